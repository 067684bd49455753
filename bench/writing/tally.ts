/** How many of how many. */
export type Share = [hits: number, of: number];

const SHARES = [
  ['facts', 'valuable facts printed'],
  ['worthMost', '… of those worth most'],
  ['skills', 'skills printed'],
  ['wrongSkills', 'things listed as skills that are none'],
  ['credentials', 'credentials with the right status'],
  ['forbidden', 'forbidden things shown'],
  ['lines', "an editor's lines: supported"],
  ['linesRefused', '… refused (the rest is unclear: asked)'],
  ['true', 'true claims: supported'],
  ['trueRefused', '… refused (the rest is unclear: asked)'],
  ['false', 'false claims not supported'],
  ['spliced', 'spliced false lines not supported'],
] as const;

/** Counted, without a share: any is one too many. */
const COUNTED: ReadonlySet<Measure> = new Set<Measure>(['wrongSkills', 'forbidden']);

export type Measure = (typeof SHARES)[number][0];

/** The figures of one or many people, and what went wrong, in words. */
export class Tally {
  readonly shares: Record<Measure, Share> = Object.fromEntries(
    SHARES.map(([measure]): [string, Share] => [measure, [0, 0]]),
  ) as Record<Measure, Share>;
  readonly notes: string[] = [];
  printed = 0;
  removed = 0;

  /** Counts one case; `note` is kept when it went wrong, which is a miss unless `COUNTED`. */
  count(measure: Measure, hit: boolean, note?: string): void {
    const share = this.shares[measure];
    share[0] += Number(hit);
    share[1]++;
    if (note !== undefined && hit === COUNTED.has(measure)) this.notes.push(note);
  }

  /** The table: one row a measure. */
  rows(): [what: string, figure: string][] {
    return [
      ...SHARES.map(([measure, what]): [string, string] => {
        const [hits, of] = this.shares[measure];
        if (COUNTED.has(measure)) return [what, `${hits}`];
        return [what, of === 0 ? '–' : `${hits}/${of} (${Math.round((100 * hits) / of)} %)`];
      }),
      ['lines printed, passages removed', `${this.printed}, ${this.removed}`],
    ];
  }
}
