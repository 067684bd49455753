/** Something that is measured for each person who met an experiment, from our own rows. */
export interface Metric {
  readonly name: string;
  /** As it is printed: "made a resume". */
  readonly label: string;
  /** A rate counts people who did it (0 or 1 a person); an amount adds up something a person. */
  readonly kind: 'rate' | 'amount';
  /** What an amount is in: answers, cents. */
  readonly unit?: string | undefined;
  readonly better: 'higher' | 'lower';
}

export interface Variant {
  readonly name: string;
  readonly label: string;
  /** What share it is meant to get, in any unit. Checked against whom it really got. */
  readonly weight: number;
}

/** An experiment as it was declared before it began. */
export interface Experiment<FlagName extends string = string, MetricName extends string = string> {
  readonly name: string;
  /** The flag that assigns the variants. */
  readonly flag: FlagName;
  readonly hypothesis: string;
  /** The control first. */
  readonly variants: readonly [Variant, Variant, ...Variant[]];
  readonly primary: MetricName;
  /** What must not get worse. */
  readonly guardrails: readonly MetricName[];
  /** How long after a person met it their outcome is taken. */
  readonly windowDays: number;
  /** What the primary metric is expected to be in the control: mean and variance of a person. */
  readonly expected: { readonly mean: number; readonly variance: number };
  /** The smallest difference of the primary metric that would change what we do. */
  readonly smallestEffect: number;
  /** People a variant. */
  readonly plannedPeople: number;
  /** Days in UTC, YYYY-MM-DD: the first on which people meet it, and the first on which none do. */
  readonly start: string;
  readonly stop: string;
}

/** Whether people meet the experiment at that moment. */
export function isRunning({ start, stop }: Pick<Experiment, 'start' | 'stop'>, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return start <= today && today < stop;
}
