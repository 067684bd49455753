import type { Interview } from '~/features/interview/interview';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import { withoutOrders } from '~/features/interview/orders';
import { placeOrders, type PlacedOrder } from '~/features/interview/placed-orders';
import { readPosting } from '~/features/posting/read-posting';
import { shapelessIn } from '~/features/uploads/shapeless';
import { worthTelling } from '~/features/uploads/upload';
import { readAnswers } from '~/features/writing/grounding/answers/read-answers';
import { letterText } from '~/features/writing/letter/letter';
import { writeLetter } from '~/features/writing/letter/write-letter';
import { ground } from '~/features/writing/make-draft';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import { cleanText } from './read-resume/clean-text';
import { readResume } from './read-resume/read-resume';
import type { ResumeReading } from './read-resume/resume-reading';
import type { ResumeFile } from './resume-file';
import type { Review } from './review.schema';
import { asDocument } from './reviewing/as-document';
import { asWritten } from './reviewing/as-draft';
import { asInterview } from './reviewing/as-interview';
import { fitOf, isMissing, shownRequirement } from './reviewing/fit';
import { keywordsOf } from './reviewing/keywords';
import { likelyQuestion } from './reviewing/likely-question';
import { machineOf } from './reviewing/machine';
import { rewriteBullets } from './rewriting/rewrite-bullets';
import { withoutOpening } from './rewriting/rewrite-line';

/** Names what a review is made with; it changes when the same texts can be reviewed otherwise. */
export const REVIEWER = 'builtin-2';

const MOST_PREPARED = 12;
/** A resume or a posting as a whole has links, and headings in spaced letters. */
const WHOLE = { whole: true };

export interface ReviewRequest {
  resume: string;
  posting: string;
  /** What is known of the file the resume came in. */
  file?: ResumeFile;
  /** The day of the review; what goes on goes on until then. */
  today: Date;
}

/** What was read of a resume, and the answers it makes. */
export interface ReadAsAnswers {
  reading: ResumeReading;
  interview: Interview;
}

/** Reads a resume into the answers the engine works on. */
export function readAsAnswers({
  resume,
  posting,
}: Pick<ReviewRequest, 'resume' | 'posting'>): ReadAsAnswers & {
  posting: ReturnType<typeof readPosting>;
} {
  const postingText = cleanText(posting).text;
  const read = readPosting(postingText);
  const reading = readResume(resume);
  const title = read.title ?? reading.label?.words ?? '';
  return {
    reading,
    interview: asInterview(reading, { title, posting: postingText }),
    posting: read,
  };
}

/**
 * Reviews a resume against a posting without any model: the same texts always give the same
 * review. Every sentence about the person follows from the resume itself; what a posting or a
 * resume says is never taken for an instruction. Some 50 to 150 ms: not for the event loop.
 */
export function makeReview(request: ReviewRequest): Review {
  const { reading, interview, posting } = readAsAnswers({
    resume: withoutOrders(request.resume, WHOLE),
    posting: withoutOrders(request.posting, WHOLE),
  });
  const document = asDocument(reading, request.today);
  const fit = fitOf(document, posting, interview.target.posting);
  const evidence = plainly(interview);
  const bullets = rewriteBullets(reading, evidence, readAnswers(evidence));
  const input = { interview: evidence, posting, framing: NEUTRAL_FRAMING, today: request.today };
  const draft = ground(input, {
    written: asWritten(reading, evidence, bullets),
    writer: { name: 'builtin', model: null, fallbackFrom: [] },
  });
  const letter = writeLetter(input, draft);
  const preparation = prepareInterview(input, draft);
  return {
    reviewer: REVIEWER,
    posting: { title: posting.title, company: posting.company },
    fit: { ...fit, requirements: fit.requirements.map(shownRequirement) },
    bullets: bullets.map(({ shown }) => shown),
    keywords: keywordsOf(reading, posting, fit.requirements),
    letter: { text: letterText(letter), questions: letter.questions.map(({ text }) => text) },
    preparation: {
      lines: preparation.lines
        .slice(0, MOST_PREPARED)
        .map(({ text, followUp }) => ({ line: text, question: likelyQuestion(text), followUp })),
      gaps: preparation.gaps
        .filter(({ requirementId }) => isMissing(requirementId, fit.requirements))
        .map(({ name, question }) => ({ name, question })),
      toAsk: preparation.toAsk,
    },
    machine: machineOf(reading, request.file ?? pasted(request.resume)),
  };
}

/** Of a text without a file we know only what it says in letters without a shape. */
const pasted = (resume: string): ResumeFile => ({
  hidden: worthTelling(shapelessIn(resume)),
  columns: false,
  scanned: false,
});

/** What of the texts, seen or hidden, speaks to a machine. */
export function ordersIn({ resume, posting, file }: ReviewRequest): PlacedOrder[] {
  const brought = [resume, ...(file?.hidden ?? []).map(({ text }) => text)];
  return [...placeOrders('upload', brought, WHOLE), ...placeOrders('posting', [posting], WHOLE)];
}

/** The lines as the engine takes them: each begins with what was done. */
function plainly(interview: Interview): Interview {
  const plain = (words: string) => words.split('\n').map(withoutOpening).join('\n');
  return {
    ...interview,
    history: interview.history.map((row) => ({ ...row, words: plain(row.words) })),
  };
}
