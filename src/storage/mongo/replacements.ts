import type { CaseStore } from '../../application/ports/case-store.ts';
import type { Replacement } from '../../domain/spare-parts.ts';
import { driverCollection } from './driver-collection.ts';
import type { Models } from './models.ts';

/** The spare parts replaced in a span of time, one after the other. */
export function createReplacements({ cases }: Pick<Models, 'cases'>): CaseStore['replacements'] {
  const driver = driverCollection(cases);
  return async ({ from, to }, skip, limit) => {
    const inside = { $gte: from, $lt: to };
    const each = [
      { $match: { partsAt: { $elemMatch: inside } } },
      { $unwind: '$solutions' },
      { $match: { 'solutions.parts': { $exists: true }, 'solutions.at': inside } },
    ];
    const [found, counted] = await Promise.all([
      driver
        .aggregate<Replacement>([
          ...each,
          { $sort: { 'solutions.at': 1, _id: 1 } },
          { $skip: skip },
          { $limit: limit },
          { $project: REPLACEMENT },
        ])
        .toArray(),
      driver.aggregate<{ readonly total: number }>([...each, { $count: 'total' }]).toArray(),
    ]);
    return { total: counted[0]?.total ?? 0, found };
  };
}

const REPLACEMENT = {
  _id: 0,
  caseId: '$_id',
  number: 1,
  state: 1,
  at: '$solutions.at',
  by: '$solutions.by',
  parts: '$solutions.parts.list',
};
