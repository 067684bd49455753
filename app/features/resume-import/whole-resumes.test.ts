import { describe, expect, it } from 'vitest';
import { importResume } from './import-resume';
import { readUpload } from './read-upload.server';

const HEAD = 'Nela Novak\nnela@example.org | +44 7700 900123 | Leeds, UK\n\n';

/** What is read of a text: who, then a line for each entry, then the lists. */
async function outline(text: string): Promise<string[]> {
  const { resume } = importResume(await readUpload(new TextEncoder().encode(text)));
  const { basics = {}, work = [], volunteer = [], education = [] } = resume;
  const named = (key: 'name', list: readonly { name?: string | undefined }[] = []): string[] =>
    list.length === 0 ? [] : [list.map((one) => one[key]).join(', ')];
  const links = [
    basics.url,
    ...(basics.profiles ?? []).map(({ url, username }) => url ?? username),
  ];
  return [
    [basics.name, basics.email, basics.phone, basics.location?.address, ...links].filter(Boolean).join(' / '), // prettier-ignore
    ...work.map((one) => entry([one.position, one.name, one.location, one.startDate, one.endDate], one.highlights)), // prettier-ignore
    ...volunteer.map((one) => entry([one.position, one.organization, '', one.startDate, one.endDate], one.highlights)), // prettier-ignore
    ...education.map((one) => entry([one.studyType, one.institution, '', one.startDate, one.endDate], [])), // prettier-ignore
    ...named('name', resume.skills).map((words) => `skills: ${words}`),
    ...named('name', resume.certificates).map((words) => `certificates: ${words}`),
    ...(resume.languages ?? []).map(({ language, fluency }) => `speaks ${language} ${fluency ?? ''}`.trim()), // prettier-ignore
    ...named('name', resume.interests).map((words) => `interests: ${words}`),
    ...(resume.publications ?? []).map(({ name }) => `published: ${name}`),
    ...(resume.awards ?? []).map(({ title }) => `awarded: ${title}`),
  ];
}

const entry = (parts: readonly (string | undefined)[], lines: readonly string[] = []): string =>
  `${parts.map((part) => part ?? '').join(' / ')} / ${lines.length}`;

interface Case {
  name: string;
  text: string;
  /** What follows the line of who it is. */
  read: string[];
}

async function expectRead({ text, read }: Case): Promise<void> {
  const [who, ...rest] = await outline(HEAD + text);
  expect(who).toBe('Nela Novak / nela@example.org / +44 7700 900123 / Leeds, UK');
  expect(rest).toEqual(read);
}

describe('a contact', () => {
  const JOB = '\n\nExperience\nClerk, Velo Ltd\n2019 - 2021\n- Kept the books';
  it.each([
    ['behind bullets', 'Nela Novak\n• nela@example.org\n• +44 7700 900123\n• Leeds, UK\n• linkedin.com/in/nela-novak', 'Nela Novak / nela@example.org / +44 7700 900123 / Leeds, UK / linkedin.com/in/nela-novak'],
    ['behind arrows and dashes', 'Nela Novak\n➢ Leeds, UK\n- nela@example.org\n- 07700 900123', 'Nela Novak / nela@example.org / 07700 900123 / Leeds, UK'],
    ['behind signs of icons', 'Nela Novak\n\u{f0e0} nela@example.org   \u{f095} +44 7700 900123', 'Nela Novak / nela@example.org / +44 7700 900123'],
    ['in a table of labels', 'Name: Nela Novak\nE-mail: nela@example.org\nMobile No.: +91 98765 43210\nAddress: Leeds, UK', 'Nela Novak / nela@example.org / +91 98765 43210 / Leeds, UK'],
    ['below the address of a page', 'www.nelanovak.example\nNela Novak\nEmail: nela@example.org\nMobile No.: +91 98765 43210', 'Nela Novak / nela@example.org / +91 98765 43210 / www.nelanovak.example'],
    ['with a code in brackets', 'Nela Novak\nnela@example.org\n(+48) 600 100 200\nLeeds, UK', 'Nela Novak / nela@example.org / (+48) 600 100 200 / Leeds, UK'],
    ['with an extension', 'Nela Novak\nnela@example.org\nTel.: 020 7946 0958 ext. 12\nLeeds, UK', 'Nela Novak / nela@example.org / 020 7946 0958 ext. 12 / Leeds, UK'],
    ['with an address in brackets', 'Nela Novak\nnela@example.org\nhttps://nela.example/cv_(2024).pdf, https://bit.ly/x.', 'Nela Novak / nela@example.org / https://nela.example/cv_(2024).pdf / https://bit.ly/x'],
    ['with names at other sites', 'Nela Novak\nnela@example.org · GitHub: nela-dev · Twitter: @nelan', 'Nela Novak / nela@example.org / github.com/nela-dev / @nelan'],
    ['with pronouns', 'Nela Novak (she/her)\nnela@example.org\nYork, UK', 'Nela Novak / nela@example.org / York, UK'],
    ['with letters behind the name', 'Nela Novak [they/them]\nYork, UK • nela@example.org', 'Nela Novak / nela@example.org / York, UK'],
    ['with what they are called in quotes', 'Nela "Nell" Novak\nnela@example.org\nYork, UK', 'Nela "Nell" Novak / nela@example.org / York, UK'],
    ['under the word of the document', 'CURRICULUM VITAE\nNela Novak\nnela@example.org', 'Nela Novak / nela@example.org'],
  ])('is read %s', async (_, text, who) => {
    const [first, ...rest] = await outline(text + JOB);
    expect(first).toBe(who);
    expect(rest).toEqual(['Clerk / Velo Ltd /  / 2019 / 2021 / 1']);
  }); // prettier-ignore
});

