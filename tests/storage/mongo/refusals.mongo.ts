import assert from 'node:assert/strict';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { openMongoStores } from '../../../src/storage/mongo/index.ts';
import { StoreError } from '../../../src/storage/stores.ts';

const USER = { createUser: 'reader', pwd: 's3cret', roles: ['readAnyDatabase'], database: 'admin' };
const OWNER = { ...USER, createUser: 'owner', roles: ['readWriteAnyDatabase'] };
const REFUSES =
  /MONGODB_URI names refuses us: check the user, the password, authSource and the database’s permissions in it\.$/;
const SOON = 'serverSelectionTimeoutMS=2000';

describe('A MongoDB with passwords', function refusals() {
  this.timeout(60_000);
  let server: MongoMemoryServer;

  before(async () => {
    server = await MongoMemoryServer.create({
      instance: { storageEngine: 'wiredTiger' },
      auth: { enable: true, extraUsers: [USER, OWNER] },
    });
  });

  after(() => server?.stop());

  const address = (user: string, options: string) =>
    `mongodb://${user}@127.0.0.1:${server.instanceInfo?.port}/mesa?${options}`;

  async function refused(uri: string, says: RegExp): Promise<void> {
    await assert.rejects(openMongoStores(uri), (error) => {
      assert.ok(error instanceof StoreError, String(error));
      assert.match(error.message, says);
      assert.ok(!error.message.includes(USER.pwd));
      return true;
    });
  }

  it('lets the program in with its user', async () => {
    await (await openMongoStores(address('owner:s3cret', 'authSource=admin'))).close();
  });

  it('refuses a wrong password, which is said with the remedy', () =>
    refused(address('owner:s3cret1', 'authSource=admin'), REFUSES));

  it('refuses a user who may not make indexes, which is said with the remedy', () =>
    refused(address('reader:s3cret', 'authSource=admin'), REFUSES));

  it('refuses a user in another database than the one that knows them', () =>
    refused(address('owner:s3cret', 'authSource=mesa'), REFUSES));

  it('is not taken for a replica set, which is said with the option to look at', () =>
    refused(
      address('owner:s3cret', `authSource=admin&replicaSet=other&${SOON}`),
      /cannot be reached \(none of its servers is of the replica set "other"\): .*replicaSet in MONGODB_URI/,
    ));

  it('does not speak TLS, which is said with the option to look at', () =>
    refused(
      address('owner:s3cret', `authSource=admin&tls=true&${SOON}`),
      /cannot be reached \(.*secure TLS connection.*\): .*options like tls/,
    ));
});
