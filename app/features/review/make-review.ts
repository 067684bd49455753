import type { Interview } from '~/features/interview/interview';
import { withoutInjections } from '~/features/interview/prompt-injections/find-injections';
import {
  placeInjections,
  type PlacedInjection,
} from '~/features/interview/prompt-injections/place-injections';
import { readPosting } from '~/features/posting/read-posting';
import { hiddenCharactersIn } from '~/features/resume-import/hidden-characters';
import { worthTelling } from '~/features/resume-import/hidden-text';
import { letterText } from '~/features/writing/letter/letter';
import { cleanText } from '~/features/resume-import/resume-text/clean-text';
import { readResume } from '~/features/resume-import/resume-text/read-resume';
import type { ResumeReading } from '~/features/resume-import/resume-text/resume-reading';
import type { ResumeFile } from './resume-file';
import type { Review } from './review.schema';
import { asDocument } from './reviewing/as-document';
import { asInterview } from './reviewing/as-interview';
import { fitOf, isMissing, shownRequirement } from './reviewing/fit';
import { keywordsOf } from './reviewing/keywords';
import { machineOf } from './reviewing/machine';
import { writeTexts } from './reviewing/write-texts';

/** Names what a review is made with; it changes when the same texts can be reviewed otherwise. */
export const REVIEWER = 'builtin-2';

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

/** As `readAsAnswers`, without what in the texts speaks to a machine. */
export const readForReview = ({ resume, posting }: Pick<ReviewRequest, 'resume' | 'posting'>) =>
  readAsAnswers({
    resume: withoutInjections(resume, WHOLE),
    posting: withoutInjections(posting, WHOLE),
  });

/**
 * Reviews a resume against a posting without any model: the same texts always give the same
 * review. Every sentence about the person follows from the resume itself; what a posting or a
 * resume says is never taken for an instruction. Some 50 to 150 ms: not for the event loop.
 */
export function makeReview(request: ReviewRequest): Review {
  const read = readForReview(request);
  const { reading, interview, posting } = read;
  const document = asDocument(reading, request.today);
  const fit = fitOf(document, posting, interview.target.posting);
  const { bullets, letter, preparation } = writeTexts(read, request.today);
  return {
    reviewer: REVIEWER,
    posting: { title: posting.title, company: posting.company },
    fit: { ...fit, requirements: fit.requirements.map(shownRequirement) },
    bullets: bullets.map(({ shown }) => shown),
    keywords: keywordsOf(reading, posting, fit.requirements),
    letter: { text: letterText(letter), questions: letter.questions.map(({ text }) => text) },
    preparation: {
      lines: preparation.lines.map(({ text: line, question, followUp }) => {
        return { line, question, followUp };
      }),
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
  hidden: worthTelling(hiddenCharactersIn(resume)),
  columns: false,
  scanned: false,
});

/** What of the texts, seen or hidden, speaks to a machine. */
export function injectionsIn({ resume, posting, file }: ReviewRequest): PlacedInjection[] {
  const brought = [resume, ...(file?.hidden ?? []).map(({ text }) => text)];
  return [
    ...placeInjections('upload', brought, WHOLE),
    ...placeInjections('posting', [posting], WHOLE),
  ];
}
