import { classic } from './classic';
import { compact } from './compact';
import type { Design } from './design';
import { executive } from './executive';
import { minimal } from './minimal';
import { modern } from './modern';
import { technical } from './technical';

/** Every design, in the order in which they are shown. What uses one is printed for ever. */
export const DESIGNS = [
  classic,
  modern,
  minimal,
  executive,
  compact,
  technical,
] as const satisfies readonly Design[];

/** @throws where there is no such design. */
export function getDesign(name: string, designs: readonly Design[] = DESIGNS): Design {
  const design = designs.find((one) => one.name === name);
  if (design === undefined) throw new Error(`There is no design ${name}`);
  return design;
}

/** The flag that releases a design. */
export const releaseFlagOf = <Name extends string>(name: Name): `template-${Name}` =>
  `template-${name}`;
