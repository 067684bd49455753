import { DROP_REASONS } from './boilerplate';
import { type PostingLine } from './lines';
import { type DroppedPassage } from './mention';

/** Behind a posting a page lists others. */
const OTHER_JOBS =
  /^(?:(?:similar|related|other|more|recommended|featured) (?:jobs|vacancies|roles|positions|opportunities)\b|people also viewed|(?:jobs|vacancies) (?:you (?:may|might)|like this|for you)|you (?:may|might) also like|ähnliche (?:jobs|stellen)|offres similaires|ofertas similares|vagas semelhantes|vergelijkbare vacatures)/iu;
/** What only a page says so, whole and on a line of its own. */
const OTHER_JOBS_ALONE =
  /^(?:people also viewed|similar jobs|more jobs like this|jobs you may be interested in|set alert for similar jobs|referrals increase your chances of .{0,80}|andere sahen sich auch an|(?:les )?offres similaires|ofertas similares)$/iu;

/** Where a board compares the reader with the posting, before the posting's own text. */
const INSIGHTS = /^(?:profile insights|job match|how you match)$/iu;
const END_OF_INSIGHTS = /^(?:&nbsp;|(?:full )?job description|job details|about the job)\b/iu;
/** Lines that a board says about a reader; a posting has more. */
const MOST_INSIGHTS = 30;

/** The lines that are the posting's own, and what the page around it said. */
export function withoutPage(all: PostingLine[]): { own: PostingLine[]; left: DroppedPassage[] } {
  const others = all.findIndex(
    ({ text, apart, marker }, at) =>
      at > 0 &&
      (((apart || marker === '#') && OTHER_JOBS.test(text)) || OTHER_JOBS_ALONE.test(text)),
  );
  const posting = others < 0 ? all : all.slice(0, others);
  const from = posting.findIndex(({ text }) => INSIGHTS.test(text));
  const length = posting
    .slice(from, from + MOST_INSIGHTS)
    .findIndex(({ text }) => END_OF_INSIGHTS.test(text));
  const known = from >= 0 && length > 0;
  return {
    own: known ? posting.filter((_, at) => at < from || at >= from + length) : posting,
    left: [
      ...(known ? passage(posting.slice(from, from + length), DROP_REASONS.page) : []),
      ...(others < 0 ? [] : passage(all.slice(others), DROP_REASONS.others)),
    ],
  };
}

function passage(lines: PostingLine[], reason: string): DroppedPassage[] {
  const first = lines[0];
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ start: first.start, end: last.end, reason }];
}
