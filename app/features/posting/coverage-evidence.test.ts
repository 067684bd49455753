import { describe, expect, it } from 'vitest';
import { type JsonResume } from '~/features/resume/json-resume';
import { coverageOf } from './coverage';
import type { Coverage, Requirement } from './posting';
import { readPosting } from './read-posting';
import { COVERAGE_CASES } from './testing/coverage-cases';
import { postingOf } from './testing/posting-of';

const dates = { startDate: '2018-01', endDate: '2023-12' };
const work = (position: string, highlights: string[] = [], name = ''): JsonResume => ({
  work: [{ position, name, highlights, ...dates }],
});
const partOf = (
  resume: JsonResume,
  asked: Partial<Requirement> & { label: string },
  told?: JsonResume,
) => {
  const canonical = asked.label.toLowerCase();
  const [part] = coverageOf(
    resume,
    postingOf([{ canonical, kind: 'skill', ...asked }]),
    told,
  ).parts;
  return part === undefined ? undefined : [part.credit, part.status, part.why];
};

describe('what counts as evidence', () => {
  it.each<[string, string, JsonResume]>([
    ['the core of a job is met by its title', 'teaching', work('Year 5 Teacher')],
    ['… in any form', 'plumbing', work('Leading hand plumber')],
    ['… in any form', 'electrical work', work('Electrician')],
    ['the kind of employer is told by its name', 'hospital', work('Porter', [], 'Hill Hospital')],
    ['… and by what stands in it', 'manufacturing', work('Buyer', [], 'Ardle Foundry')],
    ['a tool is one of its kind', 'infrastructure as code', work('Engineer', ['Wrote Terraform'])],
    ['a clipped word is the word', 'reconciliation', work('Clerk', ['Ran the recon each night'])],
    ['a code is the same in any dress', 'PL-300 or similar', work('Analyst', ['Passed PL 300'])],
  ])('%s: %s', (_, label, resume) => {
    expect(partOf(resume, { label })).toEqual([1, 'covered', 'experience']);
  });

  it('what goes with an occupation is a part of it', () => {
    const asked = { label: 'behaviour management' };
    expect(partOf(work('Teacher'), asked)).toEqual([0.4, 'partial', 'related']);
    expect(partOf(work('Welder'), asked)).toEqual([0, 'gap', undefined]);
  });

  it('a kind is not its instance', () => {
    const asked = { label: 'Terraform', kind: 'tool' } as const;
    expect(partOf(work('Engineer', ['Wrote infrastructure as code']), asked)?.[0]).toBe(0.4);
  });

  it('a duty that lists several things is shown thing by thing', () => {
    const asked = {
      label: 'Answer the telephone, file case notes, order stationery and greet visitors',
      kind: 'duty',
    } as const;
    const lines = ['Answered the telephone', 'Filed case notes for a ward', 'Greeted visitors'];
    expect(partOf(work('Clerk', [...lines, 'Ordered stationery']), asked)?.[0]).toBe(1);
    expect(partOf(work('Clerk', lines.slice(0, 1)), asked)?.[0]).toBe(0.4);
    expect(partOf(work('Driver', ['Drove a van']), asked)?.[0]).toBe(0);
  });

  it.each<[string, string, JsonResume]>([
    ['people of the title do it every day', 'Greet visitors', work('Hotel receptionist')],
    ['… whatever is said behind a comma', 'Carry out patrols of the site, in and out', work('Security guard')], // prettier-ignore
    ['its things were told of', 'Remove clinical and domestic waste', work('Carer', ['Took out clinical waste'])], // prettier-ignore
    ['a thing it names is shown', 'Draw screens in Figma', work('Clerk', ['Used Figma'])],
  ])('a duty is said in part where %s', (_, label, resume) => {
    const end = label.length;
    const duty = { label, kind: 'duty', end } as const;
    const figma = { label: 'Figma', canonical: 'figma', start: end - 5, end } as const;
    const { parts } = coverageOf(resume, postingOf([duty, figma]));
    expect(parts[0]?.credit).toBe(0.4);
    expect(partOf(work('Baker'), duty)?.[0]).toBe(0);
  });

  it('a title does not show a rank', () => {
    const asked = { label: 'Manage the reception desk', kind: 'duty' } as const;
    expect(partOf(work('Receptionist'), asked)?.[0]).not.toBe(1);
    expect(partOf(work('Receptionist'), { ...asked, label: 'Supervise visitors' })?.[0]).toBe(0);
  });

  it.each<[string, string, JsonResume]>([
    ['of things joined by “or” one is enough', 'HIAB or Moffett', work('Driver', ['Moffett'])],
    ['a kind is named apart from the thing', 'IT: PMR systems', work('Clerk', ['Titan PMR'])],
    ['a certificate is of its subject', 'Snorkel training', work('Guide', ['Led snorkel tours'])],
    ['an office of the trade is one', 'in a law firm', work('Paralegal', [], 'Wren LLP')],
    ['what one has worked on is the thing', 'worked on a busy reception', work('Receptionist')],
    ['a team lead leads', 'leading people in a warehouse', work('Team Lead', ['Warehouse nights'])],
  ])('%s: %s', (_, label, resume) => {
    expect(partOf(resume, { label })?.[0]).toBeGreaterThanOrEqual(0.4);
    expect(partOf(work('Baker'), { label })?.[0]).toBe(0);
  });

  it('a profession is partly shown by having worked in it', () => {
    const asked = { label: 'Qualified Solicitor', kind: 'credential' } as const;
    expect(partOf(work('Conveyancing solicitor'), asked)?.[0]).toBe(0.4);
    expect(partOf(work('Baker'), asked)?.[0]).toBe(0);
  });

  it('of examples one is enough', () => {
    const { parts } = coverageOf(
      work('Chemist', ['Used Minitab']),
      readPosting('Requirements:\n- Statistics software (e.g. JMP, Minitab)'),
    );
    expect(parts.slice(1).map(({ credit }) => credit)).toEqual([1, 1]);
  });

  it('what was told and is not on the page is no gap, and not shown', () => {
    const asked = { label: 'Order stationery', kind: 'duty' } as const;
    const told = work('Clerk', ['Ordered stationery']);
    expect(partOf(work('Clerk'), asked, told)).toEqual([0.7, 'partial', 'told']);
    expect(partOf(told, asked, told)).toEqual([1, 'covered', 'experience']);
  });

  it('a higher degree covers a lower one, also where it stands alone', () => {
    const education = (studyType: string): JsonResume => ({
      education: [{ studyType, endDate: '2019' }],
    });
    const bachelor = { label: 'bachelor’s degree', kind: 'education' } as const;
    const school = { label: 'high school diploma or GED', kind: 'education' } as const;
    expect(partOf(education('MA Social Work'), bachelor)?.[0]).toBe(1);
    expect(partOf(education('AAS Office Administration'), school)?.[0]).toBe(1);
    expect(partOf(education('AAS Office Administration'), bachelor)?.[0]).toBe(0);
  });
});

