import type { OutcomeState } from '../outcome-states';

/** One posting a person applies to, with everything made for it. Days are YYYY-MM-DD. */
export interface Application {
  /** The same for every resume made for the same posting; unique for a person. */
  id: string;
  title: string;
  company: string;
  link: string;
  /** What comes next, and when. */
  next: string;
  nextOn: string | null;
  aside: boolean;
  /** Null where nothing was told yet. */
  state: OutcomeState | null;
  sentOn: string | null;
  happenedOn: string | null;
  notes: string;
  /** The newest first. */
  resumes: MadeResume[];
}

/** A resume made for it. */
export interface MadeResume {
  id: string;
  title: string;
  madeOn: string;
}

/** The same with the names of the links under which others can read it now. */
export interface SharedResume extends MadeResume {
  links: string[];
}

/** An application as its person sees it. */
export interface ShownApplication extends Application {
  resumes: SharedResume[];
}

/** What of it the person writes themselves. */
export type Details = Pick<Application, 'title' | 'company' | 'link' | 'next' | 'nextOn'>;
