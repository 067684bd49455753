import { describe, expect, it } from 'vitest';
import { personFile, splicedFile, type Person } from './person';
import { isPattern, shows } from './shows';
import splicedJson from './spliced.json';

const files = import.meta.glob<unknown>('./people/*.json', { eager: true, import: 'default' });
const people = Object.entries(files).map(
  ([path, file]) => [path.replace(/^.*\/|\.json$/gu, ''), personFile.parse(file)] as const,
);
const spliced = splicedFile.parse(splicedJson).claims;

/** What a JSON pointer names in the interview. */
const at = (person: Person, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      person.interview,
    );

const claimsOf = ({ lines, trueClaims, falseClaims }: Person) => [
  ...lines,
  ...trueClaims,
  ...falseClaims,
];

/** What the editor prints, letter included. */
const page = ({ lines, summary = '', skills, credentials, letter = '' }: Person): string =>
  [
    ...lines.map(({ text }) => text),
    summary,
    ...skills,
    ...credentials.map(({ print }) => print ?? ''),
    letter,
  ].join('\n');

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.,%-]+/gu) ?? [];

it('has at least ten people', () => {
  expect(people.length).toBeGreaterThanOrEqual(10);
  expect(new Set(people.map(([, { id }]) => id)).size).toBe(people.length);
});

describe.each(people)('%s', (name, person) => {
  const { interview, facts, lines, trueClaims, falseClaims } = person;

  it('is filed under its id, and is whole', () => {
    expect(person.id).toBe(name);
    expect(facts.length).toBeGreaterThanOrEqual(20);
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(trueClaims.length).toBeGreaterThanOrEqual(14);
    expect(falseClaims.length).toBeGreaterThanOrEqual(14);
    expect(interview.never).not.toEqual([]);
    expect(interview.stories.some(({ onResume }) => !onResume)).toBe(true);
  });

  it('has an answer at every pointer', () => {
    const pointers = [...facts, ...lines, ...trueClaims, ...falseClaims].flatMap((one) => {
      expect(one.sources).toBeDefined();
      return one.sources ?? [];
    });
    const missing = pointers.filter((pointer) => {
      const answer = at(person, pointer);
      return typeof answer !== 'string' || answer === '';
    });
    expect(missing).toEqual([]);
  });

  it('looks for facts, skills and forbidden words by what can be found', () => {
    const wanted = facts.flatMap(({ show }) => show).concat(person.mustNot);
    for (const one of wanted) expect(shows('', one)).toBe(false);
    const literal = [
      ...wanted.filter((one) => !isPattern(one)),
      ...person.skills,
      ...person.notSkills,
      ...person.credentials.map((credential) => credential.name),
    ];
    expect(literal.filter((one) => isPattern(one) || /[{}]/u.test(one))).toEqual([]);
  });

  it('shows in the editor’s text most of what is worth printing', () => {
    const best = facts.filter(({ worth }) => worth === 3);
    const lost = best.filter(({ show }) => !show.some((one) => shows(page(person), one)));
    expect(lost.map(({ fact }) => fact)).toEqual([]);
  });

  it('keeps out of the editor’s text what must not be shown', () => {
    expect(person.mustNot.filter((one) => shows(page(person), one))).toEqual([]);
    expect(person.notSkills.filter((one) => shows(person.skills.join('\n'), one))).toEqual([]);
  });

  it('places every claim, and calls none both true and false', () => {
    const ids = new Set(interview.history.map(({ id }) => id));
    for (const { section = 'highlight', historyId } of claimsOf(person)) {
      if (section === 'highlight') expect(ids).toContain(historyId);
    }
    const texts = claimsOf(person).map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('has a credential for each certificate', () => {
    expect(person.credentials.map((credential) => credential.name)).toEqual(
      interview.skills.certificates.map((certificate) => certificate.name),
    );
  });

  it('is spliced from its own words', () => {
    const own = spliced.filter((claim) => claim.person === person.id);
    expect(own.length).toBeGreaterThanOrEqual(3);
    const said = JSON.stringify(interview).toLowerCase();
    for (const { text, historyId } of own) {
      expect(interview.history.some(({ id }) => id === historyId)).toBe(true);
      const foreign = wordsIn(text).filter(
        (word) => !said.includes(word.replace(/^[.,-]+|[.,-]+$/gu, '')),
      );
      expect(foreign.length, `${text}: ${foreign.join(' ')}`).toBeLessThanOrEqual(1);
    }
  });
});
