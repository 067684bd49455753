import type { Word } from '~/features/language/statements';
import { familyOf } from '~/features/language/word-key';
import { surfacesOf, type Unspeakable } from '../answers/never-entries';
import type { Problem } from '../problem';

/** Whether a text speaks of something the person said must not appear. */
export function checkUnspeakable(words: readonly Word[], never: readonly Unspeakable[]): Problem[] {
  const found = never.find((entry) => speaksOf(words, entry));
  return found === undefined
    ? []
    : [
        {
          verdict: 'contradicted',
          kind: 'other',
          reason: `You asked that this must not appear: “${found.entry}”.`,
          against: [],
        },
      ];
}

function speaksOf(words: readonly Word[], { core, compact, names }: Unspeakable): boolean {
  if (names.some((name) => words.some(({ key }) => key === name))) return true;
  if (core.length > 0 && core.length <= 3 && core.every((key) => surfaces(words, key))) return true;
  if (core.length > 3 && core.filter((key) => surfaces(words, key)).length * 5 >= core.length * 3)
    return true;
  return compact.length >= 2 && joins(words, compact);
}

function surfaces(words: readonly Word[], key: string): boolean {
  const family = familyOf(key);
  return (
    surfacesOf(key).some((surface) => words.some((word) => word.key === surface)) ||
    (family !== undefined && words.some((word) => familyOf(word.key) === family))
  );
}

/** Whether neighbouring words written without their spaces give the name. */
function joins(words: readonly Word[], compact: string): boolean {
  return words.some((_, from) => {
    let joined = '';
    for (let to = from; to < words.length && joined.length < compact.length; to += 1)
      joined += words[to]?.text ?? '';
    return (
      joined === compact ||
      (compact.length >= 5 && joined.startsWith(compact) && joined.length <= compact.length + 2)
    );
  });
}
