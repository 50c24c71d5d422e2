import type { Person } from './case.ts';
import type { Category, Channel, Kind, Priority, Rating } from './catalog.ts';

/** What each command carries; the key is its name, the row of the same name in `lifecycle.ts` its rule. */
export interface CommandInput {
  open: {
    readonly channel: Channel;
    readonly requester: Person;
    readonly request: string;
    readonly reportedKind: Kind;
    readonly priority: Priority;
  };
  ask_info: { readonly question: string };
  provide_info: { readonly answer: string };
  classify: { readonly kind: Kind };
  prioritize: { readonly priority: Priority };
  categorize: { readonly category: Category };
  assign: { readonly assignee: Person };
  start: Record<never, never>;
  escalate: { readonly assignee: Person; readonly reason: string };
  comment: { readonly text: string };
  resolve: { readonly solution: string };
  remind: Record<never, never>;
  accept: { readonly rating?: Rating };
  reopen: { readonly reason: string };
  auto_close: Record<never, never>;
  cancel: { readonly reason: string };
}
export type CommandName = keyof CommandInput;
export type CommandOf<N extends CommandName> = { readonly name: N } & CommandInput[N];
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName];
/** A command for a case that exists. */
export type CaseCommand = Exclude<Command, { name: 'open' }>;
