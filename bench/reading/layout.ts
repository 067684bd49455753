import { block, type Block } from './block';
import { entryBlocks, type DateForm, type EntryOrder } from './entry-blocks';
import type { Language, Person } from './person';
import { WORDING } from './wording';

/** What a document says in which part of the page. */
export interface Layout {
  language: Language;
  header: Block[];
  main: Block[];
  /** Beside the main column; empty in a document of one. */
  side: Block[];
}

const SECTIONS = ['summary', 'work', 'education', 'skills', 'languages', 'certificates', 'interests', 'publications'] as const; // prettier-ignore
type SectionName = (typeof SECTIONS)[number];

/** How a document is set out, whoever it is about. */
export interface Design {
  entries: EntryOrder;
  dates: DateForm;
  /** Where the studies are in another order than the jobs. */
  studies?: EntryOrder;
  header?: 'bars' | 'labels' | 'bullets' | 'lines' | 'side' | 'title last';
  headings?: 'usual' | 'other' | 'capitals' | 'spaced' | 'colon';
  skills?: 'commas' | 'bullets' | 'groups' | 'lines';
  order?: readonly SectionName[];
  side?: readonly SectionName[];
}

/** The document of a person in a design. */
export function layOut(person: Person, design: Design): Layout {
  const order = design.order ?? SECTIONS;
  const side = design.side ?? [];
  const sections = (names: readonly SectionName[]): Block[] =>
    names.flatMap((name) => section(person, design, name));
  const isBeside = design.header === 'side';
  return {
    language: person.language,
    header: headerOf(person, design),
    main: sections(order.filter((name) => !side.includes(name))),
    side: [
      ...(isBeside ? [heading(person, design, WORDING[person.language].contact)] : []),
      ...(isBeside ? reachable(person).map((words) => block('contact', words)) : []),
      ...sections(side),
    ],
  };
}

const reachable = ({ email, phone, place, links }: Person): string[] => [
  phone,
  email,
  place,
  ...links,
];

function headerOf(person: Person, { header = 'bars' }: Design): Block[] {
  const { email, phone, place, links } = person;
  const name = block('name', person.name);
  const label = block('label', person.label);
  const contact = (words: string): Block => block('contact', words);
  const { email: emailWord, phone: phoneWord } = WORDING[person.language];
  switch (header) {
    case 'bars':
      return [name, label, contact(reachable(person).join(' | '))];
    case 'lines':
      return [name, ...reachable(person).map(contact)];
    case 'bullets':
      return [name, contact([place, email, phone, ...links].join(' • '))];
    case 'labels':
      return [
        name,
        contact(place),
        contact(`${phoneWord}: ${phone}`),
        contact(`${emailWord}: ${email}`),
        ...links.map(contact),
      ];
    case 'title last':
      return [name, contact([email, phone].join('   ')), contact([place, ...links].join(' · ')), label]; // prettier-ignore
    case 'side':
      return [name, label];
  }
}

function heading({ language }: Person, { headings = 'usual' }: Design, words: string): Block {
  const upper = words.toLocaleUpperCase(language);
  if (headings === 'spaced') return block('heading', Array.from(upper).join(' '));
  if (headings === 'colon') return block('heading', `${words}:`);
  return block('heading', headings === 'capitals' ? upper : words);
}

function section(person: Person, design: Design, name: SectionName): Block[] {
  const { work, education, ...words } = WORDING[person.language];
  const which = design.headings === 'other' ? 1 : 0;
  const titled = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [heading(person, design, title), ...blocks];
  const { language } = person;
  switch (name) {
    case 'work':
      return titled(
        work[which],
        person.jobs.flatMap((job) => [
          ...entryBlocks(
            { ...job, organisation: job.employer },
            { order: design.entries, dates: design.dates, language },
          ),
          ...job.lines.map((line) => block('bullet', line)),
        ]),
      );
    case 'education':
      return titled(
        education[which],
        person.studies.flatMap(({ degree, school, start, end }) =>
          entryBlocks(
            { title: degree, organisation: school, place: '', start, end },
            { order: design.studies ?? design.entries, dates: design.dates, language },
          ),
        ),
      );
    case 'summary':
      return titled(words.summary, person.summary === '' ? [] : [block('text', person.summary)]);
    case 'skills':
      return titled(words.skills, skillBlocks(person, design));
    case 'languages':
      return titled(
        words.languages,
        person.languages.map(([tongue, level]) => block('text', `${tongue} (${level})`)),
      );
    case 'publications':
      return titled(
        'Publications',
        (person.publications ?? []).map((one) => block('text', one)),
      );
    case 'certificates':
    case 'interests':
      return titled(
        words[name],
        person[name].map((one) => block('bullet', one)),
      );
  }
}

function skillBlocks({ skills }: Person, { skills: form = 'commas' }: Design): Block[] {
  if (skills.length === 0) return [];
  switch (form) {
    case 'commas':
      return [block('text', skills.join(', '))];
    case 'bullets':
      return skills.map((skill) => block('bullet', skill));
    case 'lines':
      return skills.map((skill) => block('text', skill));
    case 'groups':
      return [
        block('text', `Core: ${skills.slice(0, 2).join(', ')}`),
        block('text', `Other: ${skills.slice(2).join(', ')}`),
      ];
  }
}
