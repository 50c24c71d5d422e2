import { writeSync } from 'node:fs';
import { openSqliteStores } from '../../../src/storage/sqlite/index.ts';
import { commented, filed } from '../../contract/samples.ts';
import { opened } from '../../domain/fixtures.ts';

/*
 * Writes cases without end, or as many as the third argument says, into the folder that the first
 * names; after each write that was acknowledged it says so on a line: the case's id and its revision.
 */
const [dataDir = '', name = '', most = 'Infinity'] = process.argv.slice(2);
const { cases, deliveries, close } = openSqliteStores({ dataDir });
const acknowledge = (id: string, rev: number) => writeSync(1, `${id} ${rev}\n`);

writeSync(1, 'ready\n');
for (let count = 1; count <= Number(most); count += 1) {
  const sequence = await cases.nextSequence(2026);
  const id = `${name}-${count}`;
  let kase = filed(opened('El correo no abre'), { id, number: `MS-2026-${sequence}` });
  if (!(await cases.insert(kase))) throw new Error(`${id} was there already`);
  acknowledge(id, 1);
  while (kase.rev < 4) {
    const { next, events } = commented(kase, `texto ${'ñ'.repeat(500)} ${kase.rev}`);
    if (!(await cases.save(next, events, kase.rev))) throw new Error(`${id} was changed`);
    acknowledge(id, next.rev);
    kase = next;
  }
  const delivery = { id, lane: name, caseId: id, rev: 1, kind: 'desk_card', attempts: 0 } as const;
  await deliveries.add([{ ...delivery, recipient: { kind: 'desk' }, createdAt: kase.openedAt }]);
  acknowledge(id, 5);
}
await close();