const ENTRIES: readonly Case[] = [
  {
    name: 'what was done on the line of who and where',
    text: 'Appointments\n2019–present  Associate Professor, Durham University. Convene two modules and supervise five\ndoctoral students.\n\n2014–2019  Lecturer, University of Leeds. Taught 120 undergraduates a\nyear.',
    read: [
      'Associate Professor / Durham University /  / 2019 /  / 1',
      'Lecturer / University of Leeds /  / 2014 / 2019 / 1',
    ],
  },
  {
    name: 'jobs under a heading that no list knows',
    text: 'Profile\nGardener with a good eye.\n\nPlaces I Have Dug\nGardener\tVelo Ltd\tMar 2015 - Feb 2019\n- Planted bulbs\nApprentice Gardener\tAcme Ltd\tSept 2013 - Mar 2015\n- Learned pruning',
    read: [
      'Gardener / Velo Ltd /  / 2015-03 / 2019-02 / 1',
      'Apprentice Gardener / Acme Ltd /  / 2013-09 / 2015-03 / 1',
    ],
  },
  {
    name: 'labels in Polish',
    text: 'Doświadczenie zawodowe\n05.2019 – obecnie\nStokrotka Sp. z o.o.\nStanowisko: Kierowniczka sklepu\n• Zespół 14 osób\n02.2015 – 04.2019\nDelikatesy Centrum\nStanowisko: Zastępca kierownika\n• Zamówienia',
    read: [
      'Kierowniczka sklepu / Stokrotka Sp. z o.o. /  / 2019-05 /  / 1',
      'Zastępca kierownika / Delikatesy Centrum /  / 2015-02 / 2019-04 / 1',
    ],
  },
  {
    name: 'a place alone in brackets behind the dates',
    text: 'Experiencia laboral\nGestoría Lacasta\nAuxiliar administrativa\njunio de 2013 – diciembre de 2017 (Huesca)\n• Declaraciones de IVA',
    read: ['Auxiliar administrativa / Gestoría Lacasta / Huesca / 2013-06 / 2017-12 / 1'],
  },
  {
    name: 'a table with the names of its columns',
    text: 'Work\n\n| When | Role | Where | What |\n|---|---|---|---|\n| 2021–2023 | Product Manager | Maple Transit Ltd | Shipped a pass for all riders |\n| 2017–2021 | Business Analyst | City Council | Wrote the case for a depot |',
    read: [
      'Product Manager / Maple Transit Ltd /  / 2021 / 2023 / 0',
      'Business Analyst / City Council /  / 2017 / 2021 / 0',
    ],
  },
  {
    name: 'a margin of dates set with spaces',
    text: 'Employment\n\nsince 08/2019       Nursery Teacher\n                    Velo Ltd\n                    - Led a group\n\n08/2018 - 07/2019   Nursery Assistant\n                    Acme Ltd\n                    - Planned walks\n\n09/2014 - 08/2015   Clerk\n                    Initech Ltd\n                    - Kept the books',
    read: [
      'Nursery Teacher / Velo Ltd /  / 2019-08 /  / 1',
      'Nursery Assistant / Acme Ltd /  / 2018-08 / 2019-07 / 1',
      'Clerk / Initech Ltd /  / 2014-09 / 2015-08 / 1',
    ],
  },
  {
    name: 'a single season among ranges',
    text: 'Experience\nData Analyst, Acme Ltd\nJan 2018 – Dec 2021\n- Wrote queries\n\nConsultant, Velo Ltd\nJan 2019 – Dec 2020\n- Built dashboards\n\nIntern, Initech Ltd\nSummer 2015\n- Cleaned data in Excel',
    read: [
      'Data Analyst / Acme Ltd /  / 2018-01 / 2021-12 / 1',
      'Consultant / Velo Ltd /  / 2019-01 / 2020-12 / 1',
      'Intern / Initech Ltd /  / 2015 / 2015 / 1',
    ],
  },
  {
    name: 'a single year behind a place',
    text: 'Experience\nBaker, Brot & Co, 2018 – 2021\n- Baked bread\n\nKitchen Porter, Hooli Ltd, 2016\n- Washed up',
    read: ['Baker / Brot & Co /  / 2018 / 2021 / 1', 'Kitchen Porter / Hooli Ltd /  / 2016 / 2016 / 1'], // prettier-ignore
  },
  {
    name: 'a quarter and a school year',
    text: 'Experience\nTeacher, Oakfield School\n2018/19\n- Taught\n\nClerk, Velo Ltd\nQ3 2017 - Q1 2018\n- Filed',
    read: ['Teacher / Oakfield School /  / 2018 / 2019 / 1', 'Clerk / Velo Ltd /  / 2017 / 2018 / 1'], // prettier-ignore
  },
  {
    name: 'a rank with its grade, and a break with what it was for',
    text: 'Experience\nCareer break\n2015 – 2016\nFull-time carer for a parent\n\nUS Army\nSergeant (E-5)\n2010 – 2014\n- Led a squad of 9',
    read: ['Career break /  /  / 2015 / 2016 / 1', 'Sergeant (E-5) / US Army /  / 2010 / 2014 / 1'],
  },
  {
    name: 'a rank before the force, and parental leave',
    text: 'Experience\nParental leave\n2019 – 2020\nLooked after twins at home\n\nPetty Officer, Royal Navy\n2012 – 2019\n- Ran a watch of 6',
    read: ['Parental leave /  /  / 2019 / 2020 / 1', 'Petty Officer / Royal Navy /  / 2012 / 2019 / 1'], // prettier-ignore
  },
  {
    name: 'title, remit and employer between dots, with notes beside the dates',
    text: '## Experience\n\n### Sr. Engineering Manager · Site Lead, Billing Platform · Hooli, Toronto\n*01/2024 – 12/2024 · M4 · 22 engineers, 3 squads*\n\n- Ran a move to a shared platform',
    read: ['Sr. Engineering Manager / Hooli / Toronto / 2024-01 / 2024-12 / 1'],
  },
  {
    name: 'an employer with its place before a unit',
    text: '## Experience\n\n### Sr. Engineering Manager · Hooli, Toronto, Canada · Enterprise Platforms\n*01/2024 – 12/2024*\nFounding leader of the site; owned budget and headcount.\n\n- Built a team of 18',
    read: ['Sr. Engineering Manager / Hooli / Toronto, Canada / 2024-01 / 2024-12 / 2'],
  },
  {
    name: 'earlier work without dates, at several employers',
    text: 'EXPERIENCE\nSr. Software Engineer · Vandelay Online, Mountain View, CA            07/2004 - 11/2006\n   • Designed the base layer\nEarly Career: Developer & Consultant · Initrode, Hooli, Pied Piper R&D\n   • Wrote a keyboard driver\n   • Built an editor',
    read: [
      'Sr. Software Engineer / Vandelay Online / Mountain View, CA / 2004-07 / 2006-11 / 1',
      'Early Career: Developer & Consultant / Initrode, Hooli, Pied Piper R&D /  /  /  / 2',
    ],
  },
  {
    name: 'two roles under one employer',
    text: 'Experience\n\nVandelay Industries\nStaff Engineer, Search Platform\nJan 2022 – Present\n• Led the move to a new index\nSenior Engineer, Payments\nMar 2019 – Dec 2021\n• Built refunds',
    read: [
      'Staff Engineer, Search Platform / Vandelay Industries /  / 2022-01 /  / 1',
      'Senior Engineer, Payments / Vandelay Industries /  / 2019-03 / 2021-12 / 1',
    ],
  },
  {
    name: 'three roles under one employer with its place',
    text: 'Experience\n\nNorthgate Infirmary, Leeds, UK\nWard Sister\n2020 – Present\n• Led a ward of 28 beds\nStaff Nurse\n2016 – 2020\n• Cared for 8 patients a shift\nHealth Care Assistant\n2014 – 2016\n• Served meals',
    read: [
      'Ward Sister / Northgate Infirmary / Leeds, UK / 2020 /  / 1',
      'Staff Nurse / Northgate Infirmary / Leeds, UK / 2016 / 2020 / 1',
      'Health Care Assistant / Northgate Infirmary / Leeds, UK / 2014 / 2016 / 1',
    ],
  },
  {
    name: 'lines without bullets that name nothing, before employer, title and dates',
    text: 'Experience\nZiekenhuis De Linde\nVerpleegkundige\n2017 – heden\nZorg voor acht kinderen per dienst\nBegeleiding van vier leerlingen\nThuiszorg Vecht\nMedewerker\n2013 – 2017\nPlanning van tien routes per week',
    read: [
      'Verpleegkundige / Ziekenhuis De Linde /  / 2017 /  / 2',
      'Medewerker / Thuiszorg Vecht /  / 2013 / 2017 / 1',
    ],
  },
  {
    name: 'dotted days, words for from and to, and ISO days',
    text: 'Experience\nPfizer\nLab Technician\n01.05.2019 - 30.06.2022\n- Ran 40 assays a week\n\nAcme Robotics\nSystems Engineer\nFrom 2015 to 2017\n- Built test rigs\n\nEducation\nUniversity of Leeds\nBSc Information Systems\n2012-09-01 - 2015-06-30',
    read: [
      'Lab Technician / Pfizer /  / 2019-05 / 2022-06 / 1',
      'Systems Engineer / Acme Robotics /  / 2015 / 2017 / 1',
      'BSc Information Systems / University of Leeds /  / 2012-09 / 2015-06 / 0',
    ],
  },
  {
    name: 'a school whose name has a comma, above the degree',
    text: 'Education\nGoldsmiths, University of London   2016 – 2019\nBA Media and Communications\n\nQueen Mary, University of London   2012 – 2015\nBSc Physics',
    read: [
      'BA Media and Communications / Goldsmiths, University of London /  / 2016 / 2019 / 0',
      'BSc Physics / Queen Mary, University of London /  / 2012 / 2015 / 0',
    ],
  },
  {
    name: 'companies whose form ends with a dot',
    text: 'Experience\nBank Śląski Południe S.A.\nProgramista Java | Kraków | 2020 – obecnie\n• Prowadzenie zespołu\nSoftwerk Sp. z o.o.\nProgramista | Kraków | 2017 – 2020\n• Utrzymanie systemu',
    read: [
      'Programista Java / Bank Śląski Południe S.A. / Kraków / 2020 /  / 1',
      'Programista / Softwerk Sp. z o.o. / Kraków / 2017 / 2020 / 1',
    ],
  },
];

