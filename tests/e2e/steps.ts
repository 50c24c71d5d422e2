import type { RunningDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { CardInHand, Outcome, Person } from './person.ts';

export const REQUEST = 'La impresora HP del segundo piso de Hacienda no imprime desde ayer';
/** Neither plainly an incident nor plainly a service request: its kind is left to the desk. */
export const OF_EITHER_KIND = 'Olvidé la contraseña del correo de Hacienda';

/** What people do again and again, each as one step. */

/** The person asks for something. Gives the form to review it on. */
export async function preparesCase(requester: Person, request = REQUEST): Promise<CardInHand> {
  await requester.says(request);
  const card = await requester.nextCard(/\[(?:Es algo nuevo|Abrir el caso)\]/);
  if (card.titles.includes('Abrir el caso')) return card;
  await card.click('Es algo nuevo');
  return requester.nextCard(/\[Abrir el caso\]/);
}

/** What stands in a field of the form that a request is reviewed on. */
export function valueOn(form: CardInHand, field: string): unknown {
  return form.button('Abrir el caso').inputs.find(({ id }) => id === field)?.value;
}

/** The choice of a priority on the form: each says what it means. */
function priorityOn(form: CardInHand, priority: string): string {
  const { inputs } = form.button('Abrir el caso');
  const choices = inputs.find(({ id }) => id === 'priority')?.choices ?? [];
  return choices.find(({ title }) => title.startsWith(`${priority}:`))?.value ?? priority;
}

/** Opens the case from its form, with what is not said yet: an incident unless it is known to be something else, and once the office. */
export function opensFrom(form: CardInHand, priority = 'Media'): Promise<Outcome> {
  const isOpen = (field: string) => ['desk_decides', ''].includes(String(valueOn(form, field)));
  return form.click('Abrir el caso', {
    ...(isOpen('kind') && { kind: 'incident' }),
    ...(isOpen('priority') && { Prioridad: priorityOn(form, priority) }),
    ...(isOpen('office') && { office: 'Secretaría General' }),
  });
}

/** The person asks for something and opens the case from its form. Gives its number. */
export async function opensCase(
  requester: Person,
  request = REQUEST,
  priority?: string,
): Promise<string> {
  const { text } = await opensFrom(await preparesCase(requester, request), priority);
  const number = /MS-\d{4}-\d{6}/.exec(text)?.[0];
  if (!number) {
    throw new Error(`The case has no number: ${text}`);
  }
  return number;
}

/** Presses a button on the case's card in the desk's channel, once it is there: the card is edited after the case has moved. */
export async function onDeskCard(
  staff: Person,
  number: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  // Its own card shows the state below the number; others may name it.
  const its = new RegExp(`${number}\\n[A-Z ]+\\n`);
  let card = await staff.channelCard(its);
  const pressable = await eventually(
    `"${button}" on the card of ${number}`,
    async () => {
      card = await staff.channelCard(its);
      const isThere = card.buttons.some(({ title, verb }) => title === button || verb === button);
      return isThere ? card : undefined;
    },
    () => card.text,
  );
  return pressable.click(button, fields);
}

/** Type, category and assignee, in one form. */
export async function assigns(
  desk: RunningDesk,
  professional: Person,
  number: string,
  assignee: Person,
): Promise<void> {
  await onDeskCard(professional, number, 'triage', {
    Tipo: 'Incidencia',
    Categoría: 'Infraestructura',
    '¿Quién lo resuelve?': assignee.member.name,
  });
  await desk.shows(new RegExp(`${number}\\nASIGNADO`));
}

export async function starts(assignee: Person, number: string): Promise<Outcome> {
  const card = await assignee.card(new RegExp(`${number}\\nASIGNADO[\\s\\S]*\\[Iniciar\\]`));
  return card.click('Iniciar');
}

export async function resolves(
  assignee: Person,
  number: string,
  solution: string,
): Promise<Outcome> {
  const card = await assignee.card(new RegExp(`${number}\\nEN CURSO[\\s\\S]*Marcar como resuelto`));
  return card.click('Marcar como resuelto', { 'Solución o recomendaciones': solution });
}
