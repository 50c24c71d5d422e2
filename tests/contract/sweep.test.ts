import { strict as assert } from 'node:assert';
import type { Stores } from '../../src/storage/stores.ts';
import { countDone, loadDue, sweepTogether } from '../bench/sweep-load.ts';
import { STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

const CASES = 300;
const INSTANCES = 3;

for (const kind of STORE_KINDS)
  describe(`instances that sweep at once, on ${kind}`, function sweeping() {
    this.timeout(120_000);
    let store: StoreAtHand;
    before(async () => {
      store = await storeAtHand(kind);
    });
    after(() => store.remove());

    it('close each case once and send each reminder once', async () => {
      const instances: Stores[] = [];
      while (instances.length < INSTANCES) instances.push(await store.instance());
      const [first] = instances;
      assert.ok(first);
      await loadDue(first, CASES);
      const { swept } = await sweepTogether(instances);
      const third = CASES / 3;
      const once = { auto_closed: third, reminded: third, info_reminded: third };
      assert.deepEqual(await countDone(first, CASES), once);
      const said = swept.flatMap((one) => Object.values(one));
      assert.equal(
        said.reduce((sum, count) => sum + count, 0),
        CASES,
      );
    });
  });
