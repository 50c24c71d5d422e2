import { isJson, type Json } from './activity.ts';

/** An input on a card, as far as filling it needs. */
interface Input {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly value?: unknown;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** A button that sends something, with the inputs that go with it. */
export interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  readonly inputs: readonly Input[];
}

const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isJson) : [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function inputOf(element: Json): Input {
  const choices = list(element.choices).map((choice) => ({
    title: text(choice.title),
    value: text(choice.value),
  }));
  return {
    id: text(element.id),
    label: text(element.label) || text(element.placeholder),
    required: element.isRequired === true,
    ...('value' in element && { value: element.value }),
    choices,
  };
}

/** An Adaptive Card as its reader sees it: words, buttons and fields. */
export class Card {
  readonly content: Json;
  /** Every word on it, one element a line, also those of forms not opened yet and of what unfolds at a press. */
  readonly text: string;
  /** Buttons that send, also those inside a form that another button opens. */
  readonly buttons: readonly Button[];
  /** Titles of the buttons in view. */
  readonly titles: readonly string[];

  constructor(content: Json) {
    this.content = content;
    const lines: string[] = [];
    const buttons: Button[] = [];
    this.titles = list(content.actions).map(({ title }) => text(title));
    read(content, [], lines, buttons);
    this.text = lines.join('\n');
    this.buttons = buttons;
  }

  /** The button of that title or verb. */
  button(name: string): Button {
    const found = this.buttons.find(({ title, verb }) => title === name || verb === name);
    if (!found) {
      const there = this.buttons.map(({ title, verb }) => `${title} (${verb})`).join(', ');
      throw new Error(
        `There is no button "${name}" on the card, only: ${there || 'none'}.\n${this.text}`,
      );
    }
    return found;
  }
}

function read(card: Json, outer: readonly Input[], lines: string[], buttons: Button[]): void {
  const inputs: Input[] = [...outer];
  const actions: Json[] = [];
  for (const element of list(card.body)) {
    readElement(element, inputs, actions, lines);
  }
  for (const action of [...actions, ...list(card.actions)]) {
    const title = text(action.title);
    lines.push(`[${title}]`);
    if (action.type === 'Action.ShowCard' && isJson(action.card)) {
      read(action.card, inputs, lines, buttons);
    } else if (action.type === 'Action.Execute' || action.type === 'Action.Submit') {
      const data = isJson(action.data) ? action.data : {};
      const verb = text(action.verb) || text(data.verb);
      buttons.push({ type: text(action.type), title, verb, data, inputs });
    }
  }
}

function readElement(element: Json, inputs: Input[], actions: Json[], lines: string[]): void {
  for (const key of ['text', 'label', 'title', 'placeholder']) {
    if (text(element[key])) {
      lines.push(text(element[key]));
    }
  }
  if (text(element.type).startsWith('Input.')) {
    inputs.push(inputOf(element));
  }
  for (const fact of list(element.facts)) {
    lines.push(`${text(fact.title)}: ${text(fact.value)}`);
  }
  for (const run of list(element.inlines)) {
    lines.push(text(run.text));
  }
  if (isJson(element.selectAction)) {
    actions.push(element.selectAction);
  }
  actions.push(...(element.type === 'ActionSet' ? list(element.actions) : []));
  for (const key of ['items', 'columns', 'rows', 'cells']) {
    for (const child of list(element[key])) {
      readElement(child, inputs, actions, lines);
    }
  }
}

/**
 * The data a client sends for a button: its own, and its fields. Fields are named by id or label, choices by value or
 * title; like a client, it refuses a form with a required field left empty, and leaves empty ones out.
 */
export function fill(button: Button, given: Readonly<Record<string, string>>): Json {
  const filled: Json = { ...button.data };
  const rest = new Map(Object.entries(given));
  for (const input of button.inputs) {
    const said = rest.get(input.id) ?? rest.get(input.label);
    rest.delete(input.id);
    rest.delete(input.label);
    const chosen = input.choices.find(({ title, value }) => said === title || said === value);
    if (said !== undefined && input.choices.length > 0 && !chosen) {
      const titles = input.choices.map(({ title }) => title).join(', ');
      throw new Error(`"${said}" is not among the choices of "${input.label}": ${titles}.`);
    }
    const value = chosen?.value ?? said ?? input.value;
    if (value !== undefined && value !== '') {
      filled[input.id] = value;
    } else if (input.required) {
      throw new Error(
        `"${input.label || input.id}" must be filled before "${button.title}" is pressed.`,
      );
    }
  }
  if (rest.size > 0) {
    throw new Error(`"${button.title}" has no field called ${[...rest.keys()].join(', ')}.`);
  }
  return filled;
}
