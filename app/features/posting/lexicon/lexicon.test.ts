import { describe, expect, it } from 'vitest';
import { allSpellings, lexicon } from './lexicon';
import { instanceCanonicals, isInstanceOf } from './instances';
import { coreCanonicals, coreOf } from './occupation-core';
import { relatedCanonicals, areRelated } from './related';
import { canonicalise, spell } from './spell';
import { parseTerms } from './term';

const KINDS = ['skill', 'tool', 'credential', 'education', 'language', 'soft'];

describe('the lexicon', () => {
  it('holds at least 2,200 terms of every kind', () => {
    const terms = [...lexicon().terms.values()];
    expect(terms.length).toBeGreaterThanOrEqual(2_200);
    for (const kind of KINDS) expect(terms.some((term) => term.kind === kind)).toBe(true);
  });

  it('gives each spelling to one term and each canonical id to one term', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { words, term } of allSpellings()) {
      const key = words.join(' ');
      const owner = owners.get(key);
      if (owner !== undefined && owner !== term.canonical)
        clashes.push(`${key}: ${owner}, ${term.canonical}`);
      owners.set(key, term.canonical);
    }
    expect(clashes).toEqual([]);
  });

  it('is well formed: lower-case ids, no empty spelling, known kinds', () => {
    for (const { term, words, surface } of allSpellings()) {
      expect(term.canonical).toBe(term.canonical.toLowerCase());
      expect(words.length, surface).toBeGreaterThan(0);
      expect(surface.trim()).toBe(surface);
      expect(surface).not.toContain('|');
      expect(KINDS).toContain(term.kind);
    }
  });

  it('relates only terms it has', () => {
    expect(relatedCanonicals.filter((canonical) => !lexicon().terms.has(canonical))).toEqual([]);
    expect(areRelated('postgresql', 'sql')).toBe(true);
    expect(areRelated('sql', 'postgresql')).toBe(true);
    expect(areRelated('sql', 'sql')).toBe(false);
    expect(areRelated('sql', 'welding')).toBe(false);
  });

  it('names kinds and occupations by terms it has', () => {
    const unknown = (ids: readonly string[]) => ids.filter((id) => !lexicon().terms.has(id));
    expect(unknown(instanceCanonicals)).toEqual([]);
    expect(unknown(coreCanonicals)).toEqual([]);
  });

  it('knows what is one of a kind, and not the other way round', () => {
    expect(isInstanceOf('terraform', 'infrastructure as code')).toBe(true);
    expect(isInstanceOf('infrastructure as code', 'terraform')).toBe(false);
  });

  it('knows what goes with an occupation by the words of its title', () => {
    expect(coreOf('Year 5 Teacher').has('behaviour management')).toBe(true);
    expect(coreOf('Senior Back-end Engineer').has('back-end development')).toBe(true);
    expect(coreOf('Teaching').size).toBe(0);
  });

  it('reads its own notation', () => {
    const spellings = parseTerms(
      '# tool\nGo | Go!, golang\nMicrosoft Excel = excel | Excel~\n# skill\ntesting?\n',
    );
    expect(
      spellings.map(({ term, surface, guard }) => [term.canonical, term.kind, surface, guard]),
    ).toEqual([
      ['go', 'tool', 'Go', 'guarded'],
      ['go', 'tool', 'golang', 'plain'],
      ['excel', 'tool', 'Microsoft Excel', 'plain'],
      ['excel', 'tool', 'Excel', 'cued'],
      ['testing', 'skill', 'testing', 'generic'],
    ]);
  });
});

describe('a label', () => {
  it.each([
    ['k8s', 'kubernetes', 'Kubernetes'],
    ['JS', 'javascript', 'JavaScript'],
    ['ms excel', 'microsoft excel', 'Microsoft Excel'],
    ['excel', 'microsoft excel', 'Microsoft Excel'],
    ['A/P', 'accounts payable', 'accounts payable'],
    ['golang', 'go', 'Go'],
    ['go', 'go', 'Go'],
    ['node js', 'node.js', 'Node.js'],
    ['NodeJS', 'node.js', 'Node.js'],
    ['c++', 'c++', 'C++'],
    ['dotnet', '.net', '.NET'],
    ['powerbi', 'power bi', 'Power BI'],
    ["driver's license", 'driving licence', 'driving licence'],
    ['fork lift', 'forklift', 'forklift'],
    ['Paediatric first aid', 'paediatric first aid', 'paediatric first aid'],
  ])('%s is %s, spelt %s', (label, canonical, spelling) => {
    expect(canonicalise(label)).toBe(canonical);
    expect(spell(label)).toBe(spelling);
    expect(spell(canonical)).toBe(spelling);
  });

  it('that no one knows keeps its words and has no spelling', () => {
    expect(canonicalise('  Quantum   Basketry ')).toBe('quantum basketry');
    expect(spell('Quantum Basketry')).toBeUndefined();
    expect(spell('')).toBeUndefined();
  });
});
