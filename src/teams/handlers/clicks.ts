import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Ids } from '../../application/ports/runtime.ts';
import { type BadClick, type Click, type ClickOf, readClick } from '../../cards/clicks.ts';
import type { RenderedCard } from '../../cards/render.ts';
import type { Verb } from '../../cards/verbs.ts';
import type { Messages } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';

/** What a click gets back: a card in the place of the clicked one, or words under it; then messages below. */
export type ClickAnswer = ({ readonly card: RenderedCard } | { readonly words: string }) & {
  readonly messages?: Messages;
};

/** One click as its handler gets it. */
export interface Press<C = Click> {
  readonly sender: Sender;
  readonly activity: Activity;
  readonly click: C;
}

/** Carries out what a card may send under that verb. */
export type Handler<V extends Verb, Ports> = (
  ports: Ports,
  press: Press<ClickOf<V>>,
) => Promise<ClickAnswer>;

/** Answers whatever was clicked. */
export type OnClick = (sender: Sender, activity: Activity) => Promise<ClickAnswer>;

const invokeValue = z.looseObject({
  action: z.looseObject({ verb: z.unknown(), data: z.unknown() }),
});
const withVerb = z.looseObject({ verb: z.unknown() });
const withData = z.looseObject({ data: z.unknown() });

/**
 * One question gets one next question, whatever was answered; a case of a list, a case's files or
 * a form are shown as often as they are asked for; any other click is itself, under whatever id it is sent again.
 */
export function clickKey(ids: Ids, personId: string, activity: Activity): string {
  const { id, type, value, replyToId } = activity;
  const { data, verb } = type === 'invoke' ? (value?.action ?? {}) : { data: value, ...value };
  if (data?.dialog !== undefined) return `${data.dialog}:${data.step}`;
  const isShown = verb === 'show_case' || verb === 'view_files' || verb === 'open_form';
  return ids.digest(JSON.stringify([personId, replyToId, value, isShown ? id : null]));
}

/** What was clicked: an Action.Execute says its verb apart, an Action.Submit among the data, wherever it stands. */
export function clickIn(activity: Activity): Click | BadClick {
  const { type, name, value } = activity;
  const isOfDialog = name === 'composeExtension/submitAction';
  const sent = isOfDialog ? withData.safeParse(value).data?.data : value;
  const isSubmit = type !== 'invoke' || name?.startsWith('composeExtension/');
  if (isSubmit) return readClick(withVerb.safeParse(sent).data?.verb, sent);
  const { verb, data } = invokeValue.safeParse(value).data?.action ?? {};
  const repeated = withVerb.safeParse(data).data?.verb;
  const disagree = repeated !== undefined && repeated !== verb;
  return disagree ? { problem: 'invalid' } : readClick(verb, data ?? {});
}
