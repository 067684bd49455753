import type { Family } from '~/platform/metrics/metrics';

/** What a query may name: our families, and what others tell with them. */
export interface Known {
  readonly families: readonly Pick<Family, 'name' | 'labels'>[];
  /** Names without labels of ours: of the process, of Prometheus itself, of recording rules. */
  readonly others: ReadonlySet<string>;
}

/** Of a histogram's series. */
const PARTS = /_(?:bucket|sum|count)$/;
/** Those Prometheus gives to what it asks, and those of histograms. */
const GIVEN = ['instance', 'job', 'le'];
const WORDS = new Set([
  ...[
    'sum',
    'max',
    'min',
    'count',
    'avg',
    'by',
    'without',
    'ignoring',
    'on',
    'and',
    'or',
    'unless',
  ],
  ...['rate', 'increase', 'histogram_quantile', 'absent', 'time', 'group_left', 'clamp_min'],
]);

/** What of a query in PromQL does not exist, in words; nothing where all of it does. */
export function whatIsUnknown(expr: string, { families, others }: Known): string[] {
  const unknown: string[] = [];
  const labels = new Set(GIVEN);
  const groupings = [...expr.matchAll(/\b(?:by|without|ignoring|on) \(([^)]*)\)/g)];
  const bare = expr
    .replaceAll(/\b(?:by|without|ignoring|on) \([^)]*\)/g, ' ')
    .replaceAll(/\[\w+\]/g, ' ');
  const selectors = bare.matchAll(/([a-z_][a-z0-9_:]*)(?:\{([^}]*)\})?/gi);
  for (const [, name = '', matchers = ''] of selectors) {
    if (WORDS.has(name) || others.has(name)) continue;
    const family = families.find(
      (one) => one.name === name || one.name === name.replace(PARTS, ''),
    );
    if (family === undefined) {
      unknown.push(`metric ${name}`);
      continue;
    }
    for (const label of Object.keys(family.labels)) labels.add(label);
    for (const [, label = '', operator = '', value = ''] of matchers.matchAll(
      /(\w+)(=~|!~|!=|=)"([^"]*)"/g,
    )) {
      const values = family.labels[label];
      if (values === undefined) unknown.push(`label ${label} of ${name}`);
      else if (!operator.includes('~') && !values.includes(value)) {
        unknown.push(`${label}="${value}" of ${name}`);
      }
    }
  }
  for (const label of groupings.flatMap(([, list = '']) => list.split(/,\s*/))) {
    if (!labels.has(label)) unknown.push(`label ${label}`);
  }
  return unknown;
}
