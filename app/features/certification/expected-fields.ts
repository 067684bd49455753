import { formatLocation } from '~/features/resume/format/contact';
import { outlineOf, type ItemRole } from '~/features/resume/format/outline';
import type { SectionKey } from '~/features/resume/format/sections';
import type { JsonResume } from '~/features/resume/json-resume';

export type FieldRole = ItemRole | 'name' | 'email' | 'phone' | 'location' | 'url' | 'heading';

/** Something a machine must find in the PDF. */
export interface ExpectedField {
  /** JSON pointer into the resume; `headings/…` for the heading of a section. */
  path: string;
  role: FieldRole;
  /** As it is shown to the person. */
  expected: string;
  /** The texts that must be found; a place may have its parts in any order. */
  texts: string[];
}

export interface ExpectedSection {
  key: SectionKey;
  heading: ExpectedField;
  /** In the order of the document. */
  entries: ExpectedField[][];
  /** Whether the entries must come in that order; short lists may be grouped. */
  ordered: boolean;
}

export interface Expectations {
  /** Name and contact, which come before the first heading. */
  head: ExpectedField[];
  sections: ExpectedSection[];
}

const GROUPED: ReadonlySet<SectionKey> = new Set(['skills', 'languages', 'interests']);

/** What a machine must find in a PDF made from a resume, in the order in which it is printed. */
export function expectedFields(resume: JsonResume): Expectations {
  const { name, contact, sections } = outlineOf(resume);
  const head: ExpectedField[] = [field('/basics/name', 'name', name)];
  for (const { path, text } of contact) {
    if (path === '/basics/location') head.push(location(resume));
    else if (path === '/basics/email') head.push(field(path, 'email', text));
    else if (path === '/basics/phone') head.push(field(path, 'phone', text));
    else if (path === '/basics/url') head.push(address(path, text));
  }
  resume.basics?.profiles?.forEach(({ url, username }, index) => {
    const path = `/basics/profiles/${index}`;
    if (url?.trim()) head.push(address(`${path}/url`, url.trim()));
    else if (username?.trim()) head.push(field(`${path}/username`, 'title', username.trim()));
  });
  return {
    head: head.filter(({ expected }) => expected !== ''),
    sections: sections.map(({ key, heading, entries }) => ({
      key,
      heading: field(`headings/${key}`, 'heading', heading),
      ordered: !GROUPED.has(key),
      entries: entries.map(({ items }) =>
        items.map(({ path, role, text }) =>
          role === 'link' ? { ...address(path, text), role } : field(path, role, text),
        ),
      ),
    })),
  };
}

/** Every field of the expectations, in order. */
export function allFields({ head, sections }: Expectations): ExpectedField[] {
  return [...head, ...sections.flatMap(({ heading, entries }) => [heading, ...entries.flat()])];
}

function field(path: string, role: FieldRole, expected: string): ExpectedField {
  return { path, role, expected, texts: [expected] };
}

/** An address may be printed without `https://` and closing slash. */
function address(path: string, url: string): ExpectedField {
  const shown = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return { path, role: 'url', expected: url, texts: [shown] };
}

function location({ basics }: JsonResume): ExpectedField {
  const { address: street, postalCode, city, region, countryCode } = basics?.location ?? {};
  const parts = [street, postalCode, city, region, countryCode].map((part) => part?.trim() ?? '');
  return {
    path: '/basics/location',
    role: 'location',
    expected: formatLocation(basics?.location),
    texts: parts.filter((part) => part !== ''),
  };
}
