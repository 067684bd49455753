import type { ReactNode } from 'react';
import { Disclosure } from '~/ui/disclosure';

/** As many questions as one cares to answer at a time. */
const ASKED_AT_ONCE = 3;

/** A few of many now, the others on demand. */
export function FewAtATime<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (some: readonly Item[]) => ReactNode;
}) {
  const others = items.slice(ASKED_AT_ONCE);
  return (
    <>
      {children(items.slice(0, ASKED_AT_ONCE))}
      {others.length === 0 ? null : (
        <Disclosure summary={others.length === 1 ? 'One more' : `${others.length} more`}>
          {children(others)}
        </Disclosure>
      )}
    </>
  );
}
