/** Each label's name, and every value it may have. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** One value for each label. */
export type Values<L extends Labels> = { readonly [Name in keyof L]: L[Name][number] };

/** What a metric is called and says. */
export interface About<L extends Labels> {
  /** As Prometheus has it (https://prometheus.io/docs/practices/naming/): unit and `_total` at the end. */
  readonly name: string;
  readonly help: string;
  readonly labels: L;
}

export interface Counter<L extends Labels> {
  /** @param by at least 0; 1 where left out. */
  add(values: Values<L>, by?: number): void;
}

export interface Histogram<L extends Labels> {
  observe(values: Values<L>, value: number): void;
}

/** A gauge's value for one set of labels. */
export interface GaugeValue<L extends Labels> {
  readonly values: Values<L>;
  readonly value: number;
}

/** What a metric can say: its labels with their values, and its most series, however long the process runs. */
export interface Family {
  readonly name: string;
  readonly labels: Labels;
  readonly mostSeries: number;
}

export interface Exposition {
  readonly contentType: string;
  readonly text: string;
}

/** What a label says for a value that is not one of its own. */
export const OTHER = 'other';

/**
 * The port of everything that counts and measures for Prometheus. Adapters: prom-client, and one
 * that keeps nothing.
 *
 * Contract: a metric is named once. A label has a closed set of values, and what is not in it
 * counts as `other`, so that nobody's words or ids can become a label and the number of series is
 * bounded. Counting and observing take microseconds and never throw. A gauge is read when figures
 * are asked for; one that cannot be read is left out of that answer. Counters begin at 0, all series
 * of one that has few.
 */
export interface Metrics {
  counter<const L extends Labels>(about: About<L>): Counter<L>;
  /** @param about.buckets upper bounds, ascending. */
  histogram<const L extends Labels>(
    about: About<L> & { readonly buckets: readonly number[] },
  ): Histogram<L>;
  /** @param read what it says now; nothing for what is not known. */
  gauge<const L extends Labels>(
    about: About<L>,
    read: () => readonly GaugeValue<L>[] | Promise<readonly GaugeValue<L>[]>,
  ): void;
  /** Adds what another program on this machine says, in the same format. */
  include(read: () => Promise<string>): void;
  families(): readonly Family[];
  /** All of it, in Prometheus's text format 0.0.4. */
  expose(): Promise<Exposition>;
}

/** The reading of a gauge without labels. */
export const just = (
  value: number,
): readonly { readonly values: object; readonly value: number }[] => [{ values: {}, value }];
