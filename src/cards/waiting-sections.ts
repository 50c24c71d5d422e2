import type { Case } from '../domain/case.ts';
import { openProposal } from '../domain/hold.ts';
import type { Translator } from '../messages/translate.ts';
import { given } from './render.ts';
import type { Reader, Section } from './sections.ts';

/** What is waited for, and what was said with a date that waits for a yes. */
export function waitingSections(kase: Case, reader: Reader, t: Translator): readonly Section[] {
  const { hold } = kase;
  const proposal = openProposal(kase);
  const isOwn = reader === 'own' && hold?.reason === 'requester';
  return [
    { title: t(isOwn ? 'block.hold.own' : 'block.hold'), texts: given(hold?.text) },
    {
      title: t('block.proposal', { name: proposal?.by.name ?? '' }),
      texts: given(proposal?.note),
    },
  ];
}
