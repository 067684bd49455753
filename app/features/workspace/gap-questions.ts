import { saidNo } from '~/features/editing/edit-answers';
import type { Interview } from '~/features/interview/interview';
import type { Coverage, Posting } from '~/features/posting/posting';
import { gapsToAsk, type GapAsked } from '~/features/writing/gap-questions';

/** Whether somebody has done, or has, what a posting asks for and nothing they said shows. */
export interface GapQuestion extends Omit<GapAsked, 'requirement'> {
  /** As the posting spells it. */
  label: string;
  must: boolean;
  /** They said no; it is shown, and not asked again. */
  isDenied: boolean;
}

/** The gaps of a coverage as questions, those first that would change it most. */
export function gapQuestions(
  coverage: Coverage,
  posting: Posting,
  interview: Interview,
): GapQuestion[] {
  return gapsToAsk(coverage, posting, interview).map(({ requirement, ...asked }) => ({
    label: requirement.label,
    must: requirement.must,
    ...asked,
    isDenied: saidNo(interview, asked.question),
  }));
}
