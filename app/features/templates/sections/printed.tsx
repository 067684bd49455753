import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { boldRuns } from '~/features/resume/format/marks';
import { printable, safeAddress, shownAddress } from '../printable-text';

/** Whether each printed string says by its `data-path` where in the resume it stands. */
export const PathAttributes = createContext(false);

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

interface PrintedProps {
  path: string;
  text: string | undefined;
  /** How its words are set; all alike where left out. */
  as?: 'words' | 'marked' | 'whole';
}

/** One string of the resume. With path attributes it has an element of its own. */
export function Printed({ path, text, as = 'words' }: PrintedProps) {
  const paths = useContext(PathAttributes);
  const clean = printable(text ?? '');
  if (clean === '') return null;
  const shown = SETTINGS[as](clean);
  return paths ? <span data-path={path}>{shown}</span> : <>{shown}</>;
}

/** Words of another direction keep their own order and leave that of the line alone. */
const directed = (text: string): ReactNode => (RIGHT_TO_LEFT.test(text) ? <bdi>{text}</bdi> : text);

const SETTINGS: Readonly<Record<NonNullable<PrintedProps['as']>, (text: string) => ReactNode>> = {
  words: directed,
  /** With what the person marked as bold. */
  marked: (text) =>
    boldRuns(text).map((run, index) =>
      run.bold ? (
        <b key={index}>{directed(run.text)}</b>
      ) : (
        <Fragment key={index}>{directed(run.text)}</Fragment>
      ),
    ),
  /** A name: its hyphen is no place to break it. */
  whole: (text) =>
    text.split(/( )/).map((word, index) =>
      word.includes('-') && word.length <= LONGEST_WHOLE ? (
        <span key={index} className="cv-part">
          {word}
        </span>
      ) : (
        <Fragment key={index}>{directed(word)}</Fragment>
      ),
    ),
};

/** About what fits on a line in the largest type. */
const LONGEST_WHOLE = 28;

/** An address that leads where it says, or plain text where it leads nowhere safe. */
export function PrintedLink({
  path,
  address,
  href = address,
}: {
  path: string;
  address: string;
  href?: string;
}) {
  const safe = safeAddress(href);
  const shown = <Printed path={path} text={shownAddress(address)} />;
  return safe === undefined ? shown : <a href={safe}>{shown}</a>;
}

/** Whether a string would print as anything at all. */
export const says = (text: string | undefined): text is string => printable(text ?? '') !== '';

/** The nodes that are there, with a separator of real characters between them. */
export function Joined({ parts, by }: { parts: readonly ReactNode[]; by: string }) {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== false)
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && by}
        {part}
      </Fragment>
    ));
}
