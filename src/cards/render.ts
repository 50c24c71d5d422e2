import { readFileSync } from 'node:fs';
// The package's main entry would draw the sources of another package into the type-check.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { escapeLine } from '../messages/markdown.ts';

/** A piece of Adaptive Card JSON. Cards share pieces: nobody changes one. */
export interface Json {
  readonly [key: string]: unknown;
}

export interface RenderedCard {
  /** Adaptive Card JSON. */
  readonly card: Record<string, unknown>;
  /** What a notification shows: plain text that says what the card is about. */
  readonly summary: string;
}

/** Files of `cards/`: whole cards, and the parts that are drawn by themselves and put into a card as they are. */
export const TEMPLATE_NAMES = [
  'case',
  'desk-case',
  'case-list',
  'my-cases',
  'files',
  'queue',
  'overview',
  'parts-list',
  'roles',
  'use-channel',
  'contact-request',
  'contact-list',
  'handover',
  'intake-question',
  'intake-summary',
  'intake-answered',
  'open-form',
  'register',
  'catalogue',
  'catalogue-entry',
  'levels',
  'calendar',
  'dialog',
  'shared-case',
  'parts/button',
  'parts/form',
  'parts/form-line',
  'parts/input-text',
  'parts/input-choice',
  'parts/input-choices',
  'parts/input-date',
  'parts/input-time',
  'parts/input-toggle',
] as const;
type TemplateName = (typeof TEMPLATE_NAMES)[number];

const FOLDER = new URL('../../cards/', import.meta.url);
const TEMPLATES = new Map(TEMPLATE_NAMES.map((name) => [name, new Template(load(name))]));

/** A card filled with its data; `summary` is plain, the rest is what the card shows. */
export function render(
  name: TemplateName,
  data: Json & { readonly summary: string },
): RenderedCard {
  const { summary } = data;
  return { card: { ...expand(name, data), fallbackText: escapeLine(summary) }, summary };
}

/** The template filled with data. Data is never expanded again, so `${` in it stays as typed. */
export function expand(name: TemplateName, data: Json): Json {
  const expanded: unknown = TEMPLATES.get(name)?.expand({ $root: data });
  if (!isJson(expanded)) throw new Error(`The template "${name}" is not an object`);
  addFallbacks(expanded);
  return expanded;
}

/** Clients that do not know Action.Execute get an Action.Submit with the same data. */
function addFallbacks(node: object): void {
  if (isAction(node)) {
    const { verb: _verb, ...same } = node;
    node.fallback ??= { ...same, type: 'Action.Submit' };
  } else
    for (const key in node) {
      const part: unknown = node[key as keyof typeof node];
      if (typeof part === 'object' && part !== null) addFallbacks(part);
    }
}

/** The action with what a click on it brings back. */
export function withData(action: Json, data: Json): Json {
  return { ...action, data, fallback: { ...(isJson(action.fallback) && action.fallback), data } };
}

interface Action {
  readonly type: 'Action.Execute';
  readonly verb?: string;
  fallback?: object;
}

function isAction(node: object): node is Action {
  return 'type' in node && node.type === 'Action.Execute';
}

/** A template repeats a part for each item of a list: once for a value, not at all without one. */
export function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function load(name: string): unknown {
  return complete(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
}

/**
 * A template with its parts put in: `{"$part": "case"}` in a list stands for `parts/case.json`.
 * Clients that do not know Action.Execute get an Action.Submit with the same data.
 */
function complete(node: unknown): unknown {
  if (Array.isArray(node)) return node.flatMap(complete);
  if (!isJson(node)) return node;
  if (typeof node.$part === 'string') return load(`parts/${node.$part}`);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, complete(value)]));
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
