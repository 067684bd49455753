import type { SectionProgress } from '~/features/rewording/progress';
import type { ImprovementOutcome } from './outcome';

/** What models did, do and may do for a resume, as its owner sees it. */
export interface ImprovementView {
  decision: 'open' | 'given' | 'refused';
  /** Why nobody can be asked now; null where somebody can. */
  obstacle: string | null;
  /** 80 % of what the person may use today is used. */
  nearlyUsed: boolean;
  /** The last time models were asked; null where they never were. */
  newest: {
    isLive: boolean;
    isStopping: boolean;
    outcome: ImprovementOutcome | null;
    version: number | null;
    sections: Pick<SectionProgress, 'title' | 'state'>[];
  } | null;
}
