import type { FlagContext, Flags } from '~/platform/flags/flags';
import type { Design } from './designs/design';
import { DESIGNS, releaseFlagOf } from './designs/designs';
import type { GatedTemplate, TemplateName } from './template';

/** The designs that somebody may choose from, in the order in which they are shown. */
export function offeredTemplates(
  flags: Pick<Flags<`template-${GatedTemplate}`>, 'isEnabled'>,
  context: FlagContext,
  /** Designs that the resume at hand has or had: they stay, whatever became of their flags. */
  used: readonly TemplateName[] = [],
): TemplateName[] {
  const isOn = (name: string) => flags.isEnabled(releaseFlagOf(name as GatedTemplate), context);
  return offeredOf(DESIGNS, isOn, used);
}

/** Of these designs those that are open, released or used, by name. */
export const offeredOf = <Name extends string>(
  designs: readonly (Design & { name: Name })[],
  isReleased: (name: Name) => boolean,
  used: readonly Name[] = [],
): Name[] =>
  designs
    .filter(({ name, release }) => release === null || isReleased(name) || used.includes(name))
    .map(({ name }) => name);
