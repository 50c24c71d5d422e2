import { strict as assert } from 'node:assert';
import { SOLVER } from '../domain/fixtures.ts';
import { accountOf, activity, answersTo, IN_CHANNEL } from './bot-environment.ts';
import {
  CALLED,
  EVERYBODY,
  LEAD,
  NOBODY,
  OTHERS,
  OWN,
  REPLACED,
  RightsStage,
  type Somebody,
  STAFF,
} from './rights-stage.ts';

interface Typed {
  readonly text: string;
  readonly who: readonly Somebody[];
  /** What whoever may is shown and nobody else: words of others' cases, or the button of a form. */
  readonly shows?: string | RegExp;
  /** What it does to the desk. */
  readonly did?: (stage: RightsStage) => Promise<unknown>;
  /** Luis is away. */
  readonly away?: true;
  readonly inChannel?: true;
}

const absent = (whose: (stage: RightsStage) => string) => async (stage: RightsStage) =>
  (await stage.environment.stores.deskSettings.find('absences'))?.value.some(
    ({ personId }) => personId === whose(stage),
  );
const own = ({ actor }: RightsStage) => actor.person.id;
const luis = () => SOLVER.id;
const withoutDigest = async ({ environment, actor }: RightsStage) =>
  (await environment.stores.deskSettings.find('digest'))?.value.off.includes(actor.person.id);

const AWAY = `${SOLVER.name}, hasta el `;

const TYPED: readonly Typed[] = [
  { text: 'cola', who: STAFF, shows: OTHERS },
  { text: 'casos de Luis', who: STAFF, shows: OTHERS },
  { text: 'casos en curso', who: STAFF, shows: OTHERS },
  { text: 'buscar archivo', who: STAFF, shows: OTHERS },
  { text: 'caso MS-2025-000002', who: STAFF, shows: OTHERS },
  { text: 'caso 1', who: [...STAFF, 'requester'], shows: OWN },
  { text: 'resumen', who: STAFF, shows: /Resumen de la mesa · / },
  { text: 'repuestos marzo', who: STAFF, shows: REPLACED },
  { text: 'quién espera', who: STAFF, shows: CALLED },
  { text: 'calendario', who: STAFF, shows: 'Calendario de la mesa' },
  { text: 'ver calendario', who: LEAD, shows: '"verb":"day_put"' },
  { text: 'quién está ausente', who: STAFF, away: true, shows: AWAY },
  { text: 'quién lidera la mesa', who: STAFF, shows: 'Sus roles en la mesa: ' },
  { text: 'roles', who: LEAD, shows: '"verb":"role_save"' },
  { text: 'niveles', who: STAFF, shows: /Niveles de servicio/ },
  { text: 'confirmar niveles', who: LEAD, shows: '"verb":"levels_confirm"' },
  { text: 'categorías', who: LEAD, shows: '"verb":"catalogue_edit"' },
  { text: 'dependencias', who: LEAD, shows: '"verb":"catalogue_edit"' },
  { text: 'textos', who: LEAD, shows: '"verb":"catalogue_edit"' },
  { text: 'registrar caso', who: STAFF, shows: '"verb":"register_case"', inChannel: true },
  { text: 'ausente hasta mañana', who: STAFF, did: absent(own) },
  { text: 'Luis está de vacaciones hasta el viernes', who: LEAD, did: absent(luis) },
  {
    text: 'Luis ya volvió',
    who: LEAD,
    away: true,
    did: async (stage) => !(await absent(luis)(stage)),
  },
  { text: 'entregar mis casos', who: STAFF, shows: 'MS-2025-000003' },
  { text: 'entregar los casos de Luis', who: LEAD, shows: OTHERS },
  // Who left is nobody's colleague; their cases are handed over from the card that says so.
  { text: 'entregar los casos de Marta', who: NOBODY, shows: '"verb":"handover_give"' },
  { text: 'sin resumen diario', who: LEAD, did: withoutDigest },
];

describe('Who may ask what of the desk in words', function words() {
  this.timeout(120_000);

  const says = async (stage: RightsStage, text: string, place: object) =>
    answersTo(stage.bot, activity({ text, from: accountOf(stage.actor), ...place }));
  const opened = async (called: Somebody, { away }: Typed) => {
    const stage = await RightsStage.open(called);
    const at = stage.environment.clock.now();
    const until = new Date(at.getTime() + 7 * 24 * 60 * 60 * 1000);
    const absence = { personId: SOLVER.id, until, setBy: SOLVER, at };
    if (away) await stage.environment.stores.deskSettings.save('absences', [absence], 0);
    return stage;
  };

  for (const typed of TYPED)
    it(`«${typed.text}» is for ${typed.who.length === 1 ? 'the lead' : 'whom its row names'}`, async () => {
      const { text, who, shows, did, inChannel } = typed;
      for (const called of EVERYBODY)
        for (const place of [{}, IN_CHANNEL]) {
          const stage = await opened(called, typed);
          const kept = await stage.kept();
          const answer = await says(stage, text, place);
          const told = JSON.stringify([answer, stage.sentElsewhere]);
          const what = `${called} in ${JSON.stringify(place)}: ${told}`;
          const isShown = shows !== undefined && told.search(shows) >= 0;
          const isDone = (await did?.(stage)) ?? false;
          const isAllowed = who.includes(called) && (place !== IN_CHANNEL || inChannel === true);
          assert.equal(isShown || isDone, isAllowed, what);
          if (!isDone) assert.equal(await stage.kept(), kept, what);
          if (!isAllowed) assert.ok(!stage.showsOthers(answer), what);
          await stage.close();
        }
    });
});
