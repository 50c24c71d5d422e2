import type { CaseAtHand, Situation } from '../../src/application/meaning/situation.ts';

const printer = {
  id: 'printer',
  number: 'MS-2026-000001',
  request: 'La impresora del sótano de Hacienda no imprime desde ayer',
} as const;
const mail = {
  id: 'mail',
  number: 'MS-2026-000002',
  request: 'El correo de la oficina de Tesorería no abre en el portátil',
} as const;

const nothing: Situation = { offered: [], own: [], solving: [], isStaff: false, year: 2026 };
const own = (...cases: readonly CaseAtHand[]): Situation => ({ ...nothing, own: cases });
type Draft = NonNullable<Situation['draft']>;
const asked = (
  question: Draft['question'],
  request = 'La impresora del piso 3 no imprime',
  undecided: Draft['undecided'] = ['kind', 'priority'],
): Situation => ({ ...nothing, draft: { question, request, undecided } });
const summary = (...undecided: Draft['undecided']) =>
  asked('summary', 'La impresora del piso 3 no imprime', undecided);
const staff = (...solving: readonly CaseAtHand[]): Situation => ({
  ...nothing,
  solving,
  isStaff: true,
});

/** What is open for whoever writes, in the situations that the labelled sentences name. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  idle: nothing,
  open: own({ ...printer, state: 'new' }),
  needs_info: own({ ...printer, state: 'needs_info', question: '¿Qué número de serie tiene?' }),
  resolved: own({ ...printer, state: 'resolved' }),
  closed: own({ ...printer, state: 'closed' }),
  two_resolved: own({ ...mail, state: 'resolved' }, { ...printer, state: 'resolved' }),
  draft_request: asked('request', ''),
  draft_clarify: asked('clarify', 'no funciona'),
  draft_name: asked('name'),
  draft_office: summary(),
  draft_kind: summary('kind', 'priority'),
  draft_priority: summary('priority'),
  draft_summary: summary(),
  staff: staff(),
  staff_assigned: staff({ ...printer, state: 'in_progress' }),
  staff_waiting: staff({ ...printer, state: 'assigned' }),
};
