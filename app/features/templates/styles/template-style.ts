import type { TemplateName } from '../template';
import { accentStyle } from './accents';
import { classicStyle } from './classic-style';
import { compactStyle } from './compact-style';
import { executiveStyle } from './executive-style';
import { minimalStyle } from './minimal-style';
import { modernStyle } from './modern-style';
import { sharedStyle } from './shared-style';
import { technicalStyle } from './technical-style';

const OWN: Readonly<Record<TemplateName, string>> = {
  classic: classicStyle,
  modern: modernStyle,
  minimal: minimalStyle,
  executive: executiveStyle,
  compact: compactStyle,
  technical: technicalStyle,
};

/** The style of a template; every selector begins with `.cv`, so that a page can take it in. */
export const styleOf = (template: TemplateName): string =>
  [sharedStyle, accentStyle, OWN[template]].join('');
