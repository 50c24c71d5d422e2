import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { normalize } from '../../domain/normalize.ts';
import { type Piece, readText } from './markup.ts';

const mentionEntity = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string() }).partial().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
});

/** In words. */
const LONGEST_NAME = 10;

interface Mention {
  /** As it stands in the message; empty when its entity does not tell. */
  readonly text: string;
  readonly ofBot: boolean;
}

/** Whose mention it is, asked for each in the order of the message. */
interface Mentioned {
  isBot(name: string): boolean;
  isBotsFullName(name: string): boolean;
}

/**
 * The words of a message as segments between the mentions of the bot, which are left out; everybody
 * else's mention is their name. Teams may split one mention into its words, name nobody in it or leave
 * its text out, so a mention is the bot's by its id or, where there is none, by its name.
 */
export function segmentsBetweenBotMentions(
  pieces: readonly Piece[],
  activity: Activity,
): readonly string[] {
  const mentions = mentionsIn(activity);
  const mentioned = mentionedBy(mentions, activity);
  const parts = withUntagged(pieces, mentions, activity);
  const segments = [''];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const split = typeof part === 'string' ? 0 : splitFullName(parts, at, mentioned);
    if (typeof part === 'string') segments.push((segments.pop() ?? '') + part);
    else if (split > 0) segments.push('');
    else if (mentioned.isBot(part.mention)) segments.push('');
    else segments.push((segments.pop() ?? '') + nameOf(part.mention));
    at += split;
  }
  return segments;
}

const nameOf = (text: string) => text.trim().replace(/^@/, '');
const keyOf = (name: string) => normalize(name) || nameOf(name);

function mentionsIn({ entities, recipient }: Activity): readonly Mention[] {
  const all: readonly unknown[] = Array.isArray(entities) ? entities : [];
  return all.flatMap((entity) => {
    const { success, data } = mentionEntity.safeParse(entity);
    if (!success) return [];
    const { mentioned, text } = data;
    const [piece] = readText(text ?? '').pieces;
    const tagged = typeof piece === 'object' ? piece.mention : piece;
    const name = tagged || mentioned?.name || '';
    const isNamedLikeBot = name !== '' && keyOf(name) === keyOf(recipient?.name ?? '');
    const ofBot = mentioned?.id === undefined ? isNamedLikeBot : mentioned.id === recipient?.id;
    return [{ text: name, ofBot }];
  });
}

function mentionedBy(mentions: readonly Mention[], { recipient }: Activity): Mentioned {
  const known = new Map<string, boolean[]>();
  for (const { text, ofBot } of mentions)
    known.set(keyOf(text), [...(known.get(keyOf(text)) ?? []), ofBot]);
  const nameless = known.get('') ?? [];
  const bot = keyOf(recipient?.name ?? '');
  const fullNames = new Set([bot, ...mentions.flatMap((m) => (m.ofBot ? keyOf(m.text) : []))]);
  return {
    isBot(name) {
      const owners = known.get(keyOf(name));
      // A person may be called like the bot: each mention has its own entity, in the same order.
      const owner = owners !== undefined && owners.length > 1 ? owners.shift() : owners?.[0];
      if (owner !== undefined) return owner;
      const isNamedLikeBot = keyOf(name) === bot;
      const untold = isNamedLikeBot ? nameless.indexOf(true) : 0;
      const [isBots = false] = untold < 0 ? [] : nameless.splice(untold, 1);
      return isNamedLikeBot || isBots;
    },
    isBotsFullName: (name) => fullNames.has(keyOf(name)),
  };
}

/** How many parts after this one belong to a mention of the bot that was split into its words. */
function splitFullName(parts: readonly Piece[], from: number, mentioned: Mentioned): number {
  const words: string[] = [];
  for (let at = from; at < parts.length && words.length < LONGEST_NAME; at += 1) {
    const part = parts[at] ?? '';
    if (typeof part === 'string' && part.trim() !== '') return 0;
    if (typeof part === 'string') continue;
    words.push(part.mention);
    if (words.length === 1 || !mentioned.isBotsFullName(words.join(' '))) continue;
    for (const word of words) mentioned.isBot(word);
    return at - from;
  }
  return 0;
}

/** Some clients mark a mention only by its entity: "@Mesa", or the bare name. */
function withUntagged(
  pieces: readonly Piece[],
  mentions: readonly Mention[],
  { recipient }: Activity,
): readonly Piece[] {
  const all = joined(pieces);
  const written = [...mentions.map(({ text }) => text), `@${recipient?.name ?? ''}`];
  const hasTags = all.some((piece) => typeof piece === 'object');
  const wanted = [...new Set(written)]
    .filter((text) => nameOf(text) !== '' && (text.startsWith('@') || !hasTags))
    .sort((one, other) => other.length - one.length);
  if (wanted.length === 0) return all;
  const some = wanted.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}]))`, 'u');
  const bare = written.filter((text) => !text.startsWith('@'));
  const isMention = (text: string) => {
    if (text.startsWith('@')) return true;
    const at = bare.indexOf(text);
    return at >= 0 && bare.splice(at, 1).length > 0;
  };
  return all.flatMap((piece) =>
    typeof piece === 'string'
      ? piece
          .split(pattern)
          .map((text, at): Piece => (at % 2 === 1 && isMention(text) ? { mention: text } : text))
      : piece,
  );
}

/** Words beside words are one piece: a name may have a sign in it that was written as a reference. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
