import { z } from 'zod';
import { DESIGNS } from './designs/designs';
import { ACCENTS } from './styles/accents';

type AnyDesign = (typeof DESIGNS)[number];
export type TemplateName = AnyDesign['name'];
/** Offered where its release flag is on. */
export type GatedTemplate = Exclude<AnyDesign, { release: null }>['name'];

export const TEMPLATES: readonly TemplateName[] = DESIGNS.map(({ name }) => name);

/** Designs that are offered to everybody. */
export const OPEN_TEMPLATES: readonly TemplateName[] = DESIGNS.flatMap(({ name, release }) =>
  release === null ? [name] : [],
);

export { ACCENTS };

/** From the most space to the least. */
export const DENSITIES = ['airy', 'normal', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];
export const DEFAULT_DENSITY: Density = 'normal';

const template = z.enum(TEMPLATES);
const paper = z.enum(['a4', 'letter']);
const accent = z.enum(ACCENTS);
const density = z.enum(DENSITIES);

/** How a resume is laid out on paper. */
export const layout = z.object({
  template: template.default('classic'),
  paper: paper.default('a4'),
  accent: accent.default('default'),
  density: density.default(DEFAULT_DENSITY),
  fitOnePage: z.boolean().default(false),
});

export type Layout = z.infer<typeof layout>;

/**
 * Whether a new resume is proposed on one page: a few lines alone on a second one read as a mistake.
 * What needs two pages at the least readable size is printed as designed all the same.
 */
export const PROPOSED_FIT_ONE_PAGE = true;

/** The density that a new resume is proposed in. @param variant of the experiment about it, if any. */
export function proposeDensity(variant: string | null): Density {
  return DENSITIES.find((density) => density === variant) ?? DEFAULT_DENSITY;
}
