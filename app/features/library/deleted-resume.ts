/** As long a deleted resume can be brought back. */
export const BROUGHT_BACK_DAYS = 14;

/** A deleted resume that can still be brought back. */
export interface DeletedResume {
  id: string;
  title: string;
  /** When it is gone for good. */
  goneAt: Date;
}