const SECTIONS: readonly Case[] = [
  {
    name: 'of two words joined',
    text: 'CERTIFICATIONS & ACTIVITIES\nAWS Certified Developer, 2022\n\nLEADERSHIP & INVOLVEMENT\nPresident, Chess Club\n2017 - 2018\n- Ran 12 events\n\nHONORS, AWARDS & SCHOLARSHIPS\nMerit scholarship 2016\n\nPUBLICATIONS & TALKS\nNovak N. On Clerks. Journal of Offices, 2020.\n\nRESEARCH INTERESTS\nLedgers',
    read: [
      'President / Chess Club /  / 2017 / 2018 / 1',
      'certificates: AWS Certified Developer',
      'interests: Ledgers',
      'published: Novak N. On Clerks. Journal of Offices, 2020.',
      'awarded: Merit scholarship',
    ],
  },
  {
    name: 'with groups of their own',
    text: 'ADDITIONAL\nTechnical Skills: SQL, PHP, Excel\nLanguages: French (B2), German (fluent)\nCertifications: CSM',
    read: ['skills: SQL, PHP, Excel', 'certificates: CSM', 'speaks French B2', 'speaks German fluent'], // prettier-ignore
  },
  {
    name: 'whose interests stand among the skills',
    text: 'Technical Skills\nLanguages: Python, Java\nTechnologies: Docker, AWS\nInterests: Chess, Hiking',
    read: ['skills: Python, Java, Docker, AWS', 'interests: Chess, Hiking'],
  },
  {
    name: 'in spaced letters whose words have run together',
    text: 'W O R K E X P E R I E N C E\nClerk, Velo Ltd\n2019 - 2021\n- Filed\n\nT E C H N I C A L   S K I L L S\nSQL, Excel',
    read: ['Clerk / Velo Ltd /  / 2019 / 2021 / 1', 'skills: SQL, Excel'],
  },
  {
    name: 'in capitals that have run together',
    text: 'PROFESSIONALEXPERIENCE\nClerk, Velo Ltd\n2019 - 2021\n- Filed\n\nLANGUAGESKILLS\nEnglish (C1)',
    read: ['Clerk / Velo Ltd /  / 2019 / 2021 / 1', 'speaks English C1'],
  },
  {
    name: 'of other languages',
    text: 'Loopbaan\nMonteur, Velo BV\n2019 - heden\n- Repareerde pompen\n\nEdukacja\nMagister informatyki, Politechnika Krakowska\n2012 - 2017',
    read: [
      'Monteur / Velo BV /  / 2019 /  / 1',
      'Magister informatyki / Politechnika Krakowska /  / 2012 / 2017 / 0',
    ],
  },
];

describe('entries', () => {
  it.each(ENTRIES)('are read with $name', expectRead);
});

describe('sections', () => {
  it.each(SECTIONS)('are read $name', expectRead);
});
