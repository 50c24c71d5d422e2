import type { RunningDesk } from './desk.ts';
import type { CardInHand, Outcome, Person } from './person.ts';

export const REQUEST = 'La impresora HP del segundo piso de Hacienda no imprime desde ayer';
/** Neither plainly an incident nor plainly a service request: its kind is asked. */
export const OF_EITHER_KIND = 'Olvidé la contraseña del correo de Hacienda';

/** What people do again and again, each as one step. */

/** The person asks for something and answers the questions. Gives the card to review it on. */
export async function preparesCase(
  requester: Person,
  request = REQUEST,
  priority = 'Media',
): Promise<CardInHand> {
  const answers = ['Es algo nuevo', 'Incidencia', priority];
  const asked = /\[(?:Es algo nuevo|Incidencia|Alta|Prefiero no decirla|Abrir el caso)\]/;
  await requester.says(request);
  for (;;) {
    const card = await requester.nextCard(asked);
    const answer = answers.find((title) => card.titles.includes(title));
    if (answer === undefined) return saysOffice(requester);
    await card.click(answer);
  }
}

/** Gives the card to review the request on, after the office was said if it is asked for: once a person. */
export async function saysOffice(requester: Person): Promise<CardInHand> {
  const next = await requester.nextCard(/\[Prefiero no decirla\]|\[Abrir el caso\]/);
  if (next.titles.includes('Abrir el caso')) return next;
  await requester.says('Secretaría General');
  return requester.nextCard(/\[Abrir el caso\]/);
}

/** The person asks for something, answers the questions and opens the case. Gives its number. */
export async function opensCase(requester: Person, ...asked: string[]): Promise<string> {
  const summary = await preparesCase(requester, ...asked);
  const { text } = await summary.click('Abrir el caso');
  const number = /MS-\d{4}-\d{6}/.exec(text)?.[0];
  if (!number) {
    throw new Error(`The case has no number: ${text}`);
  }
  return number;
}

/** Presses a button on the case's card in the desk's channel, as it stands when the person looks. */
export async function onDeskCard(
  staff: Person,
  number: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  // Its own card shows the state below the number; others may name it.
  return (await staff.channelCard(new RegExp(`${number}\\n[A-Z ]+\\n`))).click(button, fields);
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
