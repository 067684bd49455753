import { z } from 'zod';

export const TEMPLATES = ['classic', 'modern', 'minimal'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export const ACCENTS = ['ink', 'green', 'blue', 'plum', 'rust', 'slate'] as const;

/** How a resume is laid out on paper. */
export const layout = z.object({
  template: z.enum(TEMPLATES).default('classic'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  accent: z.enum(ACCENTS).default('ink'),
  density: z.enum(['airy', 'normal', 'dense']).default('normal'),
  fitOnePage: z.boolean().default(false),
});
export type Layout = z.infer<typeof layout>;
