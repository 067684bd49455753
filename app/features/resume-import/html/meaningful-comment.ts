const LEAST_WORDS = 5;

/** Whether a comment says something: most are marks of the program that wrote the file. */
export function isMeaningful(comment: string): boolean {
  if (/^\s*(?:\[if|\[endif|<!\[)/i.test(comment)) return false;
  const words = comment.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= LEAST_WORDS || /\p{Script=Han}{6}/u.test(comment);
}
