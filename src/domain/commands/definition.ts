import type { AnswerTerm } from '../answer-term.ts';
import type { Case, Person } from '../case.ts';
import type { TimeContext } from '../next-due.ts';

/** What a command's decision needs to know besides the case. */
export interface DecisionContext extends TimeContext {
  readonly now: Date;
  /** How long a requester has to answer a resolution (step 18). */
  readonly answerTerm: AnswerTerm;
  /** Whether this id belongs to the staff; assigning to anybody else is refused (step 9). */
  readonly isStaff: (id: string) => boolean;
  /** Whether the desk has this category now; another is refused (step 8). */
  readonly isCategory: (id: string) => boolean;
  /** Whether they hold the professional's role; nobody else endorses a provider's solution (policy 1). */
  readonly isProfessional: (id: string) => boolean;
  /** The other case that the command names, as it is stored; undefined when there is none of this id. */
  readonly otherCase: (id: string) => OtherCase | undefined;
}

/** What a case must know of another one to be linked to it or merged into it. */
export type OtherCase = Pick<Case, 'id' | 'number' | 'state' | 'mergedInto'>;

/** What a command changes in a case besides its state; `undefined` takes a field away. */
export type CaseChanges = {
  readonly [K in Exclude<
    keyof Case,
    'id' | 'rev' | 'state' | 'history' | 'nextDueAt' | 'levelDue'
  >]?: Case[K] | undefined;
};

/** What was recorded, by whom and when. */
export interface Recorded<Data> {
  readonly at: Date;
  readonly by: Person;
  readonly data: Data;
}

/** One command: what it is told, what it records, and how that changes the case. Its rule is its row in `lifecycle.ts`. */
export interface CommandDefinition<Input, Data> {
  /** What is recorded; undefined when the case is so already. The row's text comes trimmed. */
  readonly record: (input: Input, kase: Case, context: DecisionContext) => Data | undefined;
  readonly change: (kase: Case, event: Recorded<Data>) => CaseChanges;
}

/** What every command has, whatever it is told and records. */
export interface AnyCommand {
  readonly record: (input: never, kase: Case, context: DecisionContext) => unknown;
  readonly change: (kase: Case, event: never) => CaseChanges;
}

/** For commands that carry or record nothing. */
export type Nothing = Record<never, never>;

/** What is told and recorded is that it happened, nothing else: the lifecycle's row says what it is. */
export const recordedOnly: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({}),
};
