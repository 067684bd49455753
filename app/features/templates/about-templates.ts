import type { TemplateName } from './template';

/** What a design looks like and whom it suits, in a line each, for whoever chooses one. */
export const ABOUT_TEMPLATES: Readonly<Record<TemplateName, { looks: string; suits: string }>> = {
  classic: {
    looks: 'Centred and ruled, in a text serif',
    suits: 'Serif, quiet rules: law, care, public service, trades',
  },
  modern: {
    looks: 'Left-aligned, one strong line of colour',
    suits: 'Sans with one colour: offices, sales, software',
  },
  minimal: {
    looks: 'No rules, space and weight alone',
    suits: 'White space and nothing else: design, research',
  },
  executive: {
    looks: 'A large light name over a double rule, in a book serif',
    suits: 'Book serif, wide margins: leading, advising, boards',
  },
  compact: {
    looks: 'Narrow type and close lines, headings marked in colour',
    suits: 'Much on a page: long careers, many short jobs',
  },
  technical: {
    looks: 'Headings and dates in monospaced type, a line above each section',
    suits: 'Monospaced headings: engineering, laboratories, software',
  },
};
