import { saidNo } from '~/features/editing/edit-answers';
import type { Coverage, Posting, Requirement } from '~/features/posting/posting';
import { isTold, wordsTold } from '~/features/writing/composing/resume/questions';
import { nameOf } from '~/features/writing/letter/requirement-name';

/** Whether somebody has done, or has, what a posting asks for and their page does not show. */
export interface GapQuestion {
  question: string;
  /** As the posting spells it. */
  label: string;
  must: boolean;
  /** What a "yes" becomes: a line of an entry, or an entry of a section of its own. */
  becomes: 'line' | 'languages' | 'certificates';
  /** What the line begins with. */
  beginning: string;
  /** They said no; it is shown, and not asked again. */
  isDenied: boolean;
}

/** The gaps of a coverage as questions, must-haves first. Soft words are never asked about. */
export function gapQuestions(
  coverage: Coverage,
  posting: Posting,
  interview: Parameters<typeof wordsTold>[0],
): GapQuestion[] {
  const told = wordsTold(interview);
  const gaps = new Set(
    coverage.parts.filter(({ status }) => status === 'gap').map((part) => part.requirementId),
  );
  const asked = posting.requirements
    .filter(({ id }) => gaps.has(id))
    .flatMap((requirement) => {
      const question = askFor(requirement);
      if (question === undefined) return [];
      const { label, must } = requirement;
      const isDenied = saidNo(interview, question.question);
      // Who said it in these words is not asked whether they have done it.
      return !isDenied && isTold(label, told) ? [] : [{ label, must, ...question, isDenied }];
    });
  return asked.toSorted((a, b) => Number(b.must) - Number(a.must));
}

/** Longer names are asked for as they stand. */
const MOST_WORDS = 3;

type Asking = Pick<GapQuestion, 'question' | 'becomes' | 'beginning'>;

function askFor(requirement: Requirement): Asking | undefined {
  const { kind } = requirement;
  const named = nameOf(requirement);
  // What has no name inside a sentence cannot be asked for in one.
  if (named === undefined || kind === 'soft') return undefined;
  const { name, askedFor, shape } = named;
  switch (kind) {
    case 'tool':
      return { question: `Have you used ${name}?`, becomes: 'line', beginning: `Used ${name} to ` };
    case 'language':
      return { question: `Do you speak ${name}?`, becomes: 'languages', beginning: name };
    case 'credential':
      return { question: `Do you have ${askedFor}?`, becomes: 'certificates', beginning: name };
    case 'education':
      return undefined;
    default:
      return {
        question:
          shape === 'thing' && name.split(' ').length <= MOST_WORDS
            ? `Have you worked with ${name}?`
            : `Have you done this before: “${requirement.label}”?`,
        becomes: 'line',
        beginning: '',
      };
  }
}
