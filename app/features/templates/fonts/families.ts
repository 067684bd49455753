import type { TemplateName } from '../template';

/** One static face: a file of an npm package. */
export interface Face {
  family: string;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
  /** Module path of the TrueType file. */
  file: string;
}

interface Family {
  family: string;
  package: string;
  /** The bold that the template uses; its PostScript name has "Bold" in it, which readers look for. */
  bold: { weight: 600 | 700; name: 'SemiBold' | 'Bold' };
  /** Whether anything is set in its italic. */
  italic: boolean;
}

/**
 * The family of the text first, then those of headings and dates alone.
 *
 * Static faces under the Open Font License, each with Latin (Vietnamese included), Greek and
 * Cyrillic in one file. Variable fonts would be embedded as Type 3, which machines misread.
 */
const FAMILIES: Readonly<Record<TemplateName, readonly Family[]>> = {
  classic: [
    {
      family: 'Source Serif 4',
      package: 'source-serif-4',
      bold: { weight: 700, name: 'Bold' },
      italic: true,
    },
  ],
  modern: [
    {
      family: 'IBM Plex Sans',
      package: 'ibm-plex-sans',
      bold: { weight: 600, name: 'SemiBold' },
      italic: true,
    },
  ],
  minimal: [
    {
      family: 'Source Sans 3',
      package: 'source-sans-3',
      bold: { weight: 700, name: 'Bold' },
      italic: true,
    },
  ],
  executive: [
    {
      family: 'EB Garamond',
      package: 'eb-garamond',
      bold: { weight: 600, name: 'SemiBold' },
      italic: false,
    },
  ],
  compact: [
    {
      family: 'Fira Sans Condensed',
      package: 'fira-sans-condensed',
      bold: { weight: 600, name: 'SemiBold' },
      italic: true,
    },
  ],
  technical: [
    { family: 'Inter', package: 'inter', bold: { weight: 600, name: 'SemiBold' }, italic: true },
    {
      family: 'JetBrains Mono',
      package: 'jetbrains-mono',
      bold: { weight: 700, name: 'Bold' },
      italic: false,
    },
  ],
};

/** The faces of a template: regular, italic and bold of each of its families. */
export const facesOf = (template: TemplateName): Face[] => FAMILIES[template].flatMap(cutsOf);

/** The faces of its text, which also shows what a face for headings alone lacks. */
export const textFacesOf = (template: TemplateName): Face[] =>
  FAMILIES[template].slice(0, 1).flatMap(cutsOf);

function cutsOf({ family, package: name, bold, italic }: Family): Face[] {
  const face = (weight: Face['weight'], style: Face['style'], cut: string): Face => ({
    family,
    weight,
    style,
    file: `@expo-google-fonts/${name}/${cut}/${family.replaceAll(' ', '')}_${cut}.ttf`,
  });
  return [
    face(400, 'normal', '400Regular'),
    ...(italic ? [face(400, 'italic', '400Regular_Italic')] : []),
    face(bold.weight, 'normal', `${bold.weight}${bold.name}`),
  ];
}
