/** One thing `doctor` looked at. */
export interface Finding {
  name: string;
  /** `missing` is what will be made when it is first needed, or may be left out. */
  state: 'ok' | 'missing' | 'failed';
  /** What was found, or what to do. */
  detail: string;
}
