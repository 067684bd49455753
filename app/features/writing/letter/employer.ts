import type { Posting } from '~/features/posting/posting';

const NAME = /^[\p{Lu}\p{Nd}][\p{L}\p{Nd} &.,'’()/-]{1,59}$/u;
/** "About Harbour Foods", "Harbour Foods is hiring", "join Harbour Foods", "at Harbour Foods". */
const TELLING_BEFORE = /(?:\babout|\bjoin(?:ing)?|\bat|\bfor|\bcompany:|\bemployer:|^)\s*$/iu;
const TELLING_AFTER =
  /^\s*(?:is\b|are\b|was\b|has\b|have\b|offers?\b|seeks?\b|needs?\b|wants?\b|runs?\b|\(|[-–—,|]|$)/iu;

/**
 * The employer a letter may address: the name read from a posting, where the posting itself uses it
 * as one, twice, or once where an employer's name stands. A name taken for one by mistake is worse
 * than none: "Dear Terraform and GitHub Actions team".
 *
 * @returns undefined where it is not certain.
 */
export function certainEmployer(posting: Posting | null, text: string): string | undefined {
  const name = posting?.company?.trim() ?? '';
  if (!NAME.test(name)) return undefined;
  const asked = posting?.requirements.some(({ label, verbatim }) =>
    [label, verbatim].some((words) => words.toLowerCase().includes(name.toLowerCase())),
  );
  if (asked === true) return undefined;
  const places = placesOf(name, text);
  const telling = places.filter(
    (at) =>
      TELLING_BEFORE.test(lineBefore(text, at)) &&
      TELLING_AFTER.test(lineAfter(text, at + name.length)),
  );
  return places.length > 1 && telling.length > 0 ? name : undefined;
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const whole = !/[\p{L}\p{Nd}]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
    if (whole) places.push(at);
  }
  return places;
}

const lineBefore = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

function lineAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? undefined : end);
}
