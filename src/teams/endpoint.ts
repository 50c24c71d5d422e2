import type { CloudAdapter, Request, Response, TurnContext } from 'botbuilder';
import { type Language, languageFor } from '../messages/language.ts';
import { translate } from '../messages/translate.ts';
import { invokeWords, isOfExtension } from './handlers/invoke-words.ts';

/** Teams waits ten seconds for an answer; for one of a message extension five, and then asks twice more. */
const TURN_MS = 9_000;
const EXTENSION_MS = 4_500;

interface Answer {
  status: number;
  body?: unknown;
}

/**
 * Hands an activity to the adapter and gives what to answer. The adapter answers some refused
 * tokens with 500: whatever fails before the bot's turn is 401. No error's message goes out. A turn
 * that takes too long goes on behind its answer, which promises nothing.
 */
export async function processActivity(
  adapter: CloudAdapter,
  bot: (context: TurnContext) => Promise<void>,
  { authorization, body }: { authorization: string; body: Record<string, unknown> },
  fixedLanguage?: Language,
): Promise<Answer> {
  const answer: Answer = { status: 200 };
  let taken = false;
  const request: Request = { method: 'POST', headers: { authorization }, body };
  const response: Response = {
    socket: undefined,
    status: (code) => {
      answer.status = code;
    },
    send: (sent) => {
      answer.body = sent;
    },
    header: () => undefined,
    end: () => undefined,
  };
  const turn = adapter.process(request, response, (context) => {
    taken = true;
    return bot(context);
  });
  const within = isOfExtension(body.name) ? EXTENSION_MS : TURN_MS;
  if (!(await endsInTime(turn, within)))
    return taken ? lateAnswer(body, fixedLanguage) : { status: 503 };
  if (answer.status < 400) return answer;
  return { status: answer.status === 500 && !taken ? 401 : answer.status };
}

/** `false` when the turn is still under way at the last moment for an answer. */
async function endsInTime(turn: Promise<void>, within: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), within);
  });
  try {
    return await Promise.race([turn.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Under a card that was clicked; to a message nothing is answered but its replies. */
function lateAnswer(body: Record<string, unknown>, fixedLanguage?: Language): Answer {
  if (body.type !== 'invoke') return { status: 200 };
  const { locale } = body;
  const language = languageFor(typeof locale === 'string' ? { locale } : undefined, fixedLanguage);
  return { status: 200, body: invokeWords(body.name, translate(language, 'error.late')) };
}
