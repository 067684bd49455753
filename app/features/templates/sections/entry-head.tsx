import { useContext, type ReactNode } from 'react';
import { Joined } from './printed';
import { HeadsOnOneLine, PageSettings } from './page-setting';

/** Between what stands beside one another on a line. */
export const SEPARATOR = '   |   ';

/** One thing that a line shows, with the length at which it prints. */
export interface Shown {
  node: ReactNode;
  length: number;
}

export interface HeadParts {
  /** The bold line, e.g. the employer. */
  lead: Shown | undefined;
  /** The line below, e.g. the job title. */
  title: Shown | undefined;
  place: Shown | undefined;
  when: Shown | undefined;
}

/**
 * The lines an entry starts with, as its design has them. Whatever the design, employer, title and
 * place follow one another in the text, and what has not the room beside another stands below it:
 * no line ends with a separator, and no date stands between two lines of a title.
 */
export function EntryHead(parts: HeadParts) {
  const { entryHead, lineCharacters } = useContext(PageSettings);
  const { lead, title, place, when } = parts;
  if (entryHead === 'line' || entryHead === 'column') return <OneLineHead {...parts} />;
  const room = lineCharacters - (when === undefined ? 0 : when.length + SEPARATOR.length);
  const [beside, under] = placed(title, place, room);
  if (entryHead === 'inline') {
    return (
      <>
        {lead && <h3>{lead.node}</h3>}
        <InlineRow parts={[...beside, ...(under === undefined ? [when] : [])]} />
        {under && <InlineRow parts={[under, when]} />}
      </>
    );
  }
  const withLead = lead !== undefined && (entryHead === 'beside' || beside.length === 0);
  return (
    <>
      {withLead ? <LeadLine lead={lead} when={when} /> : lead && <h3>{lead.node}</h3>}
      {withLead ? <InlineRow parts={beside} /> : <Row parts={beside} when={when} />}
      {under && <p className="cv-where">{under.node}</p>}
    </>
  );
}

/** The line of something that takes one: a certificate, a prize, a paper. */
export function ItemHead({ title, when }: Pick<HeadParts, 'title' | 'when'>) {
  const { entryHead } = useContext(PageSettings);
  const parts = title === undefined ? [] : [title];
  if (entryHead === 'inline') return <InlineRow parts={[...parts, when]} />;
  return <Row parts={parts} when={when} />;
}

/** What of title and place stands on one line, and the place where it needs a line of its own. */
function placed(
  title: Shown | undefined,
  place: Shown | undefined,
  room: number,
): [Shown[], Shown | undefined] {
  const both = [title, place].filter((one) => one !== undefined);
  return both.length < 2 || lengthOf(both) <= room ? [both, undefined] : [both.slice(0, 1), place];
}

/** How long things are beside one another. */
export const lengthOf = (all: readonly Shown[]): number =>
  all.reduce((sum, { length }) => sum + length + SEPARATOR.length, -SEPARATOR.length);

function LeadLine({ lead, when }: { lead: Shown; when: Shown | undefined }) {
  return (
    <div className="cv-line">
      <h3 className="cv-lead">{lead.node}</h3>
      {when && <p className="cv-when">{when.node}</p>}
    </div>
  );
}

/**
 * Employer, title and place on one line, and the dates at its end or in a column before it; where
 * they do not fit, the employer's line stands above that of the title.
 */
function OneLineHead({ lead, title, place, when }: HeadParts) {
  const together = useContext(HeadsOnOneLine);
  const { lineCharacters } = useContext(PageSettings);
  const [beside, under] = placed(title, place, lineCharacters - COLUMN_CHARACTERS);
  const rest = together ? [title, place].filter((one) => one !== undefined) : beside;
  return (
    <div className={together ? 'cv-line cv-together' : 'cv-line'}>
      <div className="cv-lead">
        {lead && <h3>{lead.node}</h3>}
        {rest.length > 0 && (
          <p className="cv-title">
            {together && lead !== undefined && SEPARATOR}
            <Joined by={SEPARATOR} parts={rest.map(({ node }) => node)} />
          </p>
        )}
        {!together && under && <p className="cv-where">{under.node}</p>}
      </div>
      {when && <p className="cv-when">{when.node}</p>}
    </div>
  );
}

/** What a column of dates, or dates at the end of a line, take of it. */
const COLUMN_CHARACTERS = 22;

/** Whether employer, title, place and dates fit on one line. */
export function fitsOnOneLine({ lead, title, place }: HeadParts, lineCharacters: number): boolean {
  const all = [lead, title, place].filter((one) => one !== undefined);
  return lengthOf(all) <= lineCharacters - COLUMN_CHARACTERS;
}

function InlineRow({ parts }: { parts: readonly (Shown | undefined)[] }) {
  const shown = parts.filter((part) => part !== undefined);
  if (shown.length === 0) return null;
  return (
    <p className="cv-row cv-title">
      <Joined by={SEPARATOR} parts={shown.map(({ node }) => node)} />
    </p>
  );
}

/** Something at the start of a line and its dates at the end, parted by a real space. */
function Row({ parts, when }: { parts: readonly Shown[]; when: Shown | undefined }) {
  if (parts.length === 0 && when === undefined) return null;
  // The paragraph is not the flex container itself: Chromium tags no such paragraph.
  return (
    <p className="cv-row">
      <span className="cv-line">
        {parts.length > 0 && (
          <span className="cv-title">
            <Joined by={SEPARATOR} parts={parts.map(({ node }) => node)} />{' '}
          </span>
        )}
        {when && <span className="cv-when">{when.node}</span>}
      </span>
    </p>
  );
}
