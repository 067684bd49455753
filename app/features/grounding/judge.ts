import { isVerbatim, type Evidence } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim } from '~/features/drafts/draft';
import { readAnswers, type Answers } from './answers/read-answers';
import { judgeField } from './fields/judge-field';
import { historyOf } from './fields/match-history';
import { isGroupLabel } from './fields/skills';
import { stringsOf, type ResumeString } from './fields/resume-strings';
import { judgeLetter, judgeSentencesStrictly } from './prose/judge-letter';
import { judgeProse } from './prose/judge-prose';
import type { SupportedLine } from './prose/retold-line';
import { findBeyondLine } from './prose/judge-question';
import { gravest, type Finding } from './problem';
import type { JudgedClaim, Verdict } from './verdict';

/** What is judged: a draft of any origin. */
export interface Judged {
  resume: JsonResume;
  claims?: readonly Claim[] | undefined;
  coverLetter?: string | undefined;
}

/**
 * Judges every statement of a draft about the person against the person's own answers: each string
 * of the resume, each claim that is none of them, each sentence of the letter. Evidence that came
 * with the draft is a hint and never trusted; what a verdict shows was found or confirmed here.
 *
 * Fail closed: what cannot be followed from the answers is `unclear`, not supported.
 */
export function judge(draft: Judged, interview: Interview): Verdict {
  return judgeAgainst(draft, readAnswers(interview));
}

/** As `judge`, with answers that were read before: for judging several drafts of one person. */
export function judgeAgainst(draft: Judged, answers: Answers): Verdict {
  const { interview } = answers;
  const strings = stringsOf(draft.resume).filter(
    ({ field, text }) => !(field === 'skillGroup' && isGroupLabel(text)),
  );
  const rows = new Map<string, HistoryEntry | undefined>();
  const entries = grouped(strings, ({ entry }) => entry ?? '');
  for (const [entry, held] of entries) {
    rows.set(
      entry,
      entry === '' ? undefined : historyOf(held, interview, entry.split('/')[1] ?? ''),
    );
  }
  const given = grouped(draft.claims ?? [], ({ path }) => path);
  const claims = strings.map((string) => {
    const siblings = (entries.get(string.entry ?? '') ?? []).filter((other) => other !== string);
    const place = {
      string,
      row: rows.get(string.entry ?? ''),
      identified: [string, ...siblings].some(
        ({ field }) => field === 'organisation' || field === 'title' || field === 'degree',
      ),
      siblings: string.entry === null ? [] : siblings,
    };
    const own = (given.get(string.path) ?? []).filter(({ text }) => text === string.text);
    const hints = own.flatMap(({ evidence }) => evidence);
    const proof = own.find((claim) => claim.proof !== undefined)?.proof;
    return judged(
      string.path,
      string.text,
      judgeField({ ...place, proof }, answers),
      confirmed(hints, interview),
    );
  });
  claims.push(
    ...endlessEntries(draft.resume, rows, answers),
    ...strayClaims(draft.claims ?? [], strings, rows, answers),
  );
  claims.push(
    ...judgeLetter(
      draft.coverLetter ?? '',
      answers,
      linesToRetell(claims, strings, draft.resume),
    ).map(({ path, text, finding }) => judged(path, text, finding, [])),
  );
  return { supported: claims.every(({ verdict }) => verdict === 'supported'), claims };
}

/**
 * Judges a sentence of a letter in the words of a writer nobody vouches for, such as a model.
 *
 * @param lines what the resume beside it says and may, retold, be said here
 * @returns a verdict for each sentence in it; none where it states nothing.
 */
export function judgeLetterWording(
  { text, evidence, proof }: Pick<Claim, 'text' | 'evidence' | 'proof'>,
  answers: Answers,
  lines: readonly SupportedLine[] = [],
): JudgedClaim[] {
  const hints = confirmed(evidence, answers.interview);
  return judgeSentencesStrictly({ text, proof }, answers, lines).map((sentence) =>
    judged(sentence.path, sentence.text, sentence.finding, hints),
  );
}

/**
 * Judges a question that an interviewer may ask about a printed line: they have read that line and
 * nothing else of the person, so it may take nothing else for granted.
 */
