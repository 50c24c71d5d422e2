import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { DeskSettings } from './ports/desk-settings.ts';

const KNOWN = new WeakMap<
  Pick<DeskSettings, 'find'>,
  { readonly revs: string; readonly catalogue: Catalogue }
>();

/**
 * What the desk chooses from now: as its lead left it, else as the procedure has it. The same object
 * until something of it changes, so that what was drawn and learned from it is found again.
 */
export async function deskCatalogue(settings: Pick<DeskSettings, 'find'>): Promise<Catalogue> {
  const [categories, offices, canned] = await Promise.all([
    settings.find('categories'),
    settings.find('offices'),
    settings.find('canned'),
  ]);
  const revs = [categories, offices, canned].map((found) => found?.rev ?? 0).join();
  const known = KNOWN.get(settings);
  if (known?.revs === revs) return known.catalogue;
  const catalogue = {
    categories: categories?.value ?? PROCEDURE_CATALOGUE.categories,
    offices: offices?.value ?? PROCEDURE_CATALOGUE.offices,
    canned: canned?.value ?? PROCEDURE_CATALOGUE.canned,
  };
  KNOWN.set(settings, { revs, catalogue });
  return catalogue;
}
