import { parsePipeline } from '../aggregate/pipeline.ts';
import { type Doc, Int32, isDoc, own, plainNumber, put } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { parseSort } from '../query/sort.ts';
import type { Plan } from '../storage/planner.ts';
import { AGGREGATE_COMMANDS, beginningOf, stagesOf } from './aggregate.ts';
import { checkFields, countField, docField, docsField, wholeField } from './arguments.ts';
import { type Call, type Command, type CommandTable, ok } from './context.ts';
import { FIND_AND_MODIFY } from './find-and-modify.ts';
import { READ_COMMANDS } from './read.ts';
import { type SearchOptions, search } from './search.ts';
import { variablesOf } from './variables.ts';
import { WRITE_COMMANDS } from './write.ts';

type Part = Omit<SearchOptions, 'variables' | 'counts' | 'onPlan'>;

interface Explained {
  /** The part of the command that finds documents. */
  part: Part;
  /** What is done with what was found, outermost last. */
  stages: Doc[];
  /** The stages of a pipeline that are not left to the search. */
  pipeline?: Doc[];
}

const searched = (doc: Doc, filter: string): Part => ({
  filter: docField(doc, filter) ?? {},
  sort: [],
  skip: countField(doc, 'skip') ?? 0,
  limit: Math.abs(wholeField(doc, 'limit') ?? 0),
  hint: own(doc, 'hint'),
});

function sorted(doc: Doc, filter: string): Part {
  const sort = docField(doc, 'sort') ?? {};
  const natural = own(sort, '$natural');
  const part = { ...searched(doc, filter), natural };
  return natural === undefined ? { ...part, sort: parseSort(sort) } : part;
}

function write(command: Doc, list: string, stage: string): Explained {
  const [statement, ...others] = docsField(command, list);
  if (!statement || others.length > 0)
    throw new CommandError(16, 'explained write batches must be of size 1');
  return { part: searched({ q: statement.q, hint: statement.hint }, 'q'), stages: [{ stage }] };
}

const EXPLAINED: Record<string, (command: Doc) => Explained> = {
  find: (command) => ({
    part: sorted(command, 'filter'),
    stages: isDoc(command.projection)
      ? [{ stage: 'PROJECTION_DEFAULT', transformBy: command.projection }]
      : [],
  }),
  count: (command) => ({ part: searched(command, 'query'), stages: [{ stage: 'COUNT' }] }),
  distinct: (command) => ({ part: searched(command, 'query'), stages: [] }),
  aggregate: (command) => {
    const pipeline = stagesOf(command) as Doc[];
    const { filter, sort, used } = beginningOf(pipeline);
    const part = { filter, sort, skip: 0, limit: 0, hint: own(command, 'hint') };
    return { part, stages: [], pipeline: pipeline.slice(used) };
  },
  update: (command) => write(command, 'updates', 'UPDATE'),
  delete: (command) => write(command, 'deletes', 'DELETE'),
  findAndModify: (command) => ({
    part: { ...sorted(command, 'query'), limit: 1 },
    stages: [{ stage: command.remove === true ? 'DELETE' : 'UPDATE' }],
  }),
};

const TABLES: CommandTable = {
  ...READ_COMMANDS,
  ...AGGREGATE_COMMANDS,
  ...WRITE_COMMANDS,
  ...FIND_AND_MODIFY,
};

const VERBOSITIES = ['queryPlanner', 'executionStats', 'allPlansExecution'];

/** Tells how a command would be answered; nothing is changed, and documents are read only to be counted. */
function explain(call: Call): Doc {
  const inner = docField(call.command, 'explain') ?? {};
  const name = Object.keys(inner)[0] ?? '';
  const read = Object.hasOwn(EXPLAINED, name) ? EXPLAINED[name] : undefined;
  if (!read) throw new CommandError(59, `Explain failed due to unknown command: ${name}`);
  const verbosity = own(call.command, 'verbosity') ?? 'allPlansExecution';
  if (!VERBOSITIES.includes(String(verbosity))) {
    throw new CommandError(
      2,
      `Enumeration value '${String(verbosity)}' for field 'explain.verbosity' is not a valid value.`,
    );
  }
  const known = [...(TABLES[name] as Command).fields, name, '$db', 'lsid', '$readPreference'];
  const common = ['readConcern', 'writeConcern', 'maxTimeMS', 'comment'];
  checkFields(inner, new Set([...known, ...common]), name);
  const collection = inner[name];
  if (typeof collection !== 'string')
    throw new CommandError(73, 'collection name has invalid type');
  const explained = read(inner);
  const ran = run({ ...call, command: inner }, collection, explained, verbosity !== 'queryPlanner');
  return ok({ explainVersion: '1', ...ran, command: inner, serverInfo: { host: 'localhost' } });
}

