import type { CloudAdapter, Request, Response, TurnContext } from 'botbuilder';

/**
 * Hands an activity to the adapter and gives what to answer. The adapter answers some refused
 * tokens with 500: whatever fails before the bot's turn is 401. No error's message goes out.
 */
export async function processActivity(
  adapter: CloudAdapter,
  bot: (context: TurnContext) => Promise<void>,
  { authorization, body }: { authorization: string; body: Record<string, unknown> },
): Promise<{ status: number; body?: unknown }> {
  const answer: { status: number; body?: unknown } = { status: 200 };
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
  await adapter.process(request, response, (context) => {
    taken = true;
    return bot(context);
  });
  if (answer.status < 400) return answer;
  return { status: answer.status === 500 && !taken ? 401 : answer.status };
}
