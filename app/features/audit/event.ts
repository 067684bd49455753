/** Rows of a file: more a spreadsheet reads slowly. */
export const MOST_IN_FILE = 10_000;

/** What happened, as it is kept. */
export interface KeptEvent {
  id: string;
  /** When, or when first. */
  at: Date;
  /** When last; null where it happened once. */
  lastAt: Date | null;
  times: number;
  action: string;
  actor: string;
  subject: string;
  detail: string | null;
}
