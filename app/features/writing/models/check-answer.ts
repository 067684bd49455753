import type { Claim } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { readAnswers, type Answers } from '~/features/grounding/answers/read-answers';
import { judgeAgainst, judgeLetterWording, judgeQuestion } from '~/features/grounding/judge';
import type { SupportedLine } from '~/features/grounding/prose/retold-line';
import type { JudgedClaim } from '~/features/grounding/verdict';
import { ended } from '../letter/phrasing';
import { MAX_LENGTH, type WrittenAnswer, type WrittenLine } from './answer.schema';
import { FAULT_LABELS, type LineFault } from './faults';
import type { FailedLine, Material } from './material';
import { excerptOf } from './resume-sections';
import type { RewordableDraft, RewordableKind, RewordableSection } from './section';
import { listSections } from './sections';
import { readStretches, type ReadLine } from './stretches';

/** A line of a model's answer after it was held against the person's answers. */
export interface CheckedLine {
  /** Place of its section. */
  section: number;
  /** Places of the lines it stands for; none for a new one. */
  from: readonly number[];
  /** As it would be printed. */
  text: string;
  /** `keep` leaves the lines as they are. */
  verdict: 'keep' | 'supported' | 'unclear' | 'refused';
  claim: Omit<Claim, 'path' | 'text'>;
  /** The words it hangs on, as UTF-16 offsets. */
  doubt: readonly { start: number; end: number }[];
  /** As the model wrote it, and what failed, to ask once more; null where it passed. */
  failed: FailedLine | null;
}

/** What came of one answer of a model. */
export interface CheckedAnswer {
  lines: CheckedLine[];
  /** Lines the model would leave out. */
  drop: { section: number; at: number }[];
}

interface Checking {
  text: RewordableDraft;
  sections: readonly RewordableSection[];
  answers: Answers;
  material: Material;
  printed: readonly SupportedLine[];
}

/**
 * Makes each line of an answer plain, puts back what placeholders stand for, and holds it against the
 * person's answers by itself, by the proof it carries. Some 20 ms a line. Never throws, whatever the
 * model wrote.
 */
export function checkAnswer(
  { interview }: Pick<WriterInput, 'interview'>,
  text: RewordableDraft,
  { answer, material }: { answer: WrittenAnswer; material: Material },
): CheckedAnswer {
  const sections = listSections(text);
  const answers = readAnswers(interview);
  const checking = { text, sections, answers, material, printed: printedLines(text) };
  return {
    lines: answer.lines.map((line) => checkLine(line, checking)),
    drop: answer.drop.flatMap((id) => material.lines.get(id) ?? []),
  };
}

function checkLine(line: WrittenLine, checking: Checking): CheckedLine {
  const { material, sections } = checking;
  const index = material.parts.get(line.part);
  const from = line.from.map((id) => material.lines.get(id));
  const section = index === undefined ? undefined : sections[index];
  const places = from.flatMap((one) =>
    one !== undefined && one.section === index ? [one.at] : [],
  );
  const known = { section: index ?? 0, from: places };
  if (section === undefined || places.length < from.length) return faulty(line, known, 'unknown');
  if (line.text.trim() === '')
    return places.length === 0 ? faulty(line, known, 'nothing') : passed('keep', known, '');
  // Sentences of a letter and questions each keep their place.
  if (section.kind !== 'lines' && places.length !== 1) return faulty(line, known, 'unknown');
  const read = readStretches(line.text, material.clauses, material.originals);
  if (typeof read === 'string') return faulty(line, known, read);
  const text = punctuated(read.text, section.kind);
  if (text === '') return faulty(line, known, 'nothing');
  if (text.length > MAX_LENGTH[section.kind]) return faulty(line, known, 'too_long');
  const judged = judgeIn(section, places[0] ?? 0, { ...read, text }, checking);
  if (judged.length === 0) return faulty(line, known, 'nothing');
  const claim = {
    evidence: judged.flatMap(({ evidence }) => evidence),
    ...(section.kind === 'lines' && read.proof.length > 0 ? { proof: read.proof } : {}),
  };
  const failed = judged.find(({ verdict }) => verdict !== 'supported');
  if (failed === undefined) return { ...passed('supported', known, text), claim };
  const isUnclear = judged.every(({ verdict }) => verdict === 'supported' || verdict === 'unclear');
  return {
    ...faulty(line, known, failed.kind),
    ...{ text, claim, verdict: isUnclear ? 'unclear' : 'refused' },
    doubt: doubtIn(text, judged),
    failed: {
      ...sentBack(line),
      words: failed.doubt?.map(({ start, end }) => failed.text.slice(start, end)) ?? [],
      why: `${FAULT_LABELS[failed.kind]}: ${failed.reason}`,
    },
  };
}

