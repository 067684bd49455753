import { createContext, useContext, type ReactNode } from 'react';
import type { SectionKey } from '~/features/resume/format/sections';
import { printable } from '../printable-text';

/** What the section that is printed is headed with. */
export const Heading = createContext('');

/** A section under its heading, in capitals that are typed: machines look for exactly these. */
export function Section({ name, children }: { name: SectionKey; children: ReactNode }) {
  return (
    <section className={`cv-section cv-${name}`}>
      <h2>{printable(useContext(Heading))}</h2>
      {children}
    </section>
  );
}
