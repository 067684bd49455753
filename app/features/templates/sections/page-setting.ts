import { createContext } from 'react';
import type { Design } from '../designs/design';

/** What the markup of a page depends on beside the resume itself; the rest is style. */
export interface PageSetting extends Pick<Design, 'entryHead' | 'lineCharacters'> {
  /** BCP 47. */
  language: string;
}

/** Whether the entries of this section take one line each for their heads: all of them, or none. */
export const HeadsOnOneLine = createContext(false);

export const PageSettings = createContext<PageSetting>({
  entryHead: 'below',
  lineCharacters: 90,
  language: 'en',
});
