import { describe, expect, it } from 'vitest';
import type { InterviewFile } from '~/features/interview/interview';
import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { interviews } from '../testing/interviews';
import { sampleInput } from '../testing/read-sample';
import { writeBuiltin } from './write-builtin';

const write = (file: InterviewFile) => writeBuiltin(sampleInput(file));
const sample = (name: string): InterviewFile => {
  const file = interviews[name];
  if (file === undefined) throw new Error(`No sample called ${name}`);
  return file;
};
const linesOf = ({ work = [], volunteer = [], projects = [] }: JsonResume): string[] =>
  [...work, ...volunteer, ...projects].flatMap(({ highlights = [] }) => highlights);
const printed = (resume: JsonResume): string => JSON.stringify(resume);

interface Expectation {
  /** Lines as a good editor would leave them, word for word. */
  lines: string[];
  /** What must stand somewhere in the resume. */
  contains?: string[];
  /** What must stand nowhere in it. */
  lacks?: (string | RegExp)[];
}

const EXPECTED: Record<string, Expectation> = {
  electrician: {
    lines: [
      'Put all the test certificates on a shared tablet and showed the 4 lads how to fill them in on site; went from about 10 missing certs a month to none',
      'Order the materials, about 2k a month',
      'Helped on rewires of council flats',
    ],
    contains: ['Brightspark & Sons Ltd.', '18th Edition', 'Megger MFT1741'],
    lacks: [
      '3 weeks',
      'haha',
      'basically',
      /fire alarm/i,
      /\bdad\b|\bill\b/,
      'patient',
      'Hartley',
      'great teacher',
    ],
  },
  nurse: {
    lines: [
      'Rewrote the handover sheet with the night staff so that it follows the patient and not the bed; handover went from almost 40 minutes to 25; it is still used on all 3 medical wards',
      'Look after 6 to 8 patients a shift, many with diabetes or dementia',
      'Do the roster for 22 staff',
    ],
    contains: ['Siobhán Ní Dhomhnaill', 'Gaeilge', '2016-09'],
    lacks: [/depress/i, /off sick/i, /dose/i, 'consultant'],
  },
  graduate: {
    lines: [
      'Collected 72 samples over 6 months, mapped them in QGIS and ran the statistics in R; it showed that levels were about 3 times higher below the outfall; the council asked for a copy',
      'Take water samples at 6 sites every month and write up the results',
    ],
    contains: ['BSc (Hons)', 'Environmental Science', 'First class', 'Basic Python'],
    lacks: [/AutoCAD/i, /ArcGIS/i, 'Tuesday'],
  },
  careerChanger: {
    lines: ['Taught maths to years 7 to 10, around 120 pupils a year'],
    contains: ['SQL (intermediate)', 'Power BI', 'Collège Jean-Moulin'],
    lacks: [/Tableau/i, /A\/B/i, /doubled/i, /managed people/i, 'Acme Mobility', 'Data Analyst'],
  },
  softwareDeveloper: {
    lines: ['Onboarded 3 new joiners; each one shipped to production in their first week'],
    contains: ['PostgreSQL', 'Node.js', 'Some Kafka'],
    lacks: [/graphql/i, /doubled sales/i, /go to person/i, /layoff/i],
  },
  warehouseWorker: {
    lines: [
      'Came in 2 hours early and prepared the pallets; all trucks left on time',
      'Loaded the trucks in the evening',
    ],
    contains: ['Forklift licence'],
    lacks: [/\b40\b/, /SAP/, /i think/i, 'traind', 'saftey', /\byeah\b/],
  },
  twoWords: {
    lines: ['Fixed pumps; less downtime'],
    lacks: [/dunno/i, /not much/i],
  },
  returningParent: {
    lines: [
      'Kept the schedule for three people with about 15 appointments a month',
      'Managed the diary of 2 directors',
      'Kept the books, a budget of 18 000 zł a year',
    ],
    contains: ['Family care', 'Rada Rodziców SP 12', 'Meblex Sp. z o.o.'],
    lacks: [/\bkids?\b|divorce|pregnan|mother|salary|\b43\b/i],
  },
  allDenials: {
    lines: ['Book the rooms and write the minutes of the weekly meeting'],
    lacks: [/Excel|Jira|PRINCE2|SQL|MS Project|managed|lead|best|2 million|team player/i],
  },
  cook: {
    lines: [
      'Moved everything to the cellar, rewrote the menu and called the suppliers; the team opened on time; threw away less than 5 kg',
      'Ran the sauce section; ordered the fish and meat; did around 180 covers on a Saturday with the team',
    ],
    contains: ['Émile Nguyễn-Österberg', 'Brasserie Łódź', 'Göteborg', 'HACCP'],
    lacks: ['annoyed'],
  },
  hairdresser: {
    lines: [
      'Set up text reminders through the booking system and started taking a £10 deposit for colour appointments',
      'Do about 8 clients a day',
      'Order the stock; budget is about £600 a month',
    ],
    contains: ['Phorest booking system', 'through the booking system', 'NVQ Level 3'],
    lacks: ['Jade', /\b80\b/, 'haha', /miscarriage/i, /barbering/i, 'manager', /\btho\b/],
  },
  lineCook: {
    lines: [
      'Changed the mise en place, put everything on left side and cut portions before service; tickets from 22 to 14 minutes',
      'Took the pass and called tickets, and kept the grill; the team finished 310 covers, no comp',
    ],
    contains: ['"language":"Spanish","fluency":"native"', '"language":"English","fluency":"ok"'],
    lacks: [/visa/i, 'the self', 'finishes'],
  },
  academic: {
    lines: [
      'Built pipelines in Snakemake and Python processing ~2 TB of sequencing data; wrote R packages; one is on CRAN with 4k downloads',
    ],
    contains: ['Python (pandas, scikit-learn, PyTorch)'],
    lacks: [/Spark/, /GPU/, /patented/, /tired/],
  },
  supportLead: {
    lines: ['Wrote 45 macros and 30 help center articles with 2 agents; tickets per order -18%'],
    contains: ['Looker (viewer only)'],
    lacks: [/SQL/, /Salesforce/, /propose/, /CSAT from 81 to 90/, /to be exact/],
  },
  truckDriver: {
    lines: [
      'Rode with 6 trainees, 4 weeks each; 5 are still driving for the company',
      'Started calling ahead a day before and asking for an early slot; wait went from 5 hours to under 2',
    ],
    contains: ['CDL Class A', 'hazmat endorsement'],
    lacks: [/wife|divorce|DUI|Wyoming/, /doubles|triples/i, /TMS/, /3 hours late/],
  },
  schoolAdministrator: {
    lines: [
      'Looked after around £7k a year',
      'Kept the accounts on a spreadsheet and banked the money from the fairs',
    ],
    contains: ['Excel'],
    lacks: [/autism|benefits|single mum/i, /SIMS/, /turned out/i, '"People"'],
  },
};

