import { linesOf, type ReadMaterial, type ScriptedLine } from './scripted-model';

const COMFORTABLE_LENGTH = 160;

/**
 * What a well-meaning model makes of a resume's lines, by two rules instead of a mind: a thing that
 * is named and then counted is said once, and a long line loses what it says least with.
 */
export const helpfulLines = (material: ReadMaterial): ScriptedLine[] =>
  linesOf(material).flatMap(({ part, id, text }) => {
    const better = shortened(saidOnce(text));
    return better === text ? [] : [{ part, from: [id], text: better }];
  });

/** `at customer sites, 25 sites` → `at 25 customer sites`. */
const saidOnce = (text: string): string =>
  text.replace(/\b(\p{Ll}+) (\p{Ll}+), (\d+) \2\b/u, '$3 $1 $2');

function shortened(text: string): string {
  if (text.length <= COMFORTABLE_LENGTH) return text;
  const parts = text.split(/(?<=[,;]) /u);
  const droppable = parts.findLastIndex((part, index) => index > 0 && !/\d/.test(part));
  if (droppable === -1) return text;
  return parts.toSpliced(droppable, 1).join(' ').replace(/[,;]$/u, '');
}
