import { z } from 'zod';

/** Designs that are offered to everybody. */
export const OPEN_TEMPLATES = ['classic', 'modern', 'minimal'] as const;

/** Designs that are offered where their release flag is on; what uses one is printed for ever. */
export const GATED_TEMPLATES = ['executive', 'compact', 'technical'] as const;

export const TEMPLATES = [...OPEN_TEMPLATES, ...GATED_TEMPLATES] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export const ACCENTS = ['ink', 'green', 'blue', 'plum', 'rust', 'slate'] as const;

/** From the most space to the least. */
export const DENSITIES = ['airy', 'normal', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];
export const DEFAULT_DENSITY: Density = 'normal';

/** How a resume is laid out on paper. */
export const layout = z.object({
  template: z.enum(TEMPLATES).default('classic'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  accent: z.enum(ACCENTS).default('ink'),
  density: z.enum(DENSITIES).default(DEFAULT_DENSITY),
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
