import type { Posting } from '~/features/posting/posting';
import { JOB_TYPES, type JobType } from './framing';
import { JOB_TYPE_WORDS, TITLE_WORDS, WEAK_WORDS } from './title-words';

export interface JobTypeReading {
  type: JobType;
  /** Which word told it, in words for the person. */
  why: string;
}

interface Match {
  type: JobType;
  /** The whole word or phrase of the title. */
  words: string;
  end: number;
  parts: number;
  weak: boolean;
}

/**
 * The Holland type of the wanted job: by its title, else by the posting's title, else by most of
 * the posting's requirements.
 *
 * @returns null where no word tells it.
 */
export function readJobType(title: string, posting: Posting | null): JobTypeReading | null {
  return (
    byTitle(title, 'the job you want') ??
    byTitle(posting?.title ?? '', 'the posting') ??
    byRequirements(posting)
  );
}

function byTitle(title: string, where: string): JobTypeReading | null {
  const best = matchesIn(title).sort(
    (one, other) =>
      Number(one.weak) - Number(other.weak) || other.parts - one.parts || other.end - one.end,
  )[0];
  if (best === undefined) return null;
  return {
    type: best.type,
    why: `“${best.words}” in ${where}: the work is ${JOB_TYPE_WORDS[best.type].is}.`,
  };
}

function byRequirements(posting: Posting | null): JobTypeReading | null {
  const votes = new Map<JobType, string[]>();
  for (const { label, kind } of posting?.requirements ?? []) {
    if (kind === 'soft' || kind === 'language') continue;
    for (const { type } of matchesIn(label)) votes.set(type, [...(votes.get(type) ?? []), label]);
  }
  const [first, second] = [...votes].sort(([, one], [, other]) => other.length - one.length);
  if (first === undefined || first[1].length < 2) return null;
  if (second !== undefined && second[1].length === first[1].length) return null;
  const [type, labels] = first;
  const named = labels.slice(0, 3).map((label) => `“${label}”`);
  return {
    type,
    why: `The posting asks for ${named.join(', ')}: the work is ${JOB_TYPE_WORDS[type].is}.`,
  };
}

/** Where the beginnings of words in the list begin a word of the title, up to the word's end. */
function matchesIn(title: string): Match[] {
  return JOB_TYPES.flatMap((type) =>
    TITLE_WORDS[type].flatMap((beginning): Match[] => {
      const found = new RegExp(`(?<!\\p{L})${beginning}\\p{L}*`, 'iu').exec(title);
      if (found === null) return [];
      const [words] = found;
      const weak = WEAK_WORDS.has(beginning);
      const end = found.index + words.length;
      return [{ type, words, end, parts: words.split(' ').length, weak }];
    }),
  );
}
