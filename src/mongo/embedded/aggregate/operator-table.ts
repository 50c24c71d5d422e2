/** What an expression can name: the document at hand and what `let`, `$map` and the like define. */
export type Variables = Record<string, unknown>;
export type Expression = (variables: Variables) => unknown;
export type Parse = (source: unknown) => Expression;

/** Takes its arguments evaluated. */
export interface PlainOperator {
  min: number;
  max: number;
  apply(args: unknown[]): unknown;
}

/** Reads its own operand. */
export interface SpecialOperator {
  parse(operand: unknown, parse: Parse): Expression;
}

export type OperatorTable = Record<string, PlainOperator | SpecialOperator>;

export const plain = (
  min: number,
  max: number,
  apply: (args: unknown[]) => unknown,
): PlainOperator => ({ min, max, apply });

export const unary = (apply: (value: unknown) => unknown): PlainOperator =>
  plain(1, 1, ([value]) => apply(value));

export const missing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;
