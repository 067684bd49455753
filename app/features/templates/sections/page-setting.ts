import { createContext } from 'react';
import type { Design } from '../designs/design';

/** What of its design the markup of a page depends on; the rest is style. */
export type PageSetting = Pick<Design, 'entryHead' | 'lineCharacters'>;

/** Whether the entries of this section take one line each for their heads: all of them, or none. */
export const HeadsOnOneLine = createContext(false);

export const PageSettings = createContext<PageSetting>({ entryHead: 'below', lineCharacters: 90 });
