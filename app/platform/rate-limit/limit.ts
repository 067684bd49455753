/** So many attempts in a window that starts with the first of them. */
export interface Limit {
  /** Unique; part of the stored key. */
  readonly name: string;
  readonly attempts: number;
  readonly windowMs: number;
}
