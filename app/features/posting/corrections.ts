import { z } from 'zod';
import { canonicalise } from './lexicon/spell';
import { lookUp } from './lexicon/lexicon';
import type { Posting, Requirement } from './posting';

/** The longest name of a requirement somebody types, in UTF-16 code units. */
export const REQUIREMENT_MAX_LENGTH = 200;
/** More corrections of one posting than this are nobody's. */
export const CORRECTIONS_MAX = 300;

const name = z.string().trim().min(1).max(REQUIREMENT_MAX_LENGTH);
/** A requirement by its canonical term, which reading the posting again gives again. */
const canonical = z.string().min(1).max(500);

/** One thing somebody put right in what was read of their posting. */
export const correction = z.discriminatedUnion('what', [
  z.object({ what: z.literal('drop'), canonical }),
  z.object({ what: z.literal('rank'), canonical, must: z.boolean() }),
  z.object({ what: z.literal('rename'), canonical, label: name }),
  z.object({ what: z.literal('merge'), canonical, into: canonical }),
  z.object({ what: z.literal('split'), canonical, labels: z.array(name).min(2).max(10) }),
  z.object({ what: z.literal('add'), label: name, must: z.boolean() }),
  z.object({
    what: z.literal('field'),
    field: z.enum(['title', 'company']),
    value: z.string().trim().max(REQUIREMENT_MAX_LENGTH),
  }),
]);
export type Correction = z.infer<typeof correction>;

export const corrections = z.array(correction).max(CORRECTIONS_MAX);

/**
 * A posting as somebody corrected it: corrections win over what was read, in the order they were
 * made, and mean nothing where what they speak of is not there (any more). Applying them to what
 * they were applied to changes nothing.
 *
 * @param text the posting as given; what is added is looked for in it.
 */
export function applyCorrections(
  posting: Posting,
  made: readonly Correction[],
  text: string,
): Posting {
  const corrected = made.reduce((so, one) => apply(so, one, text), posting);
  const requirements = corrected.requirements
    .toSorted((a, b) => a.start - b.start)
    .map((one, index) => ({ ...one, id: `r${index + 1}` }));
  return made.length === 0 ? posting : { ...corrected, requirements };
}

/** The corrections with one more; what it takes the place of is left out. */
export function withCorrection(made: Correction[], one: Correction): Correction[] {
  return [...made.filter((earlier) => !replaces(one, earlier)), one];
}

function replaces(one: Correction, earlier: Correction): boolean {
  if (one.what === 'field') return earlier.what === 'field' && earlier.field === one.field;
  if (one.what === 'add' || earlier.what === 'add' || earlier.what === 'field') return false;
  const same = earlier.what === one.what && earlier.canonical === one.canonical;
  return same && (one.what === 'rank' || one.what === 'rename' || one.what === 'drop');
}

function apply(posting: Posting, one: Correction, text: string): Posting {
  const { requirements } = posting;
  switch (one.what) {
    case 'field':
      return { ...posting, [one.field]: one.value === '' ? null : one.value };
    case 'drop':
      return { ...posting, requirements: without(requirements, one.canonical) };
    case 'rank':
      return changed(posting, one.canonical, (requirement) => ({
        ...requirement,
        must: one.must,
      }));
    case 'rename':
      return changed(posting, one.canonical, (requirement) => ({
        ...requirement,
        label: one.label,
      }));
    case 'merge':
      return { ...posting, requirements: merged(requirements, one) };
    case 'split':
      return { ...posting, requirements: split(requirements, one, text) };
    case 'add':
      return {
        ...posting,
        requirements: added(requirements, named(one.label, one.must, { text, from: 0 })),
      };
  }
}

const without = (requirements: readonly Requirement[], canonical: string): Requirement[] =>
  requirements.filter((one) => one.canonical !== canonical);

const changed = (
  posting: Posting,
  canonical: string,
  change: (requirement: Requirement) => Requirement,
): Posting => ({
  ...posting,
  requirements: posting.requirements.map((one) =>
    one.canonical === canonical ? change(one) : one,
  ),
});

/** Two that are one thing: the other's name becomes a spelling of the one that stays. */
function merged(
  requirements: readonly Requirement[],
  { canonical, into }: Extract<Correction, { what: 'merge' }>,
): Requirement[] {
  const gone = requirements.find((one) => one.canonical === canonical);
  const kept = requirements.some((one) => one.canonical === into);
  if (gone === undefined || !kept || canonical === into) return [...requirements];
  return without(requirements, canonical).map((one) =>
    one.canonical === into
      ? {
          ...one,
          must: one.must || gone.must,
          aliases: [...new Set([...one.aliases, gone.label, ...gone.aliases])],
        }
      : one,
  );
}

function split(
  requirements: readonly Requirement[],
  { canonical, labels }: Extract<Correction, { what: 'split' }>,
  text: string,
): Requirement[] {
  const whole = requirements.find((one) => one.canonical === canonical);
  if (whole === undefined) return [...requirements];
  return labels.reduce<Requirement[]>(
    (so, label) => added(so, named(label, whole.must, { text, from: whole.start })),
    without(requirements, canonical),
  );
}

function added(requirements: readonly Requirement[], one: Requirement): Requirement[] {
  const known = requirements.some(({ canonical }) => canonical === one.canonical);
  return known
    ? requirements.map((each) =>
        each.canonical === one.canonical ? { ...each, must: each.must || one.must } : each,
      )
    : [...requirements, one];
}

/** A requirement that somebody named, with where the posting says it; nowhere is at its start. */
function named(
  label: string,
  must: boolean,
  { text, from }: { text: string; from: number },
): Requirement {
  const words = text.toLowerCase();
  const near = words.indexOf(label.toLowerCase(), from);
  const at = near < 0 ? words.indexOf(label.toLowerCase()) : near;
  const [start, end] = at < 0 ? [0, 0] : [at, at + label.length];
  const term = lookUp(label)[0]?.term;
  return {
    id: '',
    label,
    canonical: term?.canonical ?? canonicalise(label),
    aliases: term === undefined ? [] : [...term.aliases],
    verbatim: text.slice(start, end),
    start,
    end,
    kind: term?.kind ?? 'skill',
    must,
    years: null,
  };
}
