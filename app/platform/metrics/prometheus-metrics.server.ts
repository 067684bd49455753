import { OTHER, type About, type Family, type Labels, type Metrics, type Values } from './metrics';

/** A counter of so few series has all of them from the start. */
const FEW_SERIES = 150;

/** Of a histogram: its sum, its count and the bucket without an upper bound. */
const SERIES_BESIDE_BUCKETS = 3;

/**
 * Metrics kept by prom-client, with those it has of the process itself: processor time, memory,
 * event loop lag, garbage collection, open files.
 */
export async function openPrometheusMetrics(): Promise<Metrics> {
  // Loaded where it is wanted: a start without metrics does not wait for it.
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } =
    await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const families: Family[] = [];
  const included: (() => Promise<string>)[] = [];
  const unread = new Counter({
    name: 'cvstomize_metrics_unread_total',
    help: 'Times a gauge could not be read when figures were asked for',
    labelNames: ['metric'],
    registers,
  });

  function note({ name, labels }: About<Labels>, seriesEach: number): void {
    const sets = Object.values(labels).map((values) => new Set([...values, OTHER]).size);
    const mostSeries = sets.reduce((product, size) => product * size, seriesEach);
    families.push({ name, labels, mostSeries });
  }

  return {
    counter(about) {
      note(about, 1);
      const counter = new Counter({ ...namesOf(about), registers });
      const closed = closedSets(about.labels);
      const all = combinationsOf(about.labels);
      // A series that begins with its first event shows no rise to whoever looks at rises.
      if (all.length <= FEW_SERIES) for (const values of all) counter.inc(values, 0);
      return { add: (values, by = 1) => counter.inc(closed(values), by) };
    },
    histogram(about) {
      note(about, about.buckets.length + SERIES_BESIDE_BUCKETS);
      const buckets = [...about.buckets];
      const histogram = new Histogram({ ...namesOf(about), buckets, registers });
      const closed = closedSets(about.labels);
      return { observe: (values, value) => histogram.observe(closed(values), value) };
    },
    gauge(about, read) {
      note(about, 1);
      const closed = closedSets(about.labels);
      const hasLabels = Object.keys(about.labels).length > 0;
      new Gauge({
        ...namesOf(about),
        registers,
        async collect() {
          // Without labels, `reset` would leave a 0 that nobody read.
          if (hasLabels) this.reset();
          else this.remove();
          try {
            for (const { values, value } of await read()) this.set(closed(values), value);
          } catch {
            unread.inc({ metric: about.name });
          }
        },
      });
    },
    include(read) {
      included.push(read);
    },
    families: () => families,
    async expose() {
      const [own, ...others] = await Promise.all([
        registry.metrics(),
        ...included.map((read) => read().catch(() => '')),
      ]);
      return { contentType: registry.contentType, text: [own, ...others].join('') };
    },
  };
}

const namesOf = ({ name, help, labels }: About<Labels>) => ({
  name,
  help,
  labelNames: Object.keys(labels),
});

/** Every set of values that labels can have, `other` left out. */
function combinationsOf(labels: Labels): Record<string, string>[] {
  return Object.entries(labels).reduce<Record<string, string>[]>(
    (sets, [name, values]) =>
      sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  );
}

/** Puts `other` in the place of every value that is not of its label's set. */
function closedSets<L extends Labels>(labels: L): (values: Values<L>) => Record<string, string> {
  const sets = Object.entries(labels).map(([name, values]) => [name, new Set(values)] as const);
  return (values) => {
    const closed: Record<string, string> = {};
    for (const [name, set] of sets) {
      const value = values[name] ?? OTHER;
      closed[name] = set.has(value) ? value : OTHER;
    }
    return closed;
  };
}
