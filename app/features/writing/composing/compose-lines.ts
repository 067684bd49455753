import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview, KeptLine } from '~/features/interview/interview';
import { undermines } from './leave-out';
import { GRADE } from './resume/education';
import { BULLET_MAX_LENGTH, evidenceOf, type Bullet } from './bullet';
import { composeFromParts } from './from-parts';
import { keepProven } from './keep-proven';
import { isWholeDeed } from './names-thing';
import { LineBuilder, type ComposedLine } from './line-builder';
import {
  addCredit,
  addPiece,
  piecesOf,
  tellsInPresent,
  textOf,
  type Piece,
  type Telling,
} from './piece';
import { composeScope, scopePieces } from './scope-line';
import { standsAlone } from './stands-alone';
import { storyBullets } from './story-bullets';
import { entryNamedIn, entryOfStory, nearestEntry } from './which-entry';
import { hasNumber } from './words/numbers';
import { capitalise } from './words/mend';
import type { Wording } from './words/wording';

/** Everything that could be printed under the entries of a resume, before it is chosen. */
export interface ComposedLines {
  /** Candidate highlights of each entry, by its index in the history. */
  bullets: ReadonlyMap<number, Bullet[]>;
  /** The scope line of each entry. */
  scope: ReadonlyMap<number, ComposedLine>;
  /** What a course of study was about, a row each. */
  courses: ReadonlyMap<number, ComposedLine[]>;
  /** Every clause of the answers. */
  clauses: readonly Clause[];
}

