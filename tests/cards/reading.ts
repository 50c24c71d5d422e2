/** Reads rendered cards as people and programs do. */

export interface Node {
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object and every object inside it. */
export function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodes)] : [];
}

/** Every text on the card, one a line, as its Markdown stands. */
export function textOf(card: unknown): string {
  return nodes(card)
    .flatMap(({ type, text, title, value, label }) =>
      type === 'TextBlock' ? [text] : type === undefined && title ? [title, value] : [label],
    )
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/** The card as it is before anybody unfolds something or opens a form. */
export function inSight(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSight);
  if (!isNode(value)) return value;
  if (value.isVisible === false || value.type === 'Action.ShowCard') return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inSight(part)]));
}

/** The titles of the buttons in the card's own row, in order. */
export function buttonsOf(card: Node): readonly string[] {
  const actions = Array.isArray(card.actions) ? card.actions : [];
  return actions.filter(isNode).map(({ title }) => String(title));
}

/** Every Action.Execute, in forms too; its fallback is not counted. */
export function executesOf(card: unknown): readonly Node[] {
  return nodes(card).filter(({ type }) => type === 'Action.Execute');
}

/** The verbs on the card without the one that refreshes it. */
export function verbsOf(card: Node): readonly string[] {
  return executesOf({ body: card.body, actions: card.actions }).map(({ verb }) => String(verb));
}

export function inputsOf(card: unknown): readonly Node[] {
  return nodes(card).filter(({ type }) => String(type).startsWith('Input.'));
}

/** The input of this id. */
export function input(card: unknown, id: string): Node {
  const found = inputsOf(card).find((node) => node.id === id);
  if (found === undefined) throw new Error(`There is no input "${id}"`);
  return found;
}
