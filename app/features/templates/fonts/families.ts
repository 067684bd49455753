import type { Design, Family } from '../designs/design';
import { getDesign } from '../designs/designs';
import type { TemplateName } from '../template';

/** One static face: a file of an npm package. */
export interface Face {
  family: string;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
  /** Module path of the TrueType file. */
  file: string;
}

/** The faces of a template: regular, italic and bold of each of its families. */
export const facesOf = (template: TemplateName): Face[] => facesOfDesign(getDesign(template));

export const facesOfDesign = ({ families }: Pick<Design, 'families'>): Face[] =>
  families.flatMap(cutsOf);

/** The faces of its text, which also shows what a face for headings alone lacks. */
export const textFacesOf = (template: TemplateName): Face[] =>
  getDesign(template).families.slice(0, 1).flatMap(cutsOf);

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
