import { useContext, type ReactNode } from 'react';
import { formatDateRange } from '~/features/resume/format/dates';
import { readPoint } from '~/features/resume/format/marks';
import { linesOf } from '~/features/resume/format/text';
import { printable } from '../printable-text';
import { EntryHead, fitsOnOneLine, type HeadParts, type Shown } from './entry-head';
import { HeadsOnOneLine, PageSettings } from './page-setting';
import { Joined, Printed, PrintedLink, says } from './printed';

interface Named {
  key: string;
  text: string | undefined;
}

interface EntryProps {
  /** JSON pointer of the entry, e.g. `/work/0`. */
  path: string;
  /** The bold line, e.g. the employer. */
  name: Named;
  /** The line below, e.g. the job title, as one string or several. */
  titles: readonly Named[];
  startDate?: string | undefined;
  endDate?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  /** Texts before the highlights, of a paragraph or several. */
  paragraphs?: readonly Named[];
  highlights?: readonly string[] | undefined;
  children?: ReactNode;
}

/** The entries of a section. */
export function Entries({ entries }: { entries: readonly EntryProps[] }) {
  const { lineCharacters, language } = useContext(PageSettings);
  const onOneLine = entries.every((entry) =>
    fitsOnOneLine(headOf(entry, language), lineCharacters),
  );
  return (
    <HeadsOnOneLine.Provider value={onOneLine}>
      {entries.map((entry) => (
        <Entry key={entry.path} {...entry} />
      ))}
    </HeadsOnOneLine.Provider>
  );
}

/** A job, a degree, a project: name, title with dates, then what was done. */
function Entry(props: EntryProps) {
  const { path, url, highlights = [], paragraphs = [] } = props;
  const { language } = useContext(PageSettings);
  return (
    <div className="cv-entry">
      <EntryHead {...headOf(props, language)} />
      {says(url) && <Address path={`${path}/url`} address={url} />}
      {paragraphs.map(({ key, text }) => (
        <Paragraphs key={key} path={`${path}/${key}`} text={text} />
      ))}
      <Highlights path={`${path}/highlights`} highlights={highlights} />
      {props.children}
    </div>
  );
}

function headOf(
  { path, name, titles, startDate, endDate, location }: EntryProps,
  language: string,
): HeadParts {
  const said = titles.filter(({ text }) => says(text));
  // An entry without organisation is headed by its title, so that no line is bold for nothing.
  const [lead, below] = says(name.text) ? [name, said] : [said[0], said.slice(1)];
  return {
    lead: lead && shownRow(path, [lead]),
    title: shownRow(path, below),
    place: placeOf(path, location),
    when: whenOf(path, formatDateRange(startDate, endDate, language)),
  };
}

/**
 * Strings in a row with commas; undefined where there are none.
 *
 * @param rest how those after the first are set.
 */
export function shownRow(
  path: string,
  all: readonly Named[],
  rest: 'alike' | 'quiet' = 'alike',
): Shown | undefined {
  const said = all.filter(({ text }) => says(text));
  if (said.length === 0) return undefined;
  return {
    length: said.reduce((sum, { text }) => sum + printable(text ?? '').length + 2, -2),
    node: (
      <Joined
        by=", "
        parts={said.map(({ key, text }, index) => {
          const printed = <Printed key={key} path={`${path}/${key}`} text={text} />;
          return index > 0 && rest === 'quiet' ? (
            <span className="cv-place">{printed}</span>
          ) : (
            printed
          );
        })}
      />
    ),
  };
}

function placeOf(path: string, location: string | undefined): Shown | undefined {
  if (!says(location)) return undefined;
  return {
    length: printable(location).length,
    node: (
      <span className="cv-place">
        <Printed path={`${path}/location`} text={location} />
      </span>
    ),
  };
}

/** When it was; undefined where nothing is said. */
export function whenOf(path: string, when: string): Shown | undefined {
  if (when === '') return undefined;
  return {
    length: when.length,
    node: (
      <span className="cv-range" dir={directionIn(when)}>
        <Printed path={`${path}/startDate`} text={when} />
      </span>
    ),
  };
}

/** Digits alone run as the page does, words as they are read. */
const directionIn = (text: string): 'auto' | undefined =>
  /\p{L}/u.test(text) ? 'auto' : undefined;

/** Where more about an entry is found, on a line of its own. */
export function Address({ path, address }: { path: string; address: string }) {
  return (
    <p className="cv-where">
      <PrintedLink path={path} address={address} />
    </p>
  );
}

/** The paragraphs of a text, as they were typed. */
export function Paragraphs({ path, text }: { path: string; text: string | undefined }) {
  return linesOf(text ?? '').map((line, index) =>
    says(line) ? (
      <p key={index}>
        <Printed path={path} text={line} as="marked" />
      </p>
    ) : null,
  );
}

function Highlights({ path, highlights }: { path: string; highlights: readonly string[] }) {
  const points = highlights
    .map((typed, index) => ({ ...readPoint(typed), index }))
    .filter(({ text }) => says(text));
  if (points.length === 0) return null;
  return (
    <ul>
      {points.map(({ text, level, index }) => (
        <li key={index} className={level === 1 ? 'cv-nested' : undefined}>
          {/* The space is the bullet's: one alone between two elements would be left untagged. */}
          <span className="cv-bullet">{'• '}</span>
          <Printed path={`${path}/${index}`} text={text} as="marked" />
        </li>
      ))}
    </ul>
  );
}
