/** One line of figures. */
export interface ExposedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ExposedFamily {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly ExposedSample[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (\\S+)$`);
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\[\\n"])*)"(?:,|$)/y;
const TYPES = new Set(['counter', 'gauge', 'histogram', 'summary', 'untyped']);
const OF_A_HISTOGRAM = /_(?:bucket|sum|count)$/;

/**
 * Reads Prometheus's text format 0.0.4 as strictly as its specification has it
 * (https://prometheus.io/docs/instrumenting/exposition_formats/): every family once, with its help
 * and type before its samples, no sample twice, buckets that grow.
 *
 * @throws {Error} naming the line that breaks a rule.
 */
export function parseExposition(text: string): Map<string, ExposedFamily> {
  if (!text.endsWith('\n')) throw new Error('The last line has no end');
  const families = new Map<string, ExposedFamily & { samples: ExposedSample[] }>();
  const seen = new Set<string>();
  let help: { name: string; words: string } | undefined;
  let family: (ExposedFamily & { samples: ExposedSample[] }) | undefined;
  for (const line of text.split('\n')) {
    const [, keyword, name = '', words = ''] =
      /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? ([] as string[]);
    if (line === '' || (line.startsWith('#') && keyword === undefined)) continue;
    if (keyword === 'HELP') {
      help = { name, words };
    } else if (keyword === 'TYPE') {
      if (families.has(name)) throw new Error(`A family twice: ${line}`);
      if (!TYPES.has(words)) throw new Error(`No type: ${line}`);
      if (help?.name !== name) throw new Error(`A type without help: ${line}`);
      family = { name, help: help.words, type: words, samples: [] };
      families.set(name, family);
    } else {
      const sample = parseSample(line);
      const own =
        family?.type === 'histogram' ? sample.name.replace(OF_A_HISTOGRAM, '') : sample.name;
      if (family === undefined || own !== family.name) {
        throw new Error(`A sample outside its family: ${line}`);
      }
      const series = `${sample.name}${JSON.stringify(Object.entries(sample.labels).sort())}`;
      if (seen.has(series)) throw new Error(`A sample twice: ${line}`);
      seen.add(series);
      family.samples.push(sample);
    }
  }
  for (const one of families.values()) if (one.type === 'histogram') requireBuckets(one);
  return families;
}

function parseSample(line: string): ExposedSample {
  const [, name, inside, number = ''] = SAMPLE.exec(line) ?? [];
  const value = Number(number.replace(/^([+-]?)inf$/i, '$1Infinity'));
  // As Go's ParseFloat reads numbers, whatever the case of the letters.
  if (name === undefined || (Number.isNaN(value) && !/^nan$/i.test(number))) {
    throw new Error(`Not a sample: ${line}`);
  }
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (inside !== undefined && LABEL.lastIndex < inside.length) {
    const [, label = '', text = ''] = LABEL.exec(inside) ?? [];
    if (label === '' || label in labels) throw new Error(`Not labels: ${line}`);
    labels[label] = text.replaceAll(/\\(.)/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped,
    );
  }
  return { name, labels, value };
}

/** Each set of labels has buckets that only grow, the last without a bound and equal to the count. */
function requireBuckets({ name, samples }: ExposedFamily): void {
  const counts = samples.filter((sample) => sample.name === `${name}_count`);
  const buckets = samples.filter((sample) => sample.name === `${name}_bucket`);
  for (const { labels, value } of counts) {
    const own = buckets.filter((bucket) =>
      Object.entries(labels).every(([label, text]) => bucket.labels[label] === text),
    );
    const grows = own.every((bucket, at) => bucket.value >= (own[at - 1]?.value ?? 0));
    const last = own.at(-1);
    if (!grows || last?.labels['le'] !== '+Inf' || last.value !== value) {
      throw new Error(`Buckets that do not add up: ${name} ${JSON.stringify(labels)}`);
    }
  }
}

/** The value of a sample; undefined where there is none with exactly these labels. */
export function sampleOf(
  families: ReadonlyMap<string, ExposedFamily>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const family = families.get(name) ?? families.get(name.replace(OF_A_HISTOGRAM, ''));
  return family?.samples.find(
    (sample) =>
      sample.name === name &&
      Object.keys(sample.labels).length === Object.keys(labels).length &&
      Object.entries(labels).every(([label, text]) => sample.labels[label] === text),
  )?.value;
}
