import { officeAsListed } from '../../../domain/desk-catalogue.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { proceed } from '../questions.ts';

/** The office is not asked again; by the name that the desk's list has for it, if it has one. */
export function saidOffice(dialog: Dialog, context: DialogContext, said: string): Step {
  const office = officeAsListed(context.offices ?? [], said);
  return proceed({ ...dialog, office }, context, { office });
}

/** The office is not asked again. */
export function notSaid(dialog: Dialog, context: DialogContext): Step {
  return proceed({ ...dialog, office: '' }, context, { office: '' });
}
