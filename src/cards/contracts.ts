import type { Language, StaffMember } from '../desk/ports.ts';
import type { Actor } from '../domain/policy.ts';
import type { AssigneeButton, ButtonName, RequesterButton, StaffButton } from './verbs.ts';

/** A banner at the top of a card. Its text is plain: the card escapes it. */
export interface Notice {
  readonly tone: 'good' | 'warning' | 'attention';
  readonly text: string;
}

/** Who sees a card, and what else it is drawn from besides the case. */
export interface CardContext {
  readonly language: Language;
  /** Who sees it; absent on the desk's shared card. */
  readonly actor?: Actor;
  readonly staff: readonly StaffMember[];
  readonly notice?: Notice;
}

/** Where an intake card belongs: a card of an older step changes nothing. */
export interface IntakeStep {
  readonly dialog: string;
  readonly step: number;
}

export interface Button {
  readonly shown: boolean;
  readonly title: string;
  /** The button inside its form. */
  readonly submit: string;
  readonly style: 'default' | 'positive';
  /** `secondary` buttons fold behind "more" where the client can. */
  readonly mode: 'primary' | 'secondary';
}
export type Buttons<N extends ButtonName> = Readonly<Record<N, Button>>;

export interface Choice {
  readonly title: string;
  readonly value: string;
}
export interface TextField {
  readonly label: string;
  readonly placeholder: string;
  readonly error: string;
  readonly maxLength: number;
}
export interface ChoiceField {
  readonly label: string;
  readonly placeholder: string;
  readonly error: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** A line of text; lists of them are empty where there is nothing to say. Already escaped for Markdown. */
export interface Line {
  readonly text: string;
}
export interface Fact {
  readonly title: string;
  readonly value: string;
}
/** What somebody wrote, escaped: one of the two lists has it, the other is empty. */
export interface Passage {
  readonly plain: readonly Line[];
  readonly folded: readonly Fold[];
}
/** A long text: its beginning, and in its place the whole at a click. */
export interface Fold {
  readonly excerptId: string;
  readonly wholeId: string;
  readonly excerpt: string;
  readonly whole: string;
  readonly more: string;
  readonly less: string;
}
export interface Block {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly passages: readonly Passage[];
}
export type StateColor = 'default' | 'accent' | 'attention';

/** What every template needs. `summary` is plain; the rest is what the templates show. */
interface Shown {
  readonly summary: string;
}

/** What the cards of one case share. */
export interface CaseData extends Shown {
  readonly caseId: string;
  readonly rev: number;
  readonly notices: readonly Notice[];
  readonly headings: readonly Line[];
  readonly number: string;
  readonly state: string;
  readonly stateColor: StateColor;
  readonly request: Passage;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly hints: readonly Line[];
}

export interface RatingField {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
}
export interface AssigneeFields {
  readonly escalate_to: ChoiceField;
  readonly escalate_reason: TextField;
  readonly comment: TextField;
  readonly solution: TextField;
}
export interface DeskFields extends AssigneeFields {
  readonly question: TextField;
  readonly answer: TextField;
  readonly kind: ChoiceField;
  readonly category: ChoiceField;
  readonly priority: ChoiceField;
  readonly assignee: ChoiceField;
  readonly cancel_reason: TextField;
}
export interface RequesterFields {
  readonly answer: TextField;
  readonly comment: TextField;
  readonly reopen_reason: TextField;
  readonly cancel_reason: TextField;
  readonly rating: RatingField;
}

export interface CaseRow {
  readonly caseId: string;
  readonly rev: number;
  readonly number: string;
  readonly state: string;
  readonly stateColor: StateColor;
  readonly request: string;
  readonly details: readonly Line[];
  readonly tooltip: string;
}
interface CaseListData extends Shown {
  readonly notices: readonly Notice[];
  readonly heading: string;
  readonly viewTitle: string;
  readonly cases: readonly CaseRow[];
  readonly hints: readonly Line[];
}
/** A button that leads to another page of the queue. */
interface PageButton {
  readonly shown: boolean;
  readonly title: string;
  readonly place: string;
}

interface IntakeChoiceData extends Shown, IntakeStep {
  readonly question: string;
  readonly intro: readonly Line[];
  readonly options: readonly { readonly title: string; readonly text: string }[];
  readonly buttons: readonly Choice[];
}

/** What each template of `cards/` needs; the key is its file's name. */
export interface Templates {
  'desk-case': CaseData & {
    readonly buttons: Buttons<StaffButton>;
    readonly fields: DeskFields;
    readonly refreshFor: readonly string[];
  };
  assignment: CaseData & {
    readonly buttons: Buttons<AssigneeButton>;
    readonly fields: AssigneeFields;
  };
  'requester-case': CaseData & {
    readonly buttons: Buttons<RequesterButton>;
    readonly fields: Omit<RequesterFields, 'rating'>;
  };
  question: CaseData & {
    readonly buttons: Buttons<'provide_info'>;
    readonly fields: Pick<RequesterFields, 'answer'>;
  };
  resolution: CaseData & {
    readonly buttons: Buttons<'accept' | 'reopen'>;
    readonly fields: Pick<RequesterFields, 'reopen_reason' | 'rating'>;
  };
  'case-list': CaseListData;
  queue: CaseListData & {
    readonly field: Omit<ChoiceField, 'placeholder' | 'error'>;
    readonly showTitle: string;
    readonly previous: PageButton;
    readonly next: PageButton;
  };
  'use-channel': Shown & {
    readonly notices: readonly Notice[];
    readonly title: string;
    readonly text: string;
    readonly button: string;
    readonly open: boolean;
  };
  'intake-kind': IntakeChoiceData;
  'intake-priority': IntakeChoiceData;
  'intake-which-case': IntakeChoiceData;
  'intake-summary': Shown &
    IntakeStep & {
      readonly notices: readonly Notice[];
      readonly title: string;
      readonly intro: string;
      readonly fields: {
        readonly name: TextField & { readonly value: string };
        readonly request: TextField & { readonly value: string };
        readonly kind: ChoiceField;
        readonly priority: ChoiceField;
      };
      readonly confirmTitle: string;
      readonly cancelTitle: string;
    };
  'intake-answered': Shown & {
    readonly question: string;
    readonly answer: string;
  };
}
export type TemplateName = keyof Templates;
export const TEMPLATE_NAMES = [
  'desk-case',
  'assignment',
  'requester-case',
  'question',
  'resolution',
  'case-list',
  'queue',
  'use-channel',
  'intake-kind',
  'intake-priority',
  'intake-which-case',
  'intake-summary',
  'intake-answered',
] as const satisfies readonly TemplateName[];
