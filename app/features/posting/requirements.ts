import { canonicalise } from './lexicon/spell';
import { type Mention } from './mention';
import { type Normalised } from '~/features/language/normalise';
import { type Requirement } from './posting';

/** A posting that asks for more things than this is not read by anyone. */
const MOST = 200;

/**
 * One requirement for each thing asked, in the order of the text: the first wording, the strongest
 * must, the longest experience of all its mentions.
 */
export function requirementsOf(
  text: string,
  normalised: Normalised,
  mentions: Mention[],
): Requirement[] {
  const byCanonical = new Map<string, Requirement>();
  const askedFor = new Set<string>();
  for (const mention of [...mentions].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.start - b.start || b.end - a.end,
  )) {
    const label = normalised.text.slice(mention.start, mention.end).replace(/\s+/g, ' ').trim();
    const canonical = canonicalOf(mention, label, normalised.text, byCanonical);
    const known = byCanonical.get(canonical);
    if (known !== undefined) {
      if (mention.asked || !askedFor.has(canonical)) known.must ||= mention.must;
      known.years = longest(known.years, mention.years);
      continue;
    }
    if (byCanonical.size >= MOST) continue;
    if (mention.asked) askedFor.add(canonical);
    const { start, end } = normalised.toGiven(mention.whole.start, mention.whole.end);
    const words = text.slice(start, end);
    byCanonical.set(canonical, {
      id: '',
      // What is asked for apart from another thing of its name is named in full.
      label: canonical === mention.term?.canonical || mention.term === null ? label : words,
      canonical,
      aliases: canonical === mention.term?.canonical ? otherSpellings(mention.term, label) : [],
      verbatim: words,
      start,
      end,
      kind: mention.kind,
      must: mention.must,
      years: mention.years,
    });
  }
  return [...byCanonical.values()]
    .sort((a, b) => a.start - b.start)
    .map((requirement, i) => ({ ...requirement, id: `r${i + 1}` }));
}

/** Where things are asked for they are worded best; duties and prose only touch on them. */
const rankOf = ({ asked }: Mention): number => (asked ? 0 : 1);

/** A second thing of the same name that is asked for apart ("licence B", wished "licence BE"). */
function canonicalOf(
  { term, whole, must, section }: Mention,
  label: string,
  text: string,
  known: ReadonlyMap<string, Requirement>,
): string {
  if (term === null) return canonicalise(label);
  const first = known.get(term.canonical);
  const words = text.slice(whole.start, whole.end);
  const apart = first !== undefined && first.must && !must && section === 'nice';
  return apart && words.length > label.length && !first.verbatim.includes(words)
    ? canonicalise(words)
    : term.canonical;
}

function otherSpellings(term: { label: string; aliases: string[] }, label: string): string[] {
  const own = label.toLowerCase();
  return [...new Set([term.label, ...term.aliases])].filter((other) => other.toLowerCase() !== own);
}

function longest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
