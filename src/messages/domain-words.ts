import type { State } from '../domain/case.ts';
import type { Kind, Priority } from '../domain/catalogue.ts';
import type { MissingDetail } from '../domain/completeness.ts';
import type { CommandName, EventType, Role } from '../domain/lifecycle.ts';
import type { ReceptionText } from '../domain/reception.ts';
import type { Field } from '../domain/rejections.ts';

/** What the domain needs words for: a language that lacks one of them does not compile. */
export type DomainWord =
  | `action.${CommandName}`
  | `stale.${EventType}`
  | `state.${State}`
  | `kind.${Kind}`
  | `priority.${Priority}`
  | `role.${Role}`
  | `missing.${MissingDetail}`
  | `reception.${ReceptionText}`
  | `rejection.missing.${Field}`;
