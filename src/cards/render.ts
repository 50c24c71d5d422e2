import { readFileSync } from 'node:fs';
// The package's main entry would draw the sources of another package into the type-check.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { TEMPLATE_NAMES, type TemplateName, type Templates } from './contracts.ts';
import { escapeLine } from './markdown.ts';

export interface RenderedCard {
  /** Adaptive Card JSON. */
  readonly card: Record<string, unknown>;
  /** What a notification shows: plain text that says what the card is about. */
  readonly summary: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const FOLDER = new URL('../../cards/', import.meta.url);
const TEMPLATES = new Map(TEMPLATE_NAMES.map((name) => [name, new Template(load(name))]));

/** The template filled with its data. Data is never expanded again, so `${` in it stays as typed. */
export function render<T extends TemplateName>(template: T, data: Templates[T]): RenderedCard {
  const expanded: unknown = TEMPLATES.get(template)?.expand({ $root: data });
  if (!isObject(expanded)) throw new Error(`The template "${template}" is not an object`);
  const { summary } = data;
  const card = withFallbacks(nextStepFirst(expanded));
  return { card: { ...card, fallbackText: escapeLine(summary) }, summary };
}

/** A template with its parts put in: `{"$part": "head"}` in a list stands for `parts/head.json`. */
function load(name: string): Json {
  const json: Json = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
  return include(json);
}

function include(node: Json): Json {
  if (Array.isArray(node)) return node.flatMap((item: Json) => include(item));
  if (typeof node !== 'object' || node === null) return node;
  const part = '$part' in node ? node.$part : undefined;
  if (typeof part === 'string') return load(`parts/${part}`);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, include(value)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The button that stands out leads its row: a narrow screen may show only the first ones. */
function nextStepFirst(card: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(card.actions)) return card;
  const leads = (action: unknown) => Number(isObject(action) && action.style === 'positive');
  return { ...card, actions: [...card.actions].sort((a, b) => leads(b) - leads(a)) };
}

/** Clients that do not know Action.Execute get an Action.Submit with the same data. */
function withFallbacks(node: Record<string, unknown>): Record<string, unknown> {
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, fallbacksIn(value)]),
  );
  if (copy.type !== 'Action.Execute') return copy;
  const { type: _type, verb: _verb, ...rest } = copy;
  return { ...copy, fallback: { type: 'Action.Submit', ...rest } };
}

function fallbacksIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fallbacksIn);
  return isObject(value) ? withFallbacks(value) : value;
}