describe('the built-in writer', () => {
  describe.each(Object.entries(EXPECTED))(
    'on the sample %s',
    (name, { lines, contains = [], lacks = [] }) => {
      const { resume } = write(sample(name));

      it('leaves the lines an editor would leave', () => {
        expect(linesOf(resume)).toEqual(expect.arrayContaining(lines));
      });

      it('keeps what must stay and prints nothing it must not', () => {
        const text = printed(resume);
        for (const kept of contains) expect(text).toContain(kept);
        for (const left of lacks) {
          if (typeof left === 'string') expect(text).not.toContain(left);
          else expect(text).not.toMatch(left);
        }
      });
    },
  );

  it.each([
    ['japanese', '山田 花子', '株式会社トヨタ紡織', '刈谷市'],
    ['ukrainian', 'Олена Ковальчук', 'ТОВ «Київський завод»', 'Київ'],
    ['vietnamese', 'Đặng Thị Hương', 'Công ty Cơ khí Hà Nội', 'Hà Nội'],
    ['persian', 'علی‌رضا محمدی', 'ایران‌خودرو', 'تهران'],
  ])('keeps names and places of the %s sample byte for byte', (name, person, employer, place) => {
    const { resume } = write(sample(name));
    expect(resume.basics?.name).toBe(person);
    expect(resume.work?.[0]).toMatchObject({ name: employer, location: place });
    expect(linesOf(resume)).toContain(`Inspected incoming parts at ${employer}`);
  });

  it('writes the same words whoever the person is', () => {
    const file = sample('nurse');
    const other = { ...file, person: { ...file.person, name: 'Lakisha Washington' } };
    const anonymous = (input: InterviewFile) => {
      const { resume, ...rest } = write(input);
      return JSON.stringify([
        { ...resume, basics: { ...resume.basics, name: '' } },
        rest.questions,
        rest.removed,
      ]);
    };
    expect(anonymous(other)).toBe(anonymous(file));
  });

  it('opens neighbouring lines with different words and keeps them to two printed lines', () => {
    for (const file of Object.values(interviews)) {
      const { work = [], volunteer = [], projects = [] } = write(file).resume;
      for (const { highlights = [] } of [...work, ...volunteer, ...projects]) {
        const openings = highlights.map((line) => line.split(' ')[0]?.toLowerCase());
        openings.forEach((opening, index) => {
          if (index > 0) expect(opening).not.toBe(openings[index - 1]);
        });
        for (const line of highlights) {
          expect(line.length).toBeLessThanOrEqual(200);
          expect(line).not.toMatch(/^(?:I|My|We|Our)\b|[.;,]$/);
        }
      }
    }
  });

  it('gives the job nearest to the target at most eight lines and the others at most five', () => {
    for (const file of Object.values(interviews)) {
      const { work = [], volunteer = [] } = write(file).resume;
      const counts = [...work, ...volunteer].map(({ highlights = [] }) => highlights.length);
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(8);
      expect(counts.filter((count) => count > 5).length).toBeLessThanOrEqual(1);
    }
  });

  it('returns valid JSON Resume', () => {
    for (const file of Object.values(interviews)) {
      expect(jsonResume.safeParse(write(file).resume).success).toBe(true);
    }
  });

  it('says nothing about somebody who says nothing', () => {
    const { resume, claims } = write({ format: 'cvstomize/interview@1' });
    expect(resume).toEqual({});
    expect(claims).toEqual([]);
  });

  it('asks in the words of the person what would make the resume stronger', () => {
    const { questions } = write(sample('twoWords'));
    expect(questions.length).toBeLessThanOrEqual(6);
    expect(questions.map(({ about }) => about)).toContain('/stories/1/action');
    expect(questions.find(({ about }) => about === '/stories/1/action')?.text).toContain(
      'trained apprentice',
    );
  });

  it('says what it left out and why, without repeating what must never appear', () => {
    const { removed } = write(sample('nurse'));
    expect(removed).toContainEqual({
      text: 'One passage of your answers',
      reason: 'You asked for this never to appear.',
    });
    expect(JSON.stringify(removed)).not.toMatch(/depress/i);
  });

  it('keeps a story off the resume when the person wants it so', () => {
    expect(printed(write(sample('nurse')).resume)).not.toMatch(/incident form|second check/);
  });

  it('leads with the behaviour of the framing where nothing else decides', () => {
    const input = sampleInput(sample('cook'));
    const entry = {
      behaviour: 'teaching' as const,
      why: '',
      source: '/stories/2/action',
      questions: [8],
      enabled: true,
    };
    const plain = linesOf(writeBuiltin(input).resume);
    const framed = linesOf(
      writeBuiltin({ ...input, framing: { ...input.framing, entries: [entry] } }).resume,
    );
    expect([...framed].sort()).toEqual([...plain].sort());
  });
});
