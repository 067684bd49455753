import { describe, expect, it } from 'vitest';
import { readPosting } from './read-posting';

const asked = (text: string) =>
  readPosting(text).requirements.map(({ label, must }) => `${must ? 'must' : 'nice'} ${label}`);
const reasons = (text: string) => readPosting(text).dropped.map(({ reason }) => reason);

describe('a posting in another layout', () => {
  it('is read from a table whose columns are ticked', () => {
    const table =
      'Post: Deputy Manager\tService: Rosehill\nEmployer: Hill Trust\tHours: 37\n\nCriteria\tEssential\tDesirable\nFirst aid\tx\nDriving licence\t\tx\n';
    expect(asked(table)).toEqual(['must First aid', 'nice Driving licence']);
    expect(readPosting(table)).toMatchObject({ title: 'Deputy Manager', company: 'Hill Trust' });
  });

  it('is read from messages without who wrote them and when', () => {
    const chat =
      '[09:12, 3/4/2026] Tash: we need a senior stylist\n[09:14, 3/4/2026] Tash: must be level 3 qualified and have at least 4 years on the busy floor\n3/4/26, 9:15 am - Tash: first aid would be a bonus';
    expect(asked(chat)).toEqual([
      'must level 3 qualified',
      'must at least 4 years on the busy floor',
      'nice first aid',
    ]);
  });

  it('is read where headings are glued to what stands around them', () => {
    const glued = `About the roleYou will own our reports, from the nightly loads to the pack of the board, and answer those who use them every day of the week.What you will doBuild and maintain SSIS packagesGather requirements from managers and branches in four provincesWhat we are looking forThree or more years in business intelligenceA degree or diploma in computingPreferredKnowledge of lending and of the trade in generalPythonWe offerDefined benefit pensionFour weeks of vacation and a day off for your birthday`;
    const read = asked(glued);
    expect(read).toContain('must business intelligence');
    expect(read).toContain('nice Python');
    expect(read.join()).not.toMatch(/vacation|pension/u);
  });

  it('is asked at length under “key skills”, too', () => {
    const text =
      'SAP Consultant\n\nKey skills:\n- 5+ years of SAP FI/CO in industry\n- Cleared to work on defence sites\n- Comfortable with running workshops';
    expect(readPosting(text).years?.min).toBe(5);
    expect(asked(text)).toContain('must Cleared to work on defence sites');
    expect(asked('Developer\n\nKey skills:\n- Go\n- SQL Server')).toEqual(['must Go', 'must SQL Server']); // prettier-ignore
  });

  it('ends where other jobs of the page begin', () => {
    const page =
      'Librarian\n\nEssential:\n- Chartership\n- Story times\n\nSimilar jobs you may like\n\nDriver\nRequirements: forklift licence, three years in a warehouse';
    expect(asked(page)).toEqual(['must Chartership', 'must Story times']);
    expect(readPosting(page).years).toBeNull();
    expect(reasons(page)).toContain('Another posting of the page');
  });

  it('asks for nothing in what to do and what is paid', () => {
    const list =
      'Requirements:\n- Excel\n- Rates: £19.40 per hour, weekly pay\n- Call the office on 01632 960111\n- Send us your CV by 2 May';
    expect(asked(list)).toEqual(['must Excel']);
  });

  it.each([
    ['Requisitos\n- Inglês\n\nDiferenciais\n- Zendesk\n\nBenefícios\n- Vale refeição', ['must Inglês', 'nice Zendesk']], // prettier-ignore
    ['Wat vragen wij?\n- Engels\n\nMooi meegenomen\n- Excel\n\nWat bieden wij?\n- Een vast contract', ['must Engels', 'nice Excel']], // prettier-ignore
  ])('is read in Portuguese and Dutch, as far as headings go', (text, wanted) => {
    expect(asked(text)).toEqual(wanted);
  });

  it('counts years in any of its languages', () => {
    expect(readPosting('Requisitos\n- Dois anos de experiência em suporte').years?.min).toBe(2);
    expect(
      readPosting('Verzorgende\n\nWat vragen wij?\n- Drie jaar ervaring in de zorg').years?.min,
    ).toBe(3);
    expect(readPosting('Requirements\n- A year or more in a bakery').years?.min).toBe(1);
  });
});

describe('what is no requirement in any layout', () => {
  it.each([
    ['who is looked for', 'We won a prize. Now we need another negotiator in Bath.'],
    ['what is paid', 'Agent\n\nYou need:\n- Basic £21,000, OTE £34,000, car allowance'],
    ['what is not asked', 'Scientist\n\nMinimum qualifications\nExperience: None required'],
    ['what is looked at later', 'Cook\n\nYou need:\n- An enhanced check will be done before you start'], // prettier-ignore
  ])('%s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it('is an age of those one works for: the duty is one', () => {
    const text = 'Youth worker\n\nYou will:\n- Run sessions with young people aged 11-19';
    expect(asked(text)).toEqual(['nice Run sessions with young people aged 11-19']);
    expect(asked('Guard\n\nYou need:\n- Applicants aged 18 or over')).toEqual([]);
  });

  it('is no title either', () => {
    const text = "JOB SUMMARY\nTests blood.\n\nEducation: Bachelor's degree in science";
    expect(readPosting(text).title).toBeNull();
    expect(asked(text)).toEqual(["must Bachelor's degree in science"]);
  });
});
