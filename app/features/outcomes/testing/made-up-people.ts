import type { JsonResume } from '~/features/resume/json-resume';

const BEGINNINGS =
  'Bra Cza Dro Fen Gla Hru Jel Kru Lom Mau Nyx Oba Pli Qua Ros Smo Tur Ulv Wex Zar'.split(' ');
const MIDDLES = 'bo de fi go ka li mu ne po ri sa tu vo we zy'.split(' ');
const ENDS = 'bert dak fin gard holt jan kov lund mir nek quist ryn stad thor wick'.split(' ');

const ROLES = [
  ['Electrician', 'Rewired', 'switchboards'],
  ['Nurse', 'Cared for', 'patients'],
  ['Accountant', 'Closed', 'ledgers'],
  ['Teacher', 'Taught', 'classes'],
] as const;

/** Somebody who never was, whose every name is theirs alone, with all the names in the words. */
export interface MadeUpPerson {
  title: string;
  document: JsonResume;
  posting: { text: string; company: string };
  /** Everything in it that names somebody. */
  identifiers: string[];
}

/** @param number of the person, which makes their names. @param random from 0 to 1. */
export function makeUpPerson(number: number, random: () => number): MadeUpPerson {
  let names = 0;
  const name = (): string => {
    const at = number * 16 + names++;
    const begins = BEGINNINGS[at % BEGINNINGS.length] ?? '';
    const middle = MIDDLES[Math.floor(at / BEGINNINGS.length) % MIDDLES.length] ?? '';
    const end = ENDS[Math.floor(at / (BEGINNINGS.length * MIDDLES.length)) % ENDS.length] ?? '';
    return begins + middle + end;
  };
  const [first, last] = [name(), name()];
  const [employer, school, place, project, company] = [name(), name(), name(), name(), name()];
  const [boss, client] = [`${name()} ${name()}`, name()];
  const [role, did, what] = ROLES[number % ROLES.length] ?? ROLES[0];
  const email = `${first}.${last}@${name()}.example`.toLowerCase();
  const phone = `+48 ${500 + (number % 400)} ${100 + number} ${900 - number}`;
  const link = `https://${last.toLowerCase()}.dev/${project.toLowerCase()}`;
  const count = 2 + Math.floor(random() * 90);
  const started = 2010 + (number % 3) * 5;
  return {
    title: role,
    posting: {
      company,
      text: `${role} at ${company}, ${place}. Write to jobs@${company.toLowerCase()}.example.\nRequirements\n- Excel\n- forklift licence`,
    },
    document: {
      basics: {
        name: `${first} ${last}`,
        email,
        phone,
        url: link,
        location: { city: place },
        summary: `${role} from ${place}. ${first} ${last} ran ${employer.toUpperCase()} for years; write to ${email} or ${phone}.`,
      },
      work: [
        {
          name: `${employer} Ltd`,
          position: `${role} at ${employer}`,
          location: place,
          startDate: `${started}-04`,
          endDate: '2024-11-30',
          highlights: [
            `${did} ${count} ${what} with ${boss} in ${place} since 3 May ${started}.`,
            `Reported to ${boss}; won ${client} for ${employer.toLowerCase()} by Excel, see ${link}.`,
            `${boss} called it the best of ${employer}'s years. Account 123456789 was mine.`,
          ],
        },
      ],
      education: [
        {
          institution: `${school} College`,
          studyType: 'Diploma',
          area: role,
          startDate: '2005-09',
        },
      ],
      projects: [{ name: project, description: `Built ${project} for ${client}.`, url: link }],
      skills: [{ name: 'Excel', keywords: ['Python', employer] }],
    },
    identifiers: [
      ...[first, last, employer, school, place, project, company, client, ...boss.split(' ')],
      ...[email, phone, phone.replaceAll(' ', ''), link, '123456789', `3 May ${started}`],
    ],
  };
}
