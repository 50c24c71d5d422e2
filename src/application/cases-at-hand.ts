import type { Case } from '../domain/case.ts';
import type { CaseStore, PostedCard } from './ports/case-store.ts';

/** A case as a batch of deliveries found it, and its cards as the batch left them. */
export interface CaseAtHand {
  readonly kase: Case;
  readonly cards: Map<string, PostedCard>;
  /** Cards that show this state of the case already: an edit would change nothing. */
  readonly current: Set<string>;
}

/** The cases of one batch of deliveries, each read once. Every later event brings deliveries of its own. */
export class CasesAtHand {
  readonly #cases: CaseStore;
  readonly #read = new Map<string, CaseAtHand | undefined>();

  constructor(cases: CaseStore) {
    this.#cases = cases;
  }

  async get(id: string): Promise<CaseAtHand | undefined> {
    if (!this.#read.has(id)) {
      const stored = await this.#cases.find(id);
      const cards = new Map(stored?.cards.map((card) => [card.id, card]));
      this.#read.set(id, stored && { kase: stored.kase, cards, current: new Set() });
    }
    return this.#read.get(id);
  }
}
