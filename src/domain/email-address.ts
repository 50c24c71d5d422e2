/** One mailbox and nothing more: no list, no comment, no second header line. */
const ADDRESS = /^[^\s<>()[\],;:\\"@\p{Cc}]+@[^\s<>()[\],;:\\"@\p{Cc}]+$/u;

/** Whether an e-mail can be sent to this text. */
export function isEmailAddress(text: string): boolean {
  return ADDRESS.test(text);
}