export function judgeQuestion(
  { text, evidence }: Pick<Claim, 'text' | 'evidence'>,
  line: string,
  answers: Answers,
): JudgedClaim {
  const problems = findBeyondLine(text, line, answers);
  return judged('/question', text, { problems, evidence }, []);
}

function judged(
  path: string,
  text: string,
  { problems, evidence }: Finding,
  hints: readonly Evidence[],
): JudgedClaim {
  const problem = gravest(problems);
  if (problem !== undefined) {
    return {
      path,
      text,
      verdict: problem.verdict,
      ...(problem.doubt === undefined ? {} : { doubt: problem.doubt }),
      kind: problem.kind,
      reason: problem.reason,
      evidence: distinct(problem.against),
    };
  }
  // A given quote is kept where it is verbatim and overlaps what was found; the found ones come after.
  const agreed = hints.filter((hint) => evidence.some((own) => own.source === hint.source));
  return {
    path,
    text,
    verdict: 'supported',
    kind: 'other',
    reason: 'It follows from your answers.',
    evidence: distinct([...agreed, ...evidence]),
  };
}

const confirmed = (hints: readonly Evidence[], interview: Interview): Evidence[] =>
  hints.filter((hint) => isVerbatim(interview, hint));

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const item of evidence) {
    const inside = kept.some(
      (other) => other.source === item.source && other.start <= item.start && other.end >= item.end,
    );
    if (!inside && kept.length < 4) kept.push(item);
  }
  return kept;
}

/** The lines under entries that are supported. */
function linesToRetell(
  claims: readonly JudgedClaim[],
  strings: readonly ResumeString[],
  resume: JsonResume,
): SupportedLine[] {
  return claims.flatMap(({ path, text, verdict, evidence }) => {
    const [, section = '', index = '', list] = path.split('/');
    if (verdict !== 'supported' || list !== 'highlights') return [];
    const entry = strings.find((string) => string.path === path)?.entry;
    const organisation =
      strings.find((string) => string.entry === entry && string.field === 'organisation')?.text ??
      '';
    const { startDate = '', endDate = '' } = entryAt(resume, section, Number(index)) ?? {};
    return [{ text, evidence, organisation, ongoing: startDate !== '' && endDate === '' }];
  });
}

const entryAt = (resume: JsonResume, section: string, index: number) =>
  section === 'work' || section === 'volunteer' || section === 'projects'
    ? resume[section]?.[index]
    : undefined;

/** An entry without an end is printed as going on; it must be so. */
function endlessEntries(
  resume: JsonResume,
  rows: ReadonlyMap<string, HistoryEntry | undefined>,
  answers: Answers,
): JudgedClaim[] {
  return (['work', 'volunteer', 'education', 'projects'] as const).flatMap((section) =>
    (resume[section] ?? []).flatMap((entry, index) => {
      const row = rows.get(`/${section}/${index}`);
      const open = (entry.startDate ?? '').trim() !== '' && (entry.endDate ?? '').trim() === '';
      if (!open || row === undefined || row.end === 'present' || row.end === '') return [];
      const source = `/history/${answers.interview.history.indexOf(row)}/end`;
      return [
        {
          path: `/${section}/${index}/endDate`,
          text: 'present',
          verdict: 'contradicted' as const,
          kind: 'date' as const,
          reason: `Without an end it reads as if it went on; you wrote “${row.end}”.`,
          evidence: [{ source, quote: row.end, start: 0, end: row.end.length }],
        },
      ];
    }),
  );
}

/** Claims that point at no string of the resume, or say something else than it does. */
function strayClaims(
  claims: readonly Claim[],
  strings: readonly ResumeString[],
  rows: ReadonlyMap<string, HistoryEntry | undefined>,
  answers: Answers,
): JudgedClaim[] {
  const texts = new Map(strings.map(({ path, text }) => [path, text]));
  const spoken = new Set(strings.map(({ text }) => text));
  return claims
    .filter(({ path, text }) => texts.get(path) !== text && !spoken.has(text) && text.trim() !== '')
    .map(({ path, text, evidence, proof }) => {
      const row = rows.get(path.split('/').slice(0, 3).join('/'));
      return judged(
        path,
        text,
        judgeProse(text, row?.id ?? null, answers, proof),
        confirmed(evidence, answers.interview),
      );
    });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