function run(call: Call, collection: string, explained: Explained, execute: boolean): Doc {
  const { part, stages, pipeline = [] } = explained;
  const variables = variablesOf(call);
  parsePipeline(pipeline);
  let plan: Plan | undefined;
  const counts = { keys: 0, docs: 0 };
  const onPlan = (chosen: Plan | undefined): void => {
    plan = chosen;
  };
  const started = Date.now();
  const found = search(call, collection, { ...part, variables, counts, onPlan });
  let returned = 0;
  if (execute) for (const _ of found) returned += 1;
  const there = call.store.catalog.find(call.db, collection) !== undefined;
  const winningPlan = there ? planOf(part, stages, plan) : { stage: 'EOF' };
  const queryPlanner = {
    namespace: `${call.db}.${collection}`,
    indexFilterSet: false,
    parsedQuery: part.filter,
    winningPlan,
    rejectedPlans: [],
  };
  const executionStats = {
    executionSuccess: true,
    nReturned: new Int32(returned),
    executionTimeMillis: new Int32(Date.now() - started),
    totalKeysExamined: new Int32(counts.keys),
    totalDocsExamined: new Int32(counts.docs),
    executionStages: { ...examined(winningPlan, counts), nReturned: new Int32(returned) },
  };
  const told = execute ? { queryPlanner, executionStats } : { queryPlanner };
  return pipeline.length === 0 ? told : { stages: [{ $cursor: told }, ...pipeline] };
}

function planOf(part: Part, stages: Doc[], plan: Plan | undefined): Doc {
  const { filter, sort, skip, limit } = part;
  const filtered: Doc = Object.keys(filter).length > 0 ? { filter } : {};
  let tree: Doc = plan
    ? { stage: 'FETCH', ...filtered, inputStage: indexScan(plan) }
    : { stage: 'COLLSCAN', ...filtered, direction: backwards(part) ? 'backward' : 'forward' };
  if (sort.length > 0 && !plan?.sorted) {
    const sortPattern: Doc = {};
    for (const { path, direction } of sort) put(sortPattern, path, new Int32(direction));
    tree = { stage: 'SORT', sortPattern, inputStage: tree };
  }
  if (skip > 0) tree = { stage: 'SKIP', skipAmount: new Int32(skip), inputStage: tree };
  if (limit > 0) tree = { stage: 'LIMIT', limitAmount: new Int32(limit), inputStage: tree };
  for (const stage of stages) tree = { ...stage, inputStage: tree };
  return tree;
}

function backwards({ hint, natural }: Part): boolean {
  const order = natural ?? (isDoc(hint) ? own(hint, '$natural') : undefined);
  return Number(plainNumber(order)) === -1;
}

function indexScan({ index, reverse }: Plan): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec.key,
    indexName: index.name,
    isMultiKey: index.multikey.includes(true),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    indexVersion: new Int32(2),
    direction: reverse ? 'backward' : 'forward',
  };
}

/** The same tree with what was read; how many documents came out is known of the whole alone. */
function examined(tree: Doc, counts: { keys: number; docs: number }): Doc {
  const out: Doc = { ...tree };
  if (tree.stage === 'IXSCAN') out.keysExamined = new Int32(counts.keys);
  if (tree.stage === 'FETCH' || tree.stage === 'COLLSCAN')
    out.docsExamined = new Int32(counts.docs);
  if (isDoc(tree.inputStage)) out.inputStage = examined(tree.inputStage, counts);
  return out;
}

export const EXPLAIN_COMMANDS: CommandTable = {
  explain: { fields: ['verbosity'], run: explain },
};
