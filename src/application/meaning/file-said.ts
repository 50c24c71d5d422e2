import { plainWords } from './plain-words.ts';

/** Something to send: not the archive as a place ("cierro el archivo"), nor what is denied. */
const FILE =
  /\b(?:fotos?|imagen(?:es)?|adjunt\w*|pantallaz\w*|capturas?|photos?|pictures?|files?|attach\w*|screenshots?)\b|\b(?:mand|envi|sub|agreg|adjunt|anex|compart|pas|carg)\w* (?:\w+ ){0,3}archivos?\b/;
const NO_FILE =
  /\bfotos? del? (?:la |el )?(?:carne|carnet|perfil|cedula)\b|\b(?:no (?:es|son|era|tengo|hay)|not (?:a|any)|its no|is no) (?:\w+ )?(?:foto|imagen|archivo|photo|picture|file)/;

/** Whether words are of a photo or file to be sent. */
export function sendsFile(text: string): boolean {
  const said = plainWords(text);
  return FILE.test(said) && !NO_FILE.test(said);
}
