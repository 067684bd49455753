import type { Coverage } from '~/features/posting/posting';
import type { Layout } from '~/features/templates/template';
import type { Draft } from '~/features/drafts/draft';
import type { MachineReading } from './machine-reading';
import type { ProofView } from './proofs';
import type { AskedQuestion } from './questions-asked';
import type { RequirementsView } from './requirements';

/** A resume as its page shows it: the sheet with its lines, and everything that proves it. */
export interface ResumePage {
  id: string;
  title: string;
  /** Whose it is; empty where the resume does not say. */
  name: string;
  sample: boolean;
  /** Null where the interview is deleted. */
  interviewId: string | null;
  version: number;
  latestVersion: number;
  createdAt: Date;
  writer: Draft['writer'];
  layout: Layout;
  /** Of the PDF. */
  pages: number;
  /** Set where the layout asked for could not be read back and another was printed. */
  fallback: { from: Layout['template']; problems: string[] } | null;
  /** What this design's fonts cannot show, and what to do; null where they show everything. */
  unprintable: string | null;
  choices: { templates: readonly Layout['template'][]; accents: readonly Layout['accent'][] };
  /** The preview: escaped markup in which each line that rests on something is a link. */
  markup: string;
  /** JSON pointer of the line whose words are shown; null where nothing rests on anything. */
  selected: string | null;
  proofs: ProofView[];
  removed: Draft['removed'];
  /** What the person wrote and nothing on the page rests on, as they wrote it. */
  notOnPage: string[];
  asked: AskedQuestion[];
  leading: { behaviour: string; why: string }[];
  /** Null where there was no posting. */
  coverage: (Pick<Coverage, 'band' | 'must' | 'nice'> & RequirementsView) | null;
  reading: MachineReading;
}
