import { describe, expect, it } from 'vitest';
import { splitLines, splitSentences } from './lines';
import { headingSection } from './headings';
import { assignSections } from './sections';

describe('a heading', () => {
  it.each([
    ['Requirements', 'requirements'],
    ['REQUIREMENTS:', 'requirements'],
    ['Minimum Qualifications', 'requirements'],
    ["What you'll bring", 'requirements'],
    ['Who you are', 'requirements'],
    ['Your profile', 'requirements'],
    ['Skills and experience', 'requirements'],
    ['About you', 'requirements'],
    ['Ihr Profil', 'requirements'],
    ['Profil recherché', 'requirements'],
    ['Requisitos', 'requirements'],
    ['Preferred Qualifications', 'nice'],
    ['Nice to have:', 'nice'],
    ['Bonus points', 'nice'],
    ['Desirable criteria', 'nice'],
    ['Key responsibilities', 'duties'],
    ["What you'll do", 'duties'],
    ['About the role', 'duties'],
    ['Deine Aufgaben', 'duties'],
    ['Vos missions', 'duties'],
    ['Funciones', 'duties'],
    ['Technologies', 'tools'],
    ['Tech stack', 'tools'],
    ['Benefits', 'benefits'],
    ['What we offer', 'benefits'],
    ['Wir bieten', 'benefits'],
    ['About us', 'about'],
    ['About Brightline Electrical', 'about'],
    ['Company description:', 'about'],
    ['Equal Opportunity Employer', 'legal'],
    ['How to apply', 'apply'],
    ['Job type:', 'facts'],
  ])('%s opens %s', (text, section) => {
    expect(headingSection(text)).toBe(section);
  });

  it.each([
    'Experience of AWS is desirable',
    'Requirements change often, and you like that.',
    'You have a driving licence.',
    'Knowledge of Java',
    'Senior Electrician',
    '',
  ])('is not %j', (text) => {
    expect(headingSection(text)).toBeUndefined();
  });
});

describe('the sections of a posting', () => {
  const sectionsOf = (text: string) =>
    assignSections(splitLines(text)).map(({ text: line, section, heading }) =>
      heading ? `# ${section}` : `${section}: ${line}`,
    );

  it('hold from their heading to the next', () => {
    expect(sectionsOf('Cook\nRequirements\n- knives\nBenefits\n- lunch')).toEqual([
      'intro: Cook',
      '# requirements',
      'requirements: knives',
      '# benefits',
      'benefits: lunch',
    ]);
  });

  it('hold for one line where the content stands behind the colon', () => {
    expect(sectionsOf('Requirements\n- knives\nNice to have: baking\n- fire')).toEqual([
      '# requirements',
      'requirements: knives',
      'nice: baking',
      'requirements: fire',
    ]);
  });

  it('are found in a posting pasted as one paragraph', () => {
    const flat = `We seek a cook. ${'Really, we do. '.repeat(30)}Requirements: Knife skills and baking Benefits: Lunch`;
    const sections = assignSections(splitLines(flat)).map(({ section }) => section);
    expect(sections).toEqual(expect.arrayContaining(['intro', 'requirements', 'benefits']));
  });
});

describe('sentences', () => {
  it.each([
    ['One thing. Another thing.', 2],
    ['Experience with tools, e.g. Jira and Git. Nice.', 2],
    ['A Ph.D. in law', 1],
    ['Node.js and .NET', 1],
    ['Do it; do it well', 2],
    ['Really?! Yes.', 2],
  ])('in %j number %d', (text, count) => {
    expect(splitSentences({ text, start: 0 })).toHaveLength(count);
  });

  it('know where they stand', () => {
    const [, second] = splitSentences({ text: 'One. Two.', start: 100 });
    expect(second).toEqual({ text: 'Two.', start: 105, end: 109 });
  });
});

describe('a list that lost its signs', () => {
  it('is opened by the line that stands apart over it', () => {
    const lines = splitLines(
      'Welder\n\nNot essential but we would be stoked\nForklift ticket\nWorking at heights\n\nMore\n',
    );
    expect(assignSections(lines).map(({ section, heading }) => [section, heading])).toEqual([
      ['intro', false],
      ['nice', true],
      ['nice', false],
      ['nice', false],
      ['nice', false],
    ]);
  });
});

describe('a ticked table with columns behind the ticks', () => {
  it('says of each row what it is, and takes the names of its groups for none', () => {
    const lines = splitLines(
      'Criteria\tEssential\tDesirable\tAssessed by\nExperience\nCourt work\t✓\t\tA, I\nLife story work\t\t✓\tI',
    );
    const rows = assignSections(lines).slice(1);
    expect(rows.map(({ text, must, heading }) => [text, must, heading])).toEqual([
      ['Experience', undefined, true],
      ['Court work', true, false],
      ['Life story work', false, false],
    ]);
  });
});
