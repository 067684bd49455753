import { describe, expect, it } from 'vitest';
import { readPosting } from './read-posting';

const read = (text: string) => {
  const { title, company, location, requirements, years } = readPosting(text);
  const of = (must: boolean) =>
    requirements.filter((one) => one.must === must).map(({ label }) => label);
  return { title, company, location, years, must: of(true), nice: of(false) };
};

describe('items of one word', () => {
  it('are tools where their neighbours are', () => {
    expect(read('Engineer\nBrill Ltd, Hull\n\nRequirements\n- Docker\n- React\n- Go\n- Rust\n- R').must).toEqual(['Docker', 'React', 'Go', 'Rust', 'R']); // prettier-ignore
    expect(read('Clerk\nBrill Ltd\n\nSkills needed\n* Excel\n* Word\n* Access').must).toEqual(['Excel', 'Word', 'Access']); // prettier-ignore
  });
});

describe('a heading of wishes', () => {
  it.each([
    'Nice-to-Have Skills:',
    'Good to have',
    'Bonus points if you know',
    'Not essential but handy:',
    'Would be a plus:',
  ])('%j makes wishes of its items, and is neither a requirement nor a place', (heading) => {
    const posting = `Data Analyst\nBrill Ltd\n\nRequirements\n- SQL\n\n${heading}\n- Tableau\n- Kubernetes`;
    expect(read(posting)).toMatchObject({
      location: null,
      must: ['SQL'],
      nice: ['Tableau', 'Kubernetes'],
    });
  });
});

describe('markup and page debris', () => {
  it('Markdown with bold headings, a heading in capitals and benefits', () => {
    const posting =
      '# Data Engineer\n**Brill Ltd** · Hull\n\n**What We Are Looking For**\n\n- Strong Python and Kubernetes\n- Familiarity with Terraform\n\nYOU HAVE:\n- React and TypeScript\n\n**Bonus points:**\n- Scala\n\n**Benefits**\n- Healthcare\n- 401k';
    expect(read(posting)).toEqual({
      title: 'Data Engineer',
      company: 'Brill Ltd',
      location: 'Hull',
      years: null,
      must: ['Python', 'Kubernetes', 'Terraform', 'React', 'TypeScript'],
      nice: ['Scala'],
    });
  });

  it('HTML with entities', () => {
    const posting =
      '<p><strong>Data Analyst</strong></p><p>Brill &amp; Sons</p><h2>What you&rsquo;ll need</h2><ul><li>3&ndash;5 years&#39; experience with SQL</li><li>Python &amp; R</li><li>Tableau</li></ul><h2>Nice to have</h2><ul><li>dbt</li></ul>';
    expect(read(posting)).toMatchObject({
      company: 'Brill & Sons',
      years: { min: 3, max: 5 },
      must: ['SQL', 'Python', 'R', 'Tableau'],
      nice: ['dbt'],
    });
  });

  it('a page of a job board, with its buttons and facts', () => {
    const posting =
      "Registered Nurse - ICU\nSt. Maud's Hospital · Hull, England, United Kingdom · 2 weeks ago · Over 100 applicants\n£32,000/yr - £38,000/yr\nOn-site  Full-time\nEasy Apply\nSave\nAbout the job\nYou must be an NMC registered nurse with 2 years' post-registration experience.\nEssential:\n* BLS\n* Experience of ventilated patients\nDesirable:\n* Mentorship qualification\n* Degree in nursing\nWe offer 27 days' annual leave.\nSeniority level\nMid-Senior level\nEmployment type\nFull-time\nJob function\nHealth Care Provider\nShow more";
    const { company, must, nice } = read(posting);
    expect(company).toBe("St. Maud's Hospital");
    expect([...must, ...nice].join('\n')).not.toMatch(/seniority|mid-senior|offer|easy apply|show more/i); // prettier-ignore
    expect(nice).toEqual(['Mentorship qualification', 'Degree in nursing']);
  });

  it('the employer before the title, and an offer behind a question', () => {
    const posting =
      'Brill Robotics\nData Analyst\nHull, England, United Kingdom · 2 weeks ago · Over 100 applicants\n\nRequirements\n- SQL and Tableau\n\nInterested? We offer:\n- 1/2 day Fridays during summer';
    expect(read(posting)).toMatchObject({
      title: 'Data Analyst',
      company: 'Brill Robotics',
      must: ['SQL', 'Tableau'],
      nice: [],
    });
  });

  it('remarks, headings and ways of applying are no requirements', () => {
    const posting =
      'Clerk\nBrill Ltd\n\nWe look after 32 older patients, and we need somebody who keeps the desk calm.\n\nWhat we ask for\nEssential\n- Typing\n- Willing to obtain them\n- (Application, Interview)\n\nNice to have\n- SAP\n\nThe details\nFull-time contractor, 18 paid days off, and a conversation with the head of finance, who wants to know what you did.';
    const { must, nice } = read(posting);
    expect([...must, ...nice].join('\n')).not.toMatch(/older patients|what we ask|obtain them|interview|conversation|paid days/i); // prettier-ignore
    expect(must).toContain('Typing');
    expect(nice).toEqual(['SAP']);
  });
});
