import type { ReactNode } from 'react';
import { SECTIONS, type SectionKey } from '~/features/resume/format/sections';

const HEADINGS = new Map(SECTIONS.map(({ key, heading }) => [key, heading]));

/** A section under its heading, in capitals that are typed: machines look for exactly these. */
export function Section({ name, children }: { name: SectionKey; children: ReactNode }) {
  return (
    <section className={`cv-section cv-${name}`}>
      <h2>{HEADINGS.get(name)}</h2>
      {children}
    </section>
  );
}
