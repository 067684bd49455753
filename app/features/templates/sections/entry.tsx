import type { ReactNode } from 'react';
import { formatDateRange } from '~/features/resume/format/dates';
import { Joined, Printed, PrintedLink, says } from './printed';

interface EntryProps {
  /** JSON pointer of the entry, e.g. `/work/0`. */
  path: string;
  /** The bold line, e.g. the employer. */
  name: { key: string; text: string | undefined };
  /** The line below, e.g. the job title, as one string or several. */
  titles: readonly { key: string; text: string | undefined }[];
  startDate?: string | undefined;
  endDate?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  /** Paragraphs before the highlights. */
  paragraphs?: readonly { key: string; text: string | undefined }[];
  highlights?: readonly string[] | undefined;
  children?: ReactNode;
}

/** A job, a degree, a project: name, title with dates, then what was done. */
export function Entry(props: EntryProps) {
  const { path, url, location, highlights = [], paragraphs = [] } = props;
  const when = formatDateRange(props.startDate, props.endDate);
  const titles = props.titles.filter(({ text }) => says(text));
  // An entry without organisation is headed by its title, so that no line is bold for nothing.
  const [headedBy, below] = says(props.name.text)
    ? [props.name, titles]
    : [titles[0], titles.slice(1)];
  return (
    <div className="cv-entry">
      {headedBy && (
        <h3>
          <Printed path={`${path}/${headedBy.key}`} text={headedBy.text} />
        </h3>
      )}
      {(below.length > 0 || when !== '') && (
        <Row path={path} when={when}>
          {below.length > 0 && (
            <Joined
              by=", "
              parts={below.map(({ key, text }) => (
                <Printed key={key} path={`${path}/${key}`} text={text} />
              ))}
            />
          )}
        </Row>
      )}
      {(says(location) || says(url)) && (
        <p className="cv-where">
          <Joined
            by="   |   "
            parts={[
              says(location) && <Printed path={`${path}/location`} text={location} />,
              says(url) && <PrintedLink path={`${path}/url`} address={url} />,
            ]}
          />
        </p>
      )}
      {paragraphs.map(({ key, text }) =>
        says(text) ? (
          <p key={key}>
            <Printed path={`${path}/${key}`} text={text} />
          </p>
        ) : null,
      )}
      <Highlights path={`${path}/highlights`} highlights={highlights} />
      {props.children}
    </div>
  );
}

/** Something at the start of a line and its dates at the end, parted by a real space. */
export function Row({
  path,
  when,
  children,
}: {
  path: string;
  when: string;
  children?: ReactNode;
}) {
  // The paragraph is not the flex container itself: Chromium tags no such paragraph.
  return (
    <p className="cv-row">
      <span className="cv-line">
        {Boolean(children) && <span className="cv-title">{children}</span>}
        {when !== '' && (
          <span className="cv-when">
            {Boolean(children) && ' '}
            <span className="cv-range">
              <Printed path={`${path}/startDate`} text={when} />
            </span>
          </span>
        )}
      </span>
    </p>
  );
}

function Highlights({ path, highlights }: { path: string; highlights: readonly string[] }) {
  const lines = highlights.flatMap((text, index) => (says(text) ? [{ text, index }] : []));
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ text, index }) => (
        <li key={index}>
          {/* The space is the bullet's: one alone between two elements would be left untagged. */}
          <span className="cv-bullet">{'• '}</span>
          <Printed path={`${path}/${index}`} text={text} />
        </li>
      ))}
    </ul>
  );
}
