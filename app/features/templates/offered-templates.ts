import type { FlagContext, Flags } from '~/platform/flags/flags';
import { GATED_TEMPLATES, TEMPLATES, type TemplateName } from './template';

type GatedTemplate = (typeof GATED_TEMPLATES)[number];

/** The designs that somebody may choose from, in the order in which they are shown. */
export function offeredTemplates(
  flags: Pick<Flags<`template-${GatedTemplate}`>, 'isEnabled'>,
  context: FlagContext,
  /** Designs that the resume at hand has or had: they stay, whatever became of their flags. */
  used: readonly TemplateName[] = [],
): TemplateName[] {
  const released: Readonly<Record<GatedTemplate, boolean>> = {
    executive: flags.isEnabled('template-executive', context),
    compact: flags.isEnabled('template-compact', context),
    technical: flags.isEnabled('template-technical', context),
  };
  return TEMPLATES.filter((name) => !isGated(name) || released[name] || used.includes(name));
}

const isGated = (name: TemplateName): name is GatedTemplate =>
  (GATED_TEMPLATES as readonly TemplateName[]).includes(name);
