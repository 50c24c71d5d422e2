import { tellsOfTrouble } from '../../domain/completeness.ts';
import { clausesOf, introducesSelf } from './clauses.ts';
import { plainWords } from './plain-words.ts';

const ENGLISH = '(?:english|ingles)';
const SPANISH = '(?:spanish|espanol|castellano)';
/** "English please", "¿me puede escribir en español?": a clause that asks for a language and nothing else. */
const IN_LANGUAGE = (language: string) =>
  new RegExp(
    `^(?:(?:sorry|hi|hello|hola|but|so|pero|mejor|perdon|disculpe|please|por favor|ok) )*(?:(?:can|could|may|would|do|will) (?:you|we|i) (?:please )?(?:write|speak|answer|talk|reply|switch|change|chat|have|get it)(?: (?:to me|me|it))? ?|(?:me |lo |nos )?(?:puede\\w*|podria\\w*|podemos) (?:\\w+ ){1,2}|(?:escriba|hable|responda|conteste|write|speak|answer|reply|talk)\\w*(?: to me)? )?(?:in |to |en |a )?${language}(?: (?:please|por favor|porfa|if possible|thanks|gracias|only|only please))*$`,
  );
/** "I don't read Spanish well." */
const WITHOUT_LANGUAGE = (language: string) =>
  new RegExp(
    `\\b(?:(?:dont|don t|do not|cant|can t|cannot|barely) (?:really )?(?:read|speak|understand|know|write)|no (?:hablo|leo|entiendo|se|domino|manejo))(?: (?:much|any|a lot of|muy bien|bien|mucho|el))*(?: el)? ${language}\\b`,
  );

/** The language that somebody asks for who tells of nothing else. */
export function languageAsked(text: string): 'es' | 'en' | undefined {
  const clauses = clausesOf(text);
  const asked = clauses.map((clause) => languageIn(plainWords(clause)));
  const isAlone = clauses.every(
    (clause, i) => asked[i] !== undefined || introducesSelf(clause) || !tellsOfTrouble(clause),
  );
  return isAlone ? asked.find((language) => language !== undefined) : undefined;
}

function languageIn(said: string): 'es' | 'en' | undefined {
  if (IN_LANGUAGE(ENGLISH).test(said) || WITHOUT_LANGUAGE(SPANISH).test(said)) return 'en';
  return IN_LANGUAGE(SPANISH).test(said) || WITHOUT_LANGUAGE(ENGLISH).test(said) ? 'es' : undefined;
}
