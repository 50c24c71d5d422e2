import { parseExpression, type Variables } from '../aggregate/expression.ts';
import { docField } from './arguments.ts';
import type { Call } from './context.ts';

export function variablesOf(call: Call): Variables {
  const variables: Variables = { NOW: call.store.now() };
  const given = docField(call.command, 'let');
  for (const name of Object.keys(given ?? {})) {
    variables[name] = parseExpression(given?.[name])({ NOW: variables.NOW });
  }
  return variables;
}
