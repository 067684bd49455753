import type { WordLook } from '~/features/resume/export/word-look';
import { getDesign } from './designs/designs';
import { ACCENT_COLOURS } from './styles/accents';
import type { Layout } from './template';

/** A layout as Word shows it: its paper, margins and colour, in fonts that Word has. */
export function wordLookOf({ template, paper, accent }: Layout): WordLook {
  const { word, margin, accent: own } = getDesign(template);
  return {
    ...word,
    paper,
    accent: ACCENT_COLOURS[accent === 'default' ? own : accent].slice(1).toUpperCase(),
    margin: {
      top: millimeters(margin.top),
      right: millimeters(margin.right),
      bottom: millimeters(margin.bottom),
      left: millimeters(margin.left),
    },
  };
}

const millimeters = (length: string): number => Number.parseFloat(length);
