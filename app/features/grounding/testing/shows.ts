const PATTERN = /[\\^$|()[\]?*+]/u;

/**
 * Whether a text shows what is looked for: a regular expression where it reads like one, else
 * those very words, whole. Case never matters.
 */
export function shows(text: string, wanted: string): boolean {
  if (PATTERN.test(wanted)) return new RegExp(wanted, 'isu').test(text);
  const words = wanted.replace(/[.{}]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`, 'isu').test(text);
}

/** Whether `shows` reads this as a regular expression. */
export const isPattern = (wanted: string): boolean => PATTERN.test(wanted);