describe('alternatives', () => {
  it('share one weight, and one of them is enough', () => {
    const posting = readPosting('Requirements:\n- SolidWorks, Creo or Inventor\n- Git');
    const coverage = coverageOf(work('Engineer', ['Drew parts in SolidWorks']), posting);
    expect(coverage.parts.map(({ credit, why }) => [credit, why])).toEqual([
      [1, 'experience'],
      [1, 'alternative'],
      [1, 'alternative'],
      [0, undefined],
    ]);
    expect(coverage.score).toBe(50);
  });

  it('are none where both are asked for', () => {
    const posting = readPosting('Requirements:\n- Java and Kubernetes');
    expect(coverageOf(work('Engineer', ['Wrote Java']), posting).score).toBe(50);
  });
});

describe('manners', () => {
  it('weigh little, must or not', () => {
    const posting = postingOf([
      { label: 'punctual', canonical: 'punctual', kind: 'soft' },
      { label: 'SQL', canonical: 'sql' },
    ]);
    expect(coverageOf(work('Clerk', ['Wrote SQL']), posting).score).toBeGreaterThan(90);
  });
});

/** A fixed row of numbers that look like chance, of 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('over many resumes and postings', () => {
  const pairs = COVERAGE_CASES.filter(({ as }) => as === 'highlight');
  const draw = (next: () => number, count: number) =>
    Array.from({ length: count }, () => pairs[Math.floor(next() * pairs.length)]).flatMap(
      (pair) => pair ?? [],
    );
  const worlds = Array.from({ length: 40 }, (_, seed) => {
    const next = chance(seed + 1);
    const posting = postingOf(
      draw(next, 8).map(({ asked, kind }, i) => ({
        label: asked,
        canonical: asked.toLowerCase(),
        kind,
        must: i % 2 === 0,
        start: i * 100,
        end: i * 100 + asked.length,
      })),
    );
    return { posting, lines: draw(next, 6).map(({ told }) => told), more: draw(next, 3) };
  });
  const credits = ({ parts }: Coverage) => parts.map(({ credit }) => credit);

  it('another line takes nothing away', () => {
    for (const { posting, lines, more } of worlds) {
      const before = credits(coverageOf(work('Worker', lines), posting));
      const all = [...lines, ...more.map(({ told }) => told)];
      const after = credits(coverageOf(work('Worker', all), posting));
      expect(after.every((credit, at) => credit >= (before[at] ?? 0))).toBe(true);
    }
  });

  it('saying it twice, or in another order, adds nothing', () => {
    for (const { posting, lines } of worlds) {
      const once = coverageOf(work('Worker', lines), posting);
      expect(coverageOf(work('Worker', [...lines, ...lines]), posting).score).toBe(once.score);
      expect(coverageOf(work('Worker', lines.toReversed()), posting).score).toBe(once.score);
    }
  });

  it('a list of the posting’s words is worth no more than a list', () => {
    const names =
      'SQL, Python, Tableau, Excel, Java, Kubernetes, Terraform, AWS, Figma, Git, Docker';
    const posting = readPosting(`Requirements:\n${names.split(', ').map((name) => `- ${name}`).join('\n')}`); // prettier-ignore
    const stuffed = coverageOf(work('Worker', [names]), posting);
    expect(stuffed.parts.filter(({ credit }) => credit === 1).length).toBeLessThan(
      posting.requirements.length,
    );
  });

  it('each point says what it is for', () => {
    for (const { posting, lines } of worlds)
      for (const { credit, why } of coverageOf(work('Worker', lines), posting).parts)
        expect(why === undefined).toBe(credit === 0);
  });
});
