import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResume } from './read-resume';

const NAMES: readonly (readonly [name: string, email: string])[] = [
  ['Nela Novak', 'nela.novak@example.org'],
  ['María José García de la Torre', 'mj@example.es'],
  ['JEAN-LUC O’BRIEN', 'jl@example.fr'],
  ['Ludwig van der Berg', 'office@example.nl'],
  ['Šárka Šťastná', 'sarka@example.cz'],
  ['王小明', 'wang@example.cn'],
  ['Ольга Иванова', 'olga@example.com'],
  ['Madonna', 'madonna@example.com'],
  ['J. R. Baker', 'jrbaker@example.com'],
  ['Paris Brown', 'paris.brown@example.com'],
];
const PHONES = [
  '+44 7700 900123',
  '(512) 555-0143',
  '(+48) 600 100 200',
  '020 7946 0958 ext. 12',
  '+1-555-010-0199',
  '0221/5550143',
  '07700 900143',
  '+33 6 12 34 56 78',
];
const PLACES = ['Leeds, UK', 'Austin, TX', 'Berlin, Germany', 'Leeds, England, United Kingdom'];
const LINKS = [
  'https://nela.example/cv_(2024).pdf',
  'linkedin.com/in/nela-novak',
  'www.nelanovak.design',
  'github.com/nela',
];

const anyContact = fc.record({
  person: fc.constantFrom(...NAMES),
  phone: fc.constantFrom(...PHONES),
  place: fc.constantFrom(...PLACES),
  link: fc.constantFrom(...LINKS),
});
type Contact = typeof anyContact extends fc.Arbitrary<infer T> ? T : never;

const EXPERIENCE = '\n\nExperience\nClerk, Velo Ltd\n2019 - 2021\n- Kept the books\n';

const LAYOUTS: readonly (readonly [name: string, write: (contact: Contact) => string])[] = [
  ['a line each', ({ person: [name, email], ...c }) => [name, email, c.phone, c.place, c.link].join('\n')],
  ['a line each, place first', ({ person: [name, email], ...c }) => [name, c.place, c.phone, email, c.link].join('\n')],
  ['one line with bars', ({ person: [name, email], ...c }) => `${name}\n${email} | ${c.phone} | ${c.place} | ${c.link}`],
  ['one line with dots', ({ person: [name, email], ...c }) => `${name}\n${c.place} · ${c.phone} · ${email} · ${c.link}`],
  ['one line with bullets', ({ person: [name, email], ...c }) => `${name}\n${c.phone} • ${c.place} • ${c.link} • ${email}`],
  ['a bullet each', ({ person: [name, email], ...c }) => `${name}\n• ${email}\n• ${c.phone}\n• ${c.place}\n• ${c.link}`],
  ['a list of Markdown', ({ person: [name, email], ...c }) => `# ${name}\n\n- ${email}\n- ${c.phone}\n- ${c.place}\n- ${c.link}`],
  ['labels', ({ person: [name, email], ...c }) => `Name: ${name}\nEmail: ${email}\nMobile No.: ${c.phone}\nAddress: ${c.place}\nWebsite: ${c.link}`],
  ['labels on one line', ({ person: [name, email], ...c }) => `${name}\nE-mail: ${email}, Tel.: ${c.phone}\nLocation: ${c.place}\nWeb: ${c.link}`],
  ['tabs', ({ person: [name, email], ...c }) => `${name}\t${email}\n${c.place}\t${c.phone}\n${c.link}`],
  ['a title of the document', ({ person: [name, email], ...c }) => `Curriculum Vitae\n${name}\n${email}\n${c.phone}\n${c.place}\n${c.link}`],
  ['contact before the name', ({ person: [name, email], ...c }) => `${c.link}\n${name}\n${email}\n${c.phone}\n${c.place}`],
  ['pronouns', ({ person: [name, email], ...c }) => `${name} (she/her)\n${email} | ${c.phone}\n${c.place}\n${c.link}`],
  ['a job title below the name', ({ person: [name, email], ...c }) => `${name}\nOffice Clerk\n${email} | ${c.phone}\n${c.place}\n${c.link}`],
]; // prettier-ignore

describe('the contact of a resume', () => {
  it.each(LAYOUTS)('comes back as it was written: %s', (_, write) => {
    fc.assert(
      fc.property(anyContact, (given) => {
        const { contact, summary, other } = readResume(write(given) + EXPERIENCE);
        const [name, email] = given.person;
        expect({
          name: contact.name?.words,
          email: contact.email?.words,
          phone: contact.phone?.words,
          place: contact.location?.words,
          links: contact.links.map(({ words }) => words),
        }).toEqual({ name, email, phone: given.phone, place: given.place, links: [given.link] });
        expect([...summary, ...other]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['GitHub: nela-dev', 'github.com/nela-dev'],
    ['Twitter: @nelan', 'Twitter: @nelan'],
    ['see https://bit.ly/x.', 'https://bit.ly/x'],
  ])('has the page of %s', (line, link) => {
    const { contact, label } = readResume(`Nela Novak\nnela@example.org\n${line}${EXPERIENCE}`);
    expect(contact.links.map(({ words }) => words)).toEqual([link]);
    expect(label).toBeNull();
  });

  it.each(['Contact', 'Leeds, UK', 'Software Engineer', 'https://nela.example', 'Page 1 of 2'])(
    'takes no other line for the name: %s',
    (line) => {
      const { contact } = readResume(`${line}\nNela Novak\nnela@example.org${EXPERIENCE}`);
      expect(contact.name?.words).toBe('Nela Novak');
    },
  );
});

describe('headings', () => {
  it.each([
    ['LEADERSHIP & INVOLVEMENT', 'volunteering'],
    ['PUBLICATIONS & TALKS', 'publications'],
    ['RESEARCH INTERESTS', 'interests'],
    ['HONORS, AWARDS & SCHOLARSHIPS', 'awards'],
    ['CERTIFICATIONS & ACTIVITIES', 'certificates'],
    ['ADDITIONAL', 'other'],
    ['Esperienza lavorativa', 'work'],
    ['Experiência profissional', 'work'],
    ['Doświadczenie zawodowe', 'work'],
    ['Opleidingen', 'education'],
    ['Образование', 'education'],
    ['Języki obce', 'languages'],
  ])('%s begins a section: %s', (heading, kind) => {
    const { sections } = readResume(`Nela Novak\n\n${heading}\nSomething here\n`);
    expect(sections.at(-1)?.kind).toBe(kind);
  });

  it('tells spoken languages and interests from groups of skills', () => {
    const { skills, languages, listed } = readResume(
      'Nela Novak\n\nTechnical Skills\nLanguages: Python, Java\nTools: Docker\nInterests: Chess, Hiking\n\nSkills\nLanguages: French (B2), German (fluent)\n',
    );
    expect(skills.map(({ words }) => words)).toEqual(['Python', 'Java', 'Docker']);
    expect(languages.map(({ name, level }) => [name.words, level])).toEqual([
      ['French', 'B2'],
      ['German', 'fluent'],
    ]);
    expect(listed.map(({ passage }) => passage.words)).toEqual(['Chess, Hiking']);
  });
});
