import type { AnswerTerm } from '../../domain/answer-term.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Language } from '../../messages/language.ts';
import type { Attachments } from './attachments.ts';
import type { CaseStore } from './case-store.ts';
import type { Chat } from './chat.ts';
import type { ContactRequests } from './contact-requests.ts';
import type { Contacts } from './contacts.ts';
import type { Deliveries } from './deliveries.ts';
import type { DeskChannelStore } from './desk-channel.ts';
import type { DeskDays } from './desk-days.ts';
import type { DeskSettings } from './desk-settings.ts';
import type { DownloadLinks } from './download-links.ts';
import type { Mail } from './mail.ts';
import type { Roster } from './roster.ts';
import type { Clock, Ids, Log } from './runtime.ts';
import type { Staff } from './staff.ts';

/** What use cases reach outside themselves and are told by whoever wires the program. */
interface Ports {
  /** How long a requester has to answer a resolution. */
  readonly answerTerm: AnswerTerm;
  readonly attachments: Attachments;
  readonly calendar: Calendar;
  readonly cases: CaseStore;
  readonly chat: Chat;
  readonly clock: Clock;
  readonly contactRequests: ContactRequests;
  readonly contacts: Contacts;
  readonly deliveries: Deliveries;
  readonly deskChannel: DeskChannelStore;
  readonly deskDays: DeskDays;
  readonly deskSettings: DeskSettings;
  readonly ids: Ids;
  /** In which language the person is told something; the desk's for nobody. */
  readonly languageOf: (personId: string | undefined) => Promise<Language>;
  /** E-mail addresses or directory ids of those whom the operator named as leads. */
  readonly leadIds: readonly string[];
  readonly links: DownloadLinks;
  readonly log: Log;
  readonly mail: Mail;
  /** This instance's name on the lanes it holds. */
  readonly owner: string;
  readonly roster: Roster;
  readonly staff: Staff;
  /** Tells the relay in this process that there is something to send. */
  readonly wake: () => void;
}

/** Each use case names what it needs. */
export type Needs<K extends keyof Ports> = Pick<Ports, K>;
