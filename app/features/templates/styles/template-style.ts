import type { Design } from '../designs/design';
import { getDesign } from '../designs/designs';
import type { TemplateName } from '../template';
import { ACCENT_COLOURS, accentStyle } from './accents';
import { sharedStyle } from './shared-style';

/** The style of a template; every selector begins with `.cv`, so that a page can take it in. */
export const styleOf = (template: TemplateName): string => styleOfDesign(getDesign(template));

export const styleOfDesign = ({
  name,
  accent,
  style,
}: Pick<Design, 'name' | 'accent' | 'style'>): string =>
  [
    sharedStyle,
    accentStyle,
    `\n.cv-${name}.cv-accent-default{--accent:${ACCENT_COLOURS[accent]}}`,
    style,
  ].join('');
