import { z } from 'zod';

/**
 * Characters no answer keeps: controls other than tab and line feed, unpaired surrogates, and the
 * bidirectional embeddings and overrides that can make text read as something else. Marks and
 * isolates, which right-to-left writing needs, are kept.
 */
const REFUSED =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Line ends as `\n`: forms send `\r\n`, and every offset counts one character a line end. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The text without the characters no answer keeps. */
export function withoutRefused(text: string): string {
  return unifyLineEnds(text).replace(REFUSED, '');
}

/** The refused characters of a text as code points, each once, e.g. `U+202E`. */
export function refusedIn(text: string): string[] {
  const found = new Set<string>();
  for (const [character] of unifyLineEnds(text).matchAll(REFUSED)) {
    const point = character.codePointAt(0) ?? 0;
    found.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return [...found];
}

export const REFUSED_MESSAGE = 'Had invisible control characters';

function kept(maxLength: number, whenTooLong: string) {
  return z
    .string('Write this as text')
    .transform(unifyLineEnds)
    .superRefine((text, context) => {
      if (text.length > maxLength) context.addIssue({ code: 'custom', message: whenTooLong });
      const refused = refusedIn(text);
      if (refused.length > 0) {
        context.addIssue({
          code: 'custom',
          message: `${REFUSED_MESSAGE} (${refused.slice(0, 3).join(', ')}). They are taken out below; look it over and save again`,
        });
      }
    });
}

/** Free text over several lines. */
export function longText(maxLength: number) {
  return kept(
    maxLength,
    `This is longer than ${maxLength.toLocaleString('en')} characters. Keep what matters most`,
  );
}

/** Text on one line, trimmed. */
export function shortText(maxLength = 300) {
  return kept(maxLength, `Keep this to ${maxLength} characters`).transform((text) =>
    text.replace(/\s*\n\s*/g, ' ').trim(),
  );
}

/** A checkbox of a form (`on`, or missing) or a boolean of stored JSON. */
export function checkbox(fallback = false) {
  return z
    .union([z.boolean(), z.literal('on'), z.literal('')], 'This is either ticked or not')
    .transform((value) => value === true || value === 'on')
    .default(fallback);
}
