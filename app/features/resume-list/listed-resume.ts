import type { TemplateName } from '~/features/templates/template';

/** One of a person's resumes, as its card shows it. */
export interface ListedResume {
  id: string;
  title: string;
  sample: boolean;
  archived: boolean;
  template: TemplateName;
  /** The job it is for: the posting's title and company; empty where there are none. */
  posting: { title: string; company: string };
  band: string | null;
  /** Whether the PDF says what the page says. */
  isPrinted: boolean;
  /** Names the picture of its first page; null until it is drawn. */
  picture: string | null;
  versions: number;
  changedAt: Date;
}
