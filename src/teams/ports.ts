import type { TurnContext } from 'botbuilder';
import type { AdoptChannelDeps } from '../application/adopt-channel.ts';
import type { TurnDeps } from '../application/dialog/take-turn.ts';
import type { Contacts } from '../application/ports/contacts.ts';
import type { DeskDays } from '../application/ports/desk-days.ts';
import type { DeskSettings } from '../application/ports/desk-settings.ts';
import type { DownloadLinks } from '../application/ports/download-links.ts';
import type { Roster } from '../application/ports/roster.ts';
import type { Log } from '../application/ports/runtime.ts';
import type { StaffRenewal } from '../application/staff-renewal.ts';
import type { Language } from '../messages/language.ts';
import type { DeskTeam } from './desk-team.ts';
import type { CaseCards } from './handlers/case-cards.ts';
import type { OnClick } from './handlers/clicks.ts';
import type { OnPersonalText } from './handlers/personal-text.ts';
import type { ContactBook } from './people/contacts.ts';
import type { SenderOf } from './people/sender.ts';
import type { Proactive } from './proactive/connector.ts';
import type { RecentTurns } from './recent-turns.ts';

/** What the bot needs of the rest of the program. */
export interface BotPorts extends TurnDeps, AdoptChannelDeps {
  readonly contacts: Contacts;
  readonly deskSettings: DeskSettings;
  readonly deskDays: DeskDays;
  /** E-mail addresses or directory ids of those whom the operator named as leads. */
  readonly leadIds: readonly string[];
  readonly proactive: Proactive;
  readonly roster: Roster;
  readonly staffRenewal: StaffRenewal;
  readonly log: Log;
  /** This instance's name on the lanes it holds. */
  readonly owner: string;
  readonly links: DownloadLinks;
  /** Where people reach the program from outside, without a slash in the end; undefined when nobody said. */
  readonly publicUrl: string | undefined;
  /** Local mode: the first channel becomes the desk's at once. */
  readonly local: boolean;
  readonly fixedLanguage: Language | undefined;
  /** Whether the error says that the store cannot be reached now. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** The same, with what the bot makes of it once for all its handlers. */
export interface HandlerPorts extends BotPorts {
  readonly deskTeam: DeskTeam;
  readonly caseCards: CaseCards;
  readonly contactBook: ContactBook;
  readonly senderOf: SenderOf;
  readonly recent: RecentTurns;
  readonly onClick: OnClick;
  readonly onPersonalText: OnPersonalText;
  /** What happens when the program is installed in a team, or its members change. */
  readonly onTeamChange: (context: TurnContext) => Promise<void>;
}

/** Each handler names what it needs. */
export type Needs<K extends keyof HandlerPorts> = Pick<HandlerPorts, K>;
