import { languageLevel } from '~/features/posting/coverage/language-level';
import { joinLines, mayJoin, oneSpaced, type ResumeLine } from './lines';
import type { ReadPassage } from './resume-reading';

/** A longer item is a sentence about a skill. */
const ITEM_LENGTH = 70;
const ITEM_WORDS = 8;
/** "Languages: Python, SQL" */
const GROUP = /^[\p{L}&/+ -]{2,34}:\s+/u;
const SEPARATOR = /\s*[,;|•·▪●◦、，；]\s*|\t+|\s{2,}|\s\/\s/u;

/** What a list of skills names, one by one; sentences among them are left whole. */
export function readSkills(lines: readonly ResumeLine[]): {
  skills: ReadPassage[];
  sentences: ReadPassage[];
} {
  const skills: ReadPassage[] = [];
  const sentences: ReadPassage[] = [];
  for (const line of joinWrapped(lines)) {
    const words = line.words.replace(GROUP, '');
    for (const item of splitOutside(words)) {
      const plain = oneSpaced(item)
        .replace(/^(?:and|&|und|et|y)\s+/i, '')
        .replace(/[.:]$/, '')
        .trim();
      if (!/[\p{L}\p{N}]/u.test(plain)) continue;
      const passage = { words: plain, start: line.start, end: line.end };
      const isItem = plain.length <= ITEM_LENGTH && plain.split(' ').length <= ITEM_WORDS;
      (isItem ? skills : sentences).push(passage);
    }
  }
  const seen = new Set<string>();
  return {
    skills: skills.filter(({ words }) => {
      const key = words.toLowerCase();
      return !seen.has(key) && seen.add(key);
    }),
    sentences,
  };
}

/** A list that runs over the line's end goes on in the next. */
function joinWrapped(lines: readonly ResumeLine[]): ResumeLine[] {
  const joined: ResumeLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      !line.bullet &&
      !line.apart &&
      mayJoin(last.words, line.words) &&
      !GROUP.test(line.words) &&
      (/[,;/&-]$/.test(last.words) || /^\p{Ll}/u.test(line.words));
    if (!goesOn) joined.push({ ...line });
    else {
      last.words = joinLines(last.words, line.words);
      last.end = line.end;
    }
  }
  return joined;
}

/** Splits at separators that stand in no bracket. */
function splitOutside(words: string): string[] {
  const brackets: string[] = [];
  const hidden = words.replace(/\([^()]*\)/g, (bracket) => {
    brackets.push(bracket);
    return `\u0001${brackets.length - 1}\u0001`;
  });
  return hidden.split(SEPARATOR).map(
    (part) =>
      part.replace(/\u0001(\d+)\u0001/g, (_, index: string) => brackets[Number(index)] ?? ''), // eslint-disable-line no-control-regex
  );
}

/** The languages a section names, each with how well it is spoken, where that is said. */
export function readLanguages(
  lines: readonly ResumeLine[],
): { name: ReadPassage; level: string }[] {
  return joinWrapped(lines).flatMap((line) =>
    splitOutside(line.words).flatMap((item) => {
      const parts =
        /^([\p{L}\p{M} ]+?)\s*(?:[-–—:(]\s*|\s+(?=[ABC][12]\b|native|fluent))(.+?)\)?$/iu.exec(
          item.trim(),
        );
      const name = oneSpaced(parts?.[1] ?? item).replace(/[.:]$/, '');
      if (!/^\p{Lu}[\p{L}\p{M} ]{2,30}$/u.test(name) || languageLevel(name) !== null) return [];
      return [
        {
          name: { words: name, start: line.start, end: line.end },
          level: oneSpaced(parts?.[2] ?? ''),
        },
      ];
    }),
  );
}

/** The lines of a section, those that were wrapped made whole. */
export function readLines(lines: readonly ResumeLine[]): ReadPassage[] {
  return joinWrapped(lines).map(({ words, start, end }) => ({
    words: oneSpaced(words),
    start,
    end,
  }));
}
