import { officeAsListed } from '../../../domain/desk-catalogue.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { confirmed } from './end-of-draft.ts';

/** The office, empty when they would not say it: it is not asked again, and what waited for it is opened. By the name that the desk's list has for it, if it has one. */
export function withOffice(dialog: Dialog, context: DialogContext, said: string): Step {
  const office = officeAsListed(context.offices ?? [], said);
  return confirmed(dialog, context, { office });
}
