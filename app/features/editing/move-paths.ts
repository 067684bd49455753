/**
 * Follows JSON pointers when the items of a list move.
 *
 * @param list pointer of the list, e.g. `/work/0/highlights`.
 * @param movedTo where an index is afterwards; undefined where it is gone.
 * @returns the pointer afterwards; undefined where what it led to is gone.
 */
export function movePath(
  path: string,
  list: string,
  movedTo: (index: number) => number | undefined,
): string | undefined {
  if (!path.startsWith(`${list}/`)) return path;
  const [index = '', ...rest] = path.slice(list.length + 1).split('/');
  if (!/^\d+$/.test(index)) return path;
  const to = movedTo(Number(index));
  return to === undefined ? undefined : [list, to, ...rest].join('/');
}

/** Where the others are once the item at `index` is gone. */
export const afterRemoving = (removed: number) => (index: number) =>
  index === removed ? undefined : index > removed ? index - 1 : index;

/** Where each is once the item at `from` stands at `to`. */
export const afterMoving = (from: number, to: number) => (index: number) => {
  if (index === from) return to;
  if (from < to) return index > from && index <= to ? index - 1 : index;
  return index >= to && index < from ? index + 1 : index;
};
