import type { Case } from '../domain/case.ts';
import { type Hold, openProposal } from '../domain/hold.ts';
import type { Translator, WordKey } from './translate.ts';

/** Who reads: the requester of their own case, or anybody else. */
type Reader = 'own' | 'staff';

/** Whom or what the case waits for and until when, and the date that waits for a yes; undefined while it waits for nothing. */
export function waitingText(kase: Case, reader: Reader, t: Translator): string | undefined {
  const proposal = openProposal(kase);
  const sentences = [
    ...(kase.hold ? [holdText(kase.hold, reader, t)] : []),
    ...(proposal
      ? [
          t(proposalKey(proposal.side, reader), {
            name: proposal.by.name,
            date: t.date(proposal.date, 'day'),
          }),
        ]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** "En espera del proveedor hasta el lunes 7 de diciembre." */
function holdText({ reason, until }: Hold, reader: Reader, t: Translator): string {
  if (reason === 'requester' && reader === 'own') return t('next.own.needs_info');
  const date = until === undefined ? '' : t.date(until, 'day');
  return until === undefined ? t(`hold.${reason}`) : t(`hold.${reason}.until`, { date });
}

function proposalKey(side: 'desk' | 'requester', reader: Reader): WordKey {
  return reader === 'own' ? `proposal.own.${side}` : `proposal.${side}`;
}
