import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { printable, safeAddress, shownAddress } from '../printable-text';

/** Whether each printed string says by its `data-path` where in the resume it stands. */
export const PathAttributes = createContext(false);

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** One string of the resume. With path attributes it has an element of its own. */
export function Printed({ path, text }: { path: string; text: string | undefined }) {
  const paths = useContext(PathAttributes);
  const clean = printable(text ?? '');
  if (clean === '') return null;
  // Words of another direction keep their own order and leave that of the line alone.
  const shown = RIGHT_TO_LEFT.test(clean) ? <bdi>{clean}</bdi> : clean;
  return paths ? <span data-path={path}>{shown}</span> : <>{shown}</>;
}

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
