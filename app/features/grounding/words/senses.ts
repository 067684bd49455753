import { wordKey } from '~/features/language/word-key';
import { GROUPS, WEAKER } from './sense-groups';

const GROUP_OF = new Map<string, Set<number>>();
GROUPS.trim()
  .split('\n')
  .forEach((row, group) => {
    for (const word of row.split(' ')) {
      const key = wordKey(word);
      GROUP_OF.set(key, (GROUP_OF.get(key) ?? new Set()).add(group));
    }
  });

const MAY_SAY = new Map<string, Set<string>>();
for (const row of WEAKER.trim().split('\n')) {
  const [said = '', may = ''] = row.split('|');
  for (const word of may.split(' ')) {
    const key = wordKey(word);
    const sources = MAY_SAY.get(key) ?? new Set();
    for (const source of said.split(' ')) sources.add(wordKey(source));
    MAY_SAY.set(key, sources);
  }
}

const MEMBERS = new Map<number, string[]>();
for (const [key, groups] of GROUP_OF) {
  for (const group of groups) MEMBERS.set(group, [...(MEMBERS.get(group) ?? []), key]);
}
/** Words of drafts are anybody's; what is remembered of them is bounded. */
const ALIKE_LIMIT = 20_000;
const ALIKE = new Map<string, readonly string[]>();

/** Keys whose presence in the answers lets a resume use the word with the given key. */
export function alike(key: string): readonly string[] {
  const known = ALIKE.get(key);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  for (const group of GROUP_OF.get(key) ?? [])
    for (const member of MEMBERS.get(group) ?? []) keys.add(member);
  for (const source of MAY_SAY.get(key) ?? []) keys.add(source);
  keys.delete(key);
  const list = [...keys];
  if (ALIKE.size < ALIKE_LIMIT) ALIKE.set(key, list);
  return list;
}
