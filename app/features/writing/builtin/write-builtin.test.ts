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
      'Set up a jig in the van and pre-cut all the looms the night before so the lads could just go in and fit them; the team finished 2 weeks early',
      'Put all the test certificates on a shared tablet and showed the 4 lads how to fill them in on site; went from about 10 missing certs a month to none',
      'Domestic rewires, fault finding, testing and inspection, about 30 houses a year',
      'Helped on rewires of council flats',
    ],
    contains: ['Brightspark & Sons Ltd.', '18th Edition Wiring Regulations', 'Megger MFT1741'],
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
      'Rewrote the handover sheet with the night staff so that it follows the patient and not the bed, and tried it for two weeks on one bay first; handover went from almost 40 minutes to 25',
      'Together with the tissue viability nurse, introduced a turning chart and taught the 22 staff to use it; the team had no pressure ulcers in 7 months',
      'Look after 6 to 8 patients a shift, many with diabetes or dementia',
    ],
    contains: ['Siobhán Ní Dhomhnaill', 'Gaeilge', '2016-09'],
    lacks: [/depress/i, /off sick/i, /dose/i, 'consultant'],
  },
  graduate: {
    lines: [
      'Collected 72 samples over 6 months, mapped them in QGIS and ran the statistics in R; it showed that levels were about 3 times higher below the outfall',
      'Take water samples at 6 sites every month and write up the results',
      'Split the report again, as one of 5',
    ],
    contains: [
      'BSc (Hons)',
      'Environmental Science',
      'First class',
      'Basic Python',
      'on Wednesday',
    ],
    lacks: [/AutoCAD/i, /ArcGIS/i, 'Tuesday'],
  },
  careerChanger: {
    lines: [
      'Taught maths to years 7 to 10, around 120 pupils a year',
      'Head of the maths department for 2 years, 7 teachers, budget of 9,000 euros',
      'Organised the national tests for the department',
      'Made a Power BI dashboard',
    ],
    contains: ['SQL (intermediate)', 'Power BI', '2.3 million bike trips', 'Collège Jean-Moulin'],
    lacks: [/Tableau/i, /A\/B/i, /doubled/i, /managed people/i, 'Acme Mobility', 'Data Analyst'],
  },
  softwareDeveloper: {
    lines: [
      'Run 14 services on Kubernetes with a team of 9, approx 3 million requests a day',
      'Helped replace the shell scripts with GitHub Actions and a canary step; the team cut deployment time to under 15 minutes',
      'Onboarded 3 new joiners; each one shipped to production in their first week',
      'Wrote the load tests in k6',
    ],
    contains: ['PostgreSQL', 'Node.js', 'Some Kafka', 'p95 latency went down to 210 ms'],
    lacks: [/graphql/i, /doubled sales/i, /go to person/i, /layoff/i],
  },
  warehouseWorker: {
    lines: [
      'Told the team leader, moved the 45 fast sellers to the front rows and made new labels for them; the team walked almost half as much and picks went up from 22 to 28 an hour',
      'Trained about 12 new people on the scanners and on safety',
      'Came in 2 hours early and prepared the pallets; all trucks left on time',
    ],
    contains: ['Forklift licence', 'about 200 a day'],
    lacks: [/\b40\b/, /SAP/, /i think/i, 'traind', 'saftey', /\byeah\b/],
  },
  twoWords: {
    lines: ['Fixed pumps; less downtime', 'Trained apprentice'],
    lacks: [/dunno/i, /not much/i],
  },
  returningParent: {
    lines: [
      'Kept the schedule for three people with about 15 appointments a month',
      'Made a monthly calendar for the invoices and sent reminders every Monday; late invoices dropped from 1 in 5 to 1 in 20',
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
      'When the walk-in fridge broke on a Friday, moved everything to the cellar, rewrote the menu and called the suppliers; the team opened on time and threw away less than 5 kg',
      'Started weighing the waste every night, saving about €300 a month',
      'Trusted with the stock take every Sunday, food cost of about 28%',
      'Promoted to section lead after 8 months',
      'Trained the commis',
    ],
    contains: ['Émile Nguyễn-Österberg', 'Brasserie Łódź', 'Göteborg', 'HACCP'],
    lacks: ['annoyed'],
  },
  hairdresser: {
    lines: [
      'Stayed till 10 at night, fixed it and did it in three stages; she left a 5 star review and sent 6 of her friends',
      'Teach the 2 juniors on Monday evenings, models; both passed their level 2 first time',
      'Helped save about 90 quid a month on product',
      'About 8 clients a day',
    ],
    contains: ['Phorest booking system', 'through the booking system', 'NVQ Level 3'],
    lacks: ['Jade', /\b80\b/, 'haha', /miscarriage/i, /barbering/i, 'manager', /\btho\b/],
  },
  lineCook: {
    lines: [
      'Changed the mise en place, put everything on left side and cut portions before service; tickets 14 minutes',
      'Took the pass, called tickets and kept the grill too; the team finished 310 covers, no comp',
    ],
    contains: ['"language":"Spanish","fluency":"native"', '"language":"English","fluency":"ok"'],
    lacks: [/visa/i, 'the self', 'finishes'],
  },
  academic: {
    lines: [
      'Re-wrote the feature extraction in numba, and parallelised it over the cluster; runtime went from 3 days to 40 minutes (on 64 cores)',
      'Helped run a blinded benchmark against 5 published methods, designed it and did the statistics; AUC was 0.91 vs 0.84 for the next best',
      'Met with one of the master students twice a week and broke the project down to weekly goals; he graduated with 1.3',
    ],
    contains: ['SQL (basic, only self-taught)', '"Python"', '"PyTorch"'],
    lacks: [/Spark/, /GPU/, /patented/, /tired/],
  },
  supportLead: {
    lines: [
      'Introduced skills-based routing in Zendesk and a rotating "triage captain" role; FRT 14h -> 3h in 2 months, CSAT from 81 to 89.6',
      'Top 3 of the floor for 6 months',
    ],
    contains: ['Looker (viewer only)'],
    lacks: [/SQL/, /Salesforce/, /propose/, /CSAT from 81 to 90/, /to be exact/],
  },
  truckDriver: {
    lines: [
      '1.4 million miles, no preventable accidents; got the 1 million mile award in 2021',
      'Started calling ahead a day before and asking for an early slot; wait went from 5 hrs to under 2',
    ],
    contains: ['CDL Class A', 'Hazmat endorsement'],
    lacks: [/wife|divorce|DUI|Wyoming/, /doubles|triples/i, /TMS/, /3 hours late/],
  },
  schoolAdministrator: {
    lines: [
      'Phoned round local shops for raffle prizes and got 35 of them to give something; the team made £2,300 (the year before: minus £150)',
      'Started ringing everyone the day before; missed appointments halved',
      'Kept the accounts on a spreadsheet, banked the money from the fairs and reported to the committee each term',
    ],
    contains: ['Microsoft Excel'],
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

  it('gives the closest job at most six lines and the others at most three', () => {
    const { work = [] } = write(sample('electrician')).resume;
    expect(work[0]?.highlights?.length).toBe(6);
    expect(work[1]?.highlights?.length).toBeLessThanOrEqual(3);
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
    expect(questions.map(({ about }) => about)).toContain('/stories/1/result');
    expect(questions.find(({ about }) => about === '/stories/1/result')?.text).toContain(
      'trained apprentice',
    );
  });

  it('says what it left out and why, without repeating what must never appear', () => {
    const { removed } = write(sample('nurse'));
    expect(removed).toContainEqual({
      text: 'One passage of a story',
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
    const promoted = 'Promoted to section lead after 8 months';
    expect(framed.indexOf(promoted)).toBeLessThanOrEqual(plain.indexOf(promoted));
    expect([...framed].sort()).toEqual([...plain].sort());
  });
});