/** Composes the candidate lines of all answers. */
export function composeLines(
  interview: Interview,
  wording: Wording,
  never: (text: string) => boolean,
): ComposedLines {
  const clauses = cutClauses(interview);
  const names = namesOf(interview);
  const forbids = (text: string): boolean =>
    never(text) ||
    names.some((name) =>
      ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name} `),
    );
  const present = tellsInPresent(clauses);
  const bullets = new Map<number, Bullet[]>();
  const scope = new Map<number, ComposedLine>();
  const courses = new Map<number, ComposedLine[]>();
  const nearest = nearestEntry(interview);
  const telling = (entry: number | null): Telling => ({
    ongoing: entry !== null && interview.history[entry]?.end === 'present',
    tellsInPresent: present,
    forbids,
    wording,
  });
  const add = (entry: number | null, found: readonly Bullet[]): void => {
    const at = entry ?? nearest;
    if (at === null) return;
    const allowed = found.filter(({ text }) => !forbids(text) && !isDeclined(interview, text));
    bullets.set(at, [...(bullets.get(at) ?? []), ...allowed.map((one) => ({ ...one, entry: at }))]);
  };
  interview.stories.forEach((story, index) => {
    if (story.onResume) {
      const entry = entryOfStory(interview, story);
      add(entry, bulletsOfStory(interview, index, clauses, telling(entry)));
    }
  });
  const besides: Piece[] = [];
  interview.extra.forEach(({ words }, index) => {
    const entry = entryNamedIn(interview, words) ?? nearest;
    const said = clauses.filter(({ source }) => source === `/extra/${index}/words`);
    const study = entry !== null && interview.history[entry]?.kind === 'education';
    // An answer that begins with no tells what somebody has not done.
    if (study || /^(?:no|not|never|none|nope|only)\b/iu.test(words.trim())) return;
    const pieces = piecesOf(said, telling(entry));
    add(
      entry,
      pieces.flatMap((piece) => deedBullet(interview, piece)),
    );
    if (entry === nearest) besides.push(...pieces.filter((piece) => hasNumber(textOf(piece))));
  });
  interview.history.forEach((entry, index) => {
    add(index, keptBullets(interview, entry.lines, `/history/${index}/lines`));
    (entry.did ?? []).forEach((_, row) =>
      add(index, typedBullet(interview, `/history/${index}/did/${row}`)),
    );
    const told = clauses.filter(({ source }) => source === `/history/${index}/words`);
    const asked =
      index === nearest ? clauses.filter(({ source }) => source === '/scope/words') : [];
    const pieces = [...piecesOf(told, telling(index)), ...piecesOf(asked, telling(index))];
    if (entry.kind === 'education') {
      courses.set(index, pieces.flatMap(courseOf));
      return;
    }
    add(
      index,
      pieces.flatMap((piece) => deedBullet(interview, piece)),
    );
    const typed = typedLine(interview, `/history/${index}/scope`);
    const line = composeScope(
      scopePieces(index === nearest ? [...pieces, ...besides] : pieces),
      typed,
    );
    if (line !== undefined && !forbids(line.text)) scope.set(index, line);
  });
  return { ...provenOf(interview, { bullets, scope }), courses, clauses };
}

/** What of the candidates the judge will leave on the page. */
function provenOf(
  interview: Interview,
  { bullets, scope }: Pick<ComposedLines, 'bullets' | 'scope'>,
): Pick<ComposedLines, 'bullets' | 'scope'> {
  const proven = keepProven(interview);
  const rowOf = (entry: number): string => interview.history[entry]?.id ?? '';
  return {
    bullets: new Map(
      [...bullets].map(([entry, found]) => [
        entry,
        found.flatMap((bullet) => {
          if (bullet.confirmed) return [bullet];
          const line = proven(bullet, rowOf(entry), 'bullet');
          if (line === undefined) return [];
          return line.text === bullet.text ? [bullet] : [shortened(interview, bullet, line)];
        }),
      ]),
    ),
    scope: new Map(
      [...scope].flatMap(([entry, line]) => {
        const kept = proven(line, rowOf(entry), 'scope');
        return kept === undefined ? [] : [[entry, kept] as const];
      }),
    ),
  };
}

function shortened(interview: Interview, bullet: Bullet, { text, proof }: ComposedLine): Bullet {
  const { result, change } = bullet.tells;
  const tells = {
    result: result && text.includes(';'),
    number: hasNumber(text),
    change: change && hasNumber(text),
  };
  return { ...bullet, text, proof, evidence: evidenceOf(interview, proof), tells };
}

function bulletsOfStory(
  interview: Interview,
  index: number,
  clauses: readonly Clause[],
  telling: Telling,
): Bullet[] {
  const story = interview.stories[index];
  if (story === undefined) return [];
  const about = { story: index, question: story.question };
  const kept = keptBullets(interview, story.lines, `/stories/${index}/lines`).map((one) => ({
    ...one,
    ...about,
  }));
  if (kept.length > 0) return kept;
  const { parts, quantities = [] } = story;
  const [typed] =
    parts === undefined
      ? []
      : composeFromParts({
          parts,
          quantities,
          ongoing: telling.ongoing,
          story: `/stories/${index}`,
        });
  if (typed !== undefined) {
    const change = /\bfrom\b.*\bto\b/u.test(typed.text);
    return [
      {
        ...bulletOf(interview, typed, { result: true, number: hasNumber(typed.text), change }),
        ...about,
      },
    ];
  }
  const own = clauses.filter((clause) => clause.story === index);
  return storyBullets(own, telling).map((line) => ({
    ...bulletOf(interview, line, line.tells),
    ...about,
  }));
}

function bulletOf(
  interview: Interview,
  { text, proof }: ComposedLine,
  tells: Bullet['tells'],
): Bullet {
  const evidence = evidenceOf(interview, proof);
  return {
    text,
    proof,
    evidence,
    tells,
    entry: null,
    story: null,
    question: null,
    confirmed: false,
  };
}

/** A bullet of something the person did, told in the words about an entry. */
function deedBullet(interview: Interview, piece: Piece): Bullet[] {
  if (piece.role !== 'deed') return [];
  const text = textOf(piece);
  const short = text.split(' ').length < (hasNumber(text) ? 3 : 4);
  if (!standsAlone(text) || !isWholeDeed(text) || short || text.length > BULLET_MAX_LENGTH)
    return [];
  if (undermines(text) || /^(?:report|reported|joined)\b(?! \p{L}*ly\b)/iu.test(text)) return [];
  const line = new LineBuilder();
  addPiece(line, piece);
  addCredit(line, piece);
  return [
    bulletOf(interview, line.build(), { result: false, number: hasNumber(text), change: false }),
  ];
}

/** A row about a course of study, as told. */
function courseOf(piece: Piece): ComposedLine[] {
  const text = textOf(piece);
  if (!standsAlone(text) || /^(?:is|was|it|so)\b/iu.test(text) || undermines(text)) return [];
  const [first, ...rest] = piece.words;
  const parts =
    first !== undefined && GRADE.test(first.text) && rest.length > 0
      ? [[first], rest]
      : [piece.words];
  return parts.map((words) => {
    const line = new LineBuilder();
    addPiece(line, { ...piece, words });
    return line.build();
  });
}

/** Lines the person kept print as they stand, and are said by them. */
function keptBullets(
  interview: Interview,
  lines: readonly KeptLine[] | undefined,
  at: string,
): Bullet[] {
  return (lines ?? []).flatMap(({ text, state }, index) => {
    if (state !== 'confirmed') return [];
    const proof = [
      {
        start: 0,
        end: text.length,
        how: 'copied' as const,
        source: `${at}/${index}/text`,
        sourceStart: 0,
        sourceEnd: text.length,
      },
    ];
    return [
      {
        ...bulletOf(
          interview,
          { text, proof },
          { result: true, number: hasNumber(text), change: false },
        ),
        confirmed: true,
      },
    ];
  });
}

function typedBullet(interview: Interview, source: string): Bullet[] {
  return typedLine(interview, source).map((line) => ({
    ...bulletOf(interview, line, { result: false, number: hasNumber(line.text), change: false }),
    confirmed: true,
  }));
}

/** A row typed as one line, with its first letter upper case. */
function typedLine(interview: Interview, source: string): ComposedLine[] {
  const [, , index = '', key, row] = source.split('/');
  const entry = interview.history[Number(index)];
  const typed = (key === 'did' ? entry?.did?.[Number(row)] : entry?.scope) ?? '';
  const text = capitalise(typed.trim().replace(/\.$/u, ''));
  if (text === '') return [];
  const start = typed.length - typed.trimStart().length;
  return [
    {
      text,
      proof: [
        {
          start: 0,
          end: text.length,
          how: 'copied',
          source,
          sourceStart: start,
          sourceEnd: start + text.length,
        },
      ],
    },
  ];
}

/** The person's own name, and the words of it that are hardly anything else. */
function namesOf({ person }: Interview): string[] {
  const name = person.name.toLowerCase().trim();
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 5);
  return [...words, ...(/\s/u.test(name) ? [name] : [])];
}

/** A line the person has declined is not offered again. */
function isDeclined({ stories, history }: Interview, text: string): boolean {
  return [...stories, ...history].some(({ lines }) =>
    (lines ?? []).some((line) => line.state === 'declined' && line.text === text),
  );
}
