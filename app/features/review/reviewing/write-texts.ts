import type { Interview } from '~/features/interview/interview';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import type { Posting } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import { readAnswers } from '~/features/grounding/answers/read-answers';
import type { Letter } from '~/features/writing/letter/letter';
import { writeLetter } from '~/features/writing/letter/write-letter';
import { ground } from '~/features/writing/make-draft';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import type { Preparation } from '~/features/writing/preparation/preparation';
import type { WriterInput } from '~/features/drafts/writer';
import { SURE_ENOUGH } from '~/features/resume-import/import.schema';
import type { ResumeReading } from '~/features/resume-import/resume-text/resume-reading';
import { rewriteBullets, type RewrittenBullet } from './rewrite-bullets';
import { withoutOpening } from '~/features/writing/rewriting/rewrite-line';
import { asWritten } from './as-draft';
import { likelyQuestion } from './likely-question';

/** What a review says in sentences, each with the words of the resume it rests on. */
export interface WrittenTexts {
  input: WriterInput;
  bullets: RewrittenBullet[];
  /** The resume with its rewritten lines, without blanks. */
  draft: Draft;
  letter: Letter;
  preparation: Preparation;
}

const MOST_PREPARED = 12;

/** Writes lines, letter and preparation from a resume that was read, by rules alone. */
export function writeTexts(
  {
    reading,
    interview,
    posting,
  }: { reading: ResumeReading; interview: Interview; posting: Posting },
  today: Date,
): WrittenTexts {
  const evidence = withoutUnsure(plainly(interview), reading);
  const bullets = rewriteBullets(reading, evidence, readAnswers(evidence));
  const input = { interview: evidence, posting, framing: NEUTRAL_FRAMING, today };
  const draft = ground(input, {
    written: asWritten(reading, evidence, bullets),
    writer: { name: 'builtin', model: null, fallbackFrom: [] },
  });
  const { lines, ...preparation } = prepareInterview(input, draft);
  return {
    ...{ input, bullets, draft },
    letter: writeLetter(input, draft),
    preparation: {
      ...preparation,
      lines: lines
        .slice(0, MOST_PREPARED)
        .map((line) => ({ ...line, question: likelyQuestion(line.text) })),
    },
  };
}

/** The lines as the engine takes them: each begins with what was done. */
function plainly(interview: Interview): Interview {
  const plain = (words: string) => words.split('\n').map(withoutOpening).join('\n');
  return {
    ...interview,
    history: interview.history.map((row) => ({ ...row, words: plain(row.words) })),
  };
}

/** Without what was told apart by a guess: a letter says nothing that may be wrong about somebody. */
function withoutUnsure(interview: Interview, { entries }: ResumeReading): Interview {
  return {
    ...interview,
    history: interview.history.map((row, index) => {
      const sure = entries[index]?.sure;
      if (sure === undefined) return row;
      return {
        ...row,
        ...(sure.title < SURE_ENOUGH ? { title: '' } : {}),
        ...(sure.organisation < SURE_ENOUGH ? { organisation: '' } : {}),
        ...(sure.location < SURE_ENOUGH ? { location: '' } : {}),
        ...(sure.dates < SURE_ENOUGH ? { start: '', end: '' } : {}),
      };
    }),
  };
}
