import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mongoose from 'mongoose';

const { EJSON } = mongoose.mongo.BSON;

type Json = Record<string, unknown>;
type Driver = mongoose.mongo.MongoClient;

export interface SpecTest {
  file: string;
  description: string;
  requirements: Json[];
  entities: Json[];
  initialData: Json[];
  operations: Json[];
  outcome: Json[];
}

export interface Server {
  version: string;
  topology: 'single' | 'replicaset' | 'sharded';
  builtIn: boolean;
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export function readSpecs(folder: string): SpecTest[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const spec = EJSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Json;
    return list(spec.tests).map((test) => ({
      file: file.replace('.json', ''),
      description: String(test.description),
      requirements: [list(spec.runOnRequirements), list(test.runOnRequirements)].filter(
        (some) => some.length > 0,
      ) as unknown as Json[],
      entities: list(spec.createEntities),
      initialData: list(spec.initialData),
      operations: list(test.operations),
      outcome: list(test.outcome),
    }));
  });
}

export async function describeServer(client: Driver, builtIn: boolean): Promise<Server> {
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  const hello = await client.db('admin').command({ hello: 1 });
  const topology = hello.setName ? 'replicaset' : hello.msg === 'isdbgrid' ? 'sharded' : 'single';
  return { version: String(version), topology, builtIn };
}

function older(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) < (y[i] ?? 0);
  return false;
}

function meets(server: Server, one: Json): boolean {
  if (one.minServerVersion && older(server.version, String(one.minServerVersion))) return false;
  if (one.maxServerVersion && older(String(one.maxServerVersion), server.version)) return false;
  if (one.serverless === 'require' || one.auth === true) return false;
  return !Array.isArray(one.topologies) || one.topologies.includes(server.topology);
}

/** Why a test says nothing about this server; undefined where it does. */
export function whyNot(test: SpecTest, server: Server): string | undefined {
  for (const any of test.requirements as unknown as Json[][]) {
    if (!any.some((one) => meets(server, one)))
      return `another server than ${server.version} ${server.topology}`;
  }
  const text = JSON.stringify(test.operations);
  if (text.includes('"failPoint"')) return 'needs a server built for tests (failPoint)';
  // The driver puts an ObjectId in the place of a null before it sends a new document.
  if (
    test.file === 'create-null-ids' &&
    /insertOne|insertMany|via bulkWrite/.test(test.description)
  ) {
    return 'a null _id, which the driver for Node replaces itself';
  }
  if (!server.builtIn) return undefined;
  if (text.includes('"collation"')) return 'collation, which the built-in store refuses';
  if (/"\$(out|merge)"/.test(text)) return '$out or $merge, which the built-in store refuses';
  if (
    test.operations.some(
      ({ object, name }) => String(object).startsWith('database') && name === 'aggregate',
    )
  ) {
    return 'an aggregation of a database, which the built-in store refuses';
  }
  if (text.includes('"viewOn"')) return 'views, which the built-in store refuses';
  if (text.includes('modifyCollection')) return 'collMod, which the built-in store refuses';
  return undefined;
}

/** The things a test names, made as it describes them. */
class Entities {
  private readonly made = new Map<string, unknown>();
  private readonly clients: Driver[] = [];
  private readonly uri: string;

  constructor(uri: string) {
    this.uri = uri;
  }

  async make(specs: Json[]): Promise<void> {
    for (const spec of specs) {
      const [kind = '', body] = Object.entries(spec)[0] as [string, Json];
      if (kind === 'client') await this.makeClient(body);
      else if (kind === 'database') {
        const client = this.made.get(String(body.client)) as Driver;
        this.made.set(
          String(body.id),
          client.db(String(body.databaseName), body.databaseOptions as object),
        );
      } else if (kind === 'collection') {
        const db = this.made.get(String(body.database)) as mongoose.mongo.Db;
        const options = (body.collectionOptions ?? {}) as object;
        this.made.set(String(body.id), db.collection(String(body.collectionName), options));
      }
    }
  }

  private async makeClient(body: Json): Promise<void> {
    const client = new mongoose.mongo.MongoClient(this.uri, (body.uriOptions ?? {}) as object);
    this.clients.push(client);
    await client.connect();
    this.made.set(String(body.id), client);
  }

  get(id: unknown): Record<string, (...args: unknown[]) => unknown> {
    const found = this.made.get(String(id));
    assert.ok(found, `the test names ${String(id)}, which it did not make`);
    return found as Record<string, (...args: unknown[]) => unknown>;
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.close();
  }
}

export async function runSpec(test: SpecTest, uri: string, setUp: Driver): Promise<void> {
  for (const { databaseName, collectionName, documents } of test.initialData) {
    const collection = setUp.db(String(databaseName)).collection(String(collectionName));
    await collection.drop();
    if (list(documents).length > 0) await collection.insertMany(list(documents));
    else await setUp.db(String(databaseName)).createCollection(String(collectionName));
  }
  const entities = new Entities(uri);
  try {
    await entities.make(test.entities);
    for (const operation of test.operations) await runOperation(entities, operation);
  } finally {
    await entities.close();
  }
  for (const { databaseName, collectionName, documents } of test.outcome) {
    const collection = setUp.db(String(databaseName)).collection(String(collectionName));
    assert.deepEqual(await collection.find({}).sort({ _id: 1 }).toArray(), documents);
  }
}

