import { stageOf } from '../aggregate/document-stages.ts';
import type { Variables } from '../aggregate/expression.ts';
import { parsePipeline } from '../aggregate/pipeline.ts';
import { type Doc, isDoc, own } from '../bson/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';
import { parseSort, type SortPart } from '../query/sort.ts';
import { collectionName, docField, refuseCollation, refuseOptions } from './arguments.ts';
import type { Call, CommandTable } from './context.ts';
import { countedBy, countWithoutReading } from './count.ts';
import { batchSize, cursorReply } from './cursor-reply.ts';
import { search } from './search.ts';
import { collStatsStage } from './statistics.ts';
import { variablesOf } from './variables.ts';

export function stagesOf(command: Doc): unknown[] {
  const stages = own(command, 'pipeline');
  if (!Array.isArray(stages)) throw typeMismatch("'pipeline' option must be specified as an array");
  return stages;
}

function aggregate(call: Call): Doc {
  const { command } = call;
  if (typeof command.aggregate !== 'string') throw withoutCollection(stagesOf(command));
  const name = collectionName(call);
  const stages = stagesOf(command);
  const cursor = docField(command, 'cursor');
  if (!cursor) {
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  refuseCollation(command);
  refuseOptions(command, ['explain']);
  const variables = variablesOf(call);
  return cursorReply(call, name, runPipeline(call, name, stages, variables), {
    batchSize: batchSize(cursor, 'aggregate.cursor'),
  });
}

function withoutCollection(stages: unknown[]): Error {
  const [first] = stages;
  if (first !== undefined) parsePipeline([first]);
  return new CommandError(
    73,
    first === undefined
      ? '{aggregate: 1} is not valid for an empty pipeline.'
      : `{aggregate: 1} is not valid for '${stageOf(first)[0]}'; a collection is required.`,
  );
}

/** What an index can answer of a pipeline: how it begins. */
export function beginningOf(stages: unknown[]): { filter: Doc; sort: SortPart[]; used: number } {
  const [first, second] = stages.slice(0, 2).map(stageOf);
  const matching = first?.[0] === '$match' && isDoc(first[1]);
  const sorting = matching ? second : first;
  const sort = sorting?.[0] === '$sort' && isDoc(sorting[1]) ? parseSort(sorting[1]) : [];
  return {
    filter: matching ? (first[1] as Doc) : {},
    sort,
    used: (matching ? 1 : 0) + (sort.length > 0 ? 1 : 0),
  };
}

/** The stages a pipeline begins with that an index can answer are left to the search. */
export function runPipeline(
  call: Call,
  name: string,
  stages: unknown[],
  variables: Variables,
): Iterator<Doc> {
  const [first] = stages.slice(0, 1).map(stageOf);
  if (first?.[0] === '$collStats') {
    const rest = parsePipeline(stages.slice(1));
    return rest([collStatsStage(call, name, first[1])], variables)[Symbol.iterator]();
  }
  const run = parsePipeline(stages);
  const { filter, sort, used } = beginningOf(stages);
  const options = { filter, sort, skip: 0, limit: 0, variables, hint: own(call.command, 'hint') };
  const counted = options.hint === undefined ? countedBy(stages) : undefined;
  const whole = counted && countWithoutReading(call, name, counted);
  if (whole !== undefined) {
    const group = stageOf(stages[1])[1] as Doc;
    return (whole > 0 ? [{ _id: group._id, n: whole }] : [])[Symbol.iterator]();
  }
  const rest =
    used === stages.length ? undefined : used > 0 ? parsePipeline(stages.slice(used)) : run;
  const source = (function* () {
    for (const { doc } of search(call, name, options)) yield doc;
  })();
  return (rest ? rest(source, variables) : source)[Symbol.iterator]();
}

export const AGGREGATE_COMMANDS: CommandTable = {
  aggregate: {
    fields: [
      'pipeline',
      'cursor',
      'explain',
      'allowDiskUse',
      'bypassDocumentValidation',
      'collation',
      'hint',
      'let',
    ],
    run: aggregate,
  },
};
