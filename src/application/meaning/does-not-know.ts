/** "No sé", as it is written on a telephone. */
const DONT_KNOW =
  /^(?:(?:no|que|pues|ay|uy|la verdad|es que) )*(?:n ?c|n ?s|no ?c|nos|nose|idk|dunno)(?: que (?:poner|es))?$/;
/** Does not know what is asked, or why: no part of the request. */
const OBJECTS =
  /\bno (?:le |les )?entiend\w+ (?:es[ao]s?(?: preguntas?)?|su pregunta|ni|nada|que|las? (?:preguntas?|diferencia|opcion\w*|palabras?))\b(?! sistema)|\bno (?:le |les )?entendi\b|\b(?:todavia|aun) no (?:le |les )?(?:he )?(?:cont|dich|dij|explic)\w*|\bno (?:le|les) he (?:contado|dicho|explicado)\b|\b(?:por|para) que (?:me )?pregunta\w*|\b(?:dont|do not|didnt|did not) understand (?:the|that|this|your|what)\b|\bhavent (?:told|said|explained)\b|\bwhy (?:do you ask|are you asking)\b/;

/** Whether words, as `normalize` leaves them, say nothing but that somebody does not know. */
export function saysDontKnow(said: string): boolean {
  return DONT_KNOW.test(said);
}

/** Whether words, as `normalize` leaves them, object to the question instead of answering it. */
export function objectsToQuestion(said: string): boolean {
  return OBJECTS.test(said);
}
