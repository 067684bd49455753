import type { Coverage } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import type { SectionSetting } from '~/features/resume/format/sections';
import type { Layout } from '~/features/templates/template';
import type { Draft } from '~/features/drafts/draft';
import type { ProofView } from '~/features/library/proofs';
import type { AskedQuestion } from '~/features/library/questions-asked';
import type { Suggestion } from '~/features/editing/suggestions';
import type { SectionChange } from './compare-versions';
import type { MovedLine } from './moved-lines';
import type { GapQuestion } from './gap-questions';
import type { MachineReading } from './machine-reading';
import type { RequirementsView } from '~/features/library/requirements';

export const PANELS = ['lines', 'match', 'design', 'questions', 'versions'] as const;
export type Panel = (typeof PANELS)[number];

/** A resume as its page shows it: the sheet with its lines, and everything that proves it. */
export interface ResumePage {
  id: string;
  title: string;
  /** Whose it is; empty where the resume does not say. */
  name: string;
  sample: boolean;
  /** Making it, and one like it for another posting, costs nothing. */
  isFree: boolean;
  /** Null where the interview is deleted. */
  interviewId: string | null;
  version: number;
  latestVersion: number;
  createdAt: Date;
  writer: Draft['writer'];
  /** What the sheet shows; the lines of older versions are not edited. */
  document: JsonResume;
  isEditable: boolean;
  edits: EditsView;
  /** How the sheet looks. */
  layout: Layout;
  /** Names what is on the page and in which paper, colour and spacing, for pictures of it. */
  look: string;
  pages: PagesView;
  /** Set where the layout asked for could not be read back and another was printed. */
  fallback: { from: Layout['template']; problems: string[] } | null;
  /** What this design's fonts cannot show, and what to do; null where they show everything. */
  unprintable: string | null;
  choices: { templates: readonly Layout['template'][]; accents: readonly Layout['accent'][] };
  /** The preview: escaped markup in which each line that can be opened is a link. */
  markup: string;
  /** JSON pointer of the line that is open; null where none is. */
  selected: string | null;
  proofs: ProofView[];
  removed: Draft['removed'];
  /** What was said and could be added, with the entry it would stand under; null where unknown. */
  notOnPage: { words: string; where: string | null }[];
  /** What was taken off the page; `index` names it. */
  setAside: { index: number; path: string; from: string; text: string }[];
  /** Entries that a line can be added to. */
  entries: { path: string; label: string }[];
  /** Sections on the page, in its order, each with its place among all there are. */
  sections: (SectionSetting & { place: number })[];
  asked: AskedQuestion[];
  /** What the posting asks for and the page does not show; empty where there was no posting. */
  gaps: GapQuestion[];
  /** How lines of the page could read. */
  suggestions: Suggestion[];
  leading: { behaviour: string; why: string }[];
  /** Null where there was no posting. */
  coverage: (Pick<Coverage, 'band' | 'must' | 'nice'> & RequirementsView) | null;
  reading: MachineReading;
  versions: { version: number; template: Layout['template']; createdAt: Date }[];
  /** What moved since the resume it was tailored from, where that is asked for. */
  moved: { from: { id: string; title: string }; lines: MovedLine[] } | null;
  /** What the newest says and another version does not, where one is compared. */
  compared: { version: number; sections: SectionChange[] } | null;
}

/** A last page with fewer lines than this looks left over. */
export const FEW_LINES = 8;

/** How many pages it takes, and what can be done about a last one that is almost empty. */
export interface PagesView {
  /** As it would print now; null where that is not known yet. */
  count: number | null;
  /** Null where the last page is filled well, or is the only one. */
  leftOver: {
    lines: number;
    /** Lines too many for one page in the smallest type; null where more than one is too many. */
    over: number | null;
    /** Lines it would lose least by. */
    toCut: { path: string; text: string }[];
  } | null;
}

/** Where the edits of a resume stand. */
export interface EditsView {
  /** What undoing takes back; null where there is nothing. */
  undo: string | null;
  redo: string | null;
  /** Whether the PDF says what the page says. */
  isPrinted: boolean;
}