type Place = Pick<CheckedLine, 'section' | 'from'>;

const passed = (verdict: 'keep' | 'supported', place: Place, text: string): CheckedLine => ({
  ...place,
  ...{ text, verdict, claim: { evidence: [] }, doubt: [], failed: null },
});

const faulty = (line: WrittenLine, place: Place, fault: LineFault): CheckedLine => ({
  ...place,
  ...{ text: '', verdict: 'refused', claim: { evidence: [] }, doubt: [] },
  failed: { ...sentBack(line), words: [], why: FAULT_LABELS[fault] },
});

const sentBack = ({ part, from, text }: WrittenLine) => ({ part, from, text });

/** Holds one line against the answers as the place it would stand in asks for. */
function judgeIn(
  section: RewordableSection,
  at: number,
  { text, proof }: ReadLine,
  { text: draft, answers, printed }: Checking,
): JudgedClaim[] {
  switch (section.kind) {
    case 'letter':
      return judgeLetterWording(
        { text, evidence: [], ...(proof.length === 0 ? {} : { proof }) },
        answers,
        printed,
      );
    case 'questions': {
      const about = section.about[at];
      return about === undefined
        ? []
        : [judgeQuestion({ text, evidence: [] }, about.text, answers)];
    }
    case 'lines': {
      const { resume, paths } = excerptOf(draft, section, [text]);
      const [path = ''] = paths;
      const judge = (own: Pick<Claim, 'proof'>): JudgedClaim[] =>
        judgeAgainst(
          { resume, claims: [{ path, text, evidence: [], ...own }] },
          answers,
        ).claims.filter((judged) => judged.path === path);
      const proven = proof.length === 0 ? [] : judge({ proof });
      // Where the clauses pointed at do not bear it out, others of the same entry may.
      return proven.length > 0 && isSupported(proven) ? proven : better(proven, judge({}));
    }
  }
}

const isSupported = (judged: readonly JudgedClaim[]): boolean =>
  judged.every(({ verdict }) => verdict === 'supported');

function better(proven: JudgedClaim[], found: JudgedClaim[]): JudgedClaim[] {
  if (proven.length === 0 || isSupported(found)) return found;
  return doubted(found) < doubted(proven) ? found : proven;
}

const doubted = (judged: readonly JudgedClaim[]): number =>
  judged.flatMap(({ doubt = [] }) => doubt).reduce((sum, { start, end }) => sum + end - start, 0);

/** The doubtful words as they stand in the whole text, which may be of several sentences. */
function doubtIn(text: string, judged: readonly JudgedClaim[]): CheckedLine['doubt'] {
  return judged.flatMap(({ text: part, doubt = [] }) => {
    const from = Math.max(0, text.indexOf(part));
    return doubt.map(({ start, end }) => ({ start: start + from, end: end + from }));
  });
}

/** A printed line ends without a full stop, a sentence of a letter with a mark. */
function punctuated(text: string, kind: RewordableKind): string {
  const opened = text.charAt(0).toUpperCase() + text.slice(1);
  if (kind === 'lines') return opened.replace(/[.;,]$/u, '');
  return kind === 'letter' && opened !== '' ? ended(opened) : opened;
}

/** The lines of the resume, which stood before the judge and may be retold in a letter. */
function printedLines({ resume, claims }: RewordableDraft): SupportedLine[] {
  const evidenceAt = new Map(claims.map(({ path, evidence }) => [path, evidence]));
  return (['work', 'volunteer', 'projects'] as const).flatMap((list) =>
    (resume[list] ?? []).flatMap((entry, index) =>
      (entry.highlights ?? []).map((text, at) => {
        const named: Readonly<Record<string, unknown>> = entry;
        const place = named['organization'] ?? named['entity'] ?? named['name'];
        return {
          text,
          organisation: typeof place === 'string' ? place : '',
          ongoing: entry.startDate !== undefined && entry.endDate === undefined,
          evidence: evidenceAt.get(`/${list}/${index}/highlights/${at}`) ?? [],
        };
      }),
    ),
  );
}
