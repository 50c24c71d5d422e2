import { deskCatalogue } from '../../application/desk-catalogue.ts';
import type { Reply } from '../../application/dialog/replies.ts';
import { good, type Notice } from '../../cards/card-context.ts';
import { intakeSummaryCard, intakeTextCard } from '../../cards/intake-views.ts';
import type { RenderedCard } from '../../cards/render.ts';
import { fileLabel } from '../../messages/file-words.ts';
import { type Translator, translator } from '../../messages/translate.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';

/** What goes with the request, where it is looked over before it is sent. */
function filesNotice(labels: readonly string[], t: Translator): Notice {
  return good(t('intake.files', { files: labels.join(', ') }));
}

/** The question that the dialog asks, with what was said so far. */
export async function questionCard(
  { deskSettings }: Needs<'deskSettings'>,
  sender: Sender,
  asked: Extract<Reply, { kind: 'ask' }>,
): Promise<RenderedCard> {
  const catalogue = await deskCatalogue(deskSettings);
  const context = { ...sender, staff: [], catalogue };
  const { card, draft } = asked;
  const t = translator(sender.language);
  const labels = (draft.files ?? []).map((file) => fileLabel(file, t));
  if (card !== 'summary') return intakeTextCard(asked, card, context);
  const notice = labels.length === 0 ? undefined : filesNotice(labels, t);
  return intakeSummaryCard(asked, draft, { ...context, notice });
}