async function runOperation(entities: Entities, operation: Json): Promise<void> {
  const expectedError = operation.expectError as Json | undefined;
  let result: unknown;
  try {
    result = await perform(entities, operation);
  } catch (error) {
    if (!expectedError) throw error;
    checkError(error as Error & Json, expectedError);
    return;
  }
  assert.ok(
    !expectedError,
    `${operation.name} should have failed with ${JSON.stringify(expectedError)}`,
  );
  if (operation.expectResult !== undefined) match(operation.expectResult, plain(result), '', true);
}

const plain = (value: unknown): unknown =>
  isJson(value) || Array.isArray(value) || value === null || typeof value !== 'object'
    ? value
    : { ...(value as Json) };

/** The arguments of each operation that the driver takes before its options, in its order. */
const LEADING: Record<string, string[]> = {
  aggregate: ['pipeline'],
  bulkWrite: ['requests'],
  count: ['filter'],
  countDocuments: ['filter'],
  createCollection: ['collection'],
  deleteMany: ['filter'],
  deleteOne: ['filter'],
  distinct: ['fieldName', 'filter'],
  dropCollection: ['collection'],
  estimatedDocumentCount: [],
  find: ['filter'],
  findOne: ['filter'],
  findOneAndDelete: ['filter'],
  findOneAndReplace: ['filter', 'replacement'],
  findOneAndUpdate: ['filter', 'update'],
  insertMany: ['documents'],
  insertOne: ['document'],
  replaceOne: ['filter', 'replacement'],
  updateMany: ['filter', 'update'],
  updateOne: ['filter', 'update'],
  createIndex: ['keys'],
};

async function perform(
  entities: Entities,
  { object, name, arguments: given }: Json,
): Promise<unknown> {
  const target = entities.get(object);
  const leading = LEADING[String(name)];
  assert.ok(leading, `the runner does not know the operation ${String(name)}`);
  const options: Json = { ...((given ?? {}) as Json) };
  const args = leading.map((key) => {
    const value = options[key];
    delete options[key];
    return value;
  });
  if (typeof options.returnDocument === 'string')
    options.returnDocument = options.returnDocument.toLowerCase();
  const method = target[String(name)]?.bind(target);
  assert.ok(method);
  const result = await method(...args, options);
  if (name === 'find' || name === 'aggregate') return (result as { toArray(): unknown }).toArray();
  return result;
}

function checkError(error: Error & Json, expected: Json): void {
  const fromServer = error instanceof mongoose.mongo.MongoServerError;
  if (expected.isClientError === true)
    assert.ok(!fromServer, `expected the driver to refuse: ${error.message}`);
  if (expected.isClientError === false)
    assert.ok(fromServer, `expected the server to refuse: ${error.message}`);
  if (expected.errorContains)
    assert.match(
      error.message.toLowerCase(),
      new RegExp(literally(String(expected.errorContains).toLowerCase())),
    );
  if (expected.errorCode !== undefined) assert.equal(error.code, expected.errorCode);
  if (expected.errorResponse)
    match(expected.errorResponse, error.errorResponse, 'errorResponse', true);
  if (expected.expectResult) match(expected.expectResult, plain(error.result), 'result', true);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function match(expected: unknown, actual: unknown, at: string, root: boolean): void {
  if (isJson(expected) && Object.keys(expected)[0]?.startsWith('$$')) {
    special(expected, actual, at, root);
    return;
  }
  if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${at} should be a list`);
    assert.equal(actual.length, expected.length, `${at} has another length`);
    expected.forEach((item, i) => {
      match(item, actual[i], `${at}[${i}]`, root);
    });
    return;
  }
  if (!isJson(expected)) {
    assert.deepEqual(actual, expected, `${at} differs`);
    return;
  }
  assert.ok(isJson(actual), `${at} should be a document but is ${String(actual)}`);
  for (const [key, value] of Object.entries(expected))
    match(value, actual[key], `${at}.${key}`, false);
  if (!root)
    for (const key of Object.keys(actual))
      assert.ok(key in expected, `${at}.${key} was not expected`);
}

function special(expected: Json, actual: unknown, at: string, root: boolean): void {
  const [name, operand] = Object.entries(expected)[0] as [string, unknown];
  if (name === '$$exists')
    assert.equal(actual !== undefined, operand, `${at} ${operand ? 'is missing' : 'is there'}`);
  else if (name === '$$unsetOrMatches') {
    if (actual !== undefined) match(operand, actual, at, root);
  } else if (name === '$$type') assert.ok(actual !== undefined, `${at} is missing`);
  else assert.fail(`the runner does not know ${name}`);
}
