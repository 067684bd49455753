import type { TemplateName } from './template';

/** Characters that a template's fonts cannot show, and the templates whose fonts can. */
export interface Unprintable {
  characters: string[];
  templates: TemplateName[];
}

/** The most characters named one by one. */
const NAMED = 8;

/** What it means, and what the person can do, in two sentences. */
export function explainUnprintable(template: TemplateName, unprintable: Unprintable): string {
  const { characters, templates } = unprintable;
  const named = characters.slice(0, NAMED).map((character) => `“${character}”`);
  const further = characters.length - named.length;
  const what = inWords([...named, ...(further > 0 ? [`${further} more`] : [])]);
  const can =
    templates.length === 0
      ? 'No design here can: write it another way in your answers and make the resume again.'
      : `${capital(inWords(templates))} can: choose ${templates.length === 1 ? 'it' : 'one of them'} under “How it looks”.`;
  return `The ${template} design has no letters for ${what}. ${can}`;
}

function inWords(all: readonly string[]): string {
  if (all.length < 2) return all.join('');
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
