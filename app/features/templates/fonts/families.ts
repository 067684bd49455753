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
}

/**
 * Static faces under the Open Font License, each with Latin (Vietnamese included), Greek and
 * Cyrillic in one file. Variable fonts would be embedded as Type 3, which machines misread.
 */
const FAMILIES: Readonly<Record<TemplateName, Family>> = {
  classic: {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    bold: { weight: 700, name: 'Bold' },
  },
  modern: {
    family: 'IBM Plex Sans',
    package: 'ibm-plex-sans',
    bold: { weight: 600, name: 'SemiBold' },
  },
  minimal: {
    family: 'Source Sans 3',
    package: 'source-sans-3',
    bold: { weight: 700, name: 'Bold' },
  },
};

/** The faces of a template: regular, italic, bold. */
export function facesOf(template: TemplateName): Face[] {
  const { family, package: name, bold } = FAMILIES[template];
  const face = (weight: Face['weight'], style: Face['style'], cut: string): Face => ({
    family,
    weight,
    style,
    file: `@expo-google-fonts/${name}/${cut}/${family.replaceAll(' ', '')}_${cut}.ttf`,
  });
  return [
    face(400, 'normal', '400Regular'),
    face(400, 'italic', '400Regular_Italic'),
    face(bold.weight, 'normal', `${bold.weight}${bold.name}`),
  ];
}
