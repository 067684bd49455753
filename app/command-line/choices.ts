import { layout } from '~/features/templates/template';

/** What the options of a layout may say. */
export const TEMPLATES = layout.shape.template.unwrap().options;
export const PAPERS = layout.shape.paper.unwrap().options;
export const ACCENTS = layout.shape.accent.unwrap().options;
export const DENSITIES = layout.shape.density.unwrap().options;
/** What `backup` does. */
export const BACKUP_ACTIONS = ['now', 'list', 'verify', 'key'] as const;
