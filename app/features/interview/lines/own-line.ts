import type { Bodies } from '../answers/bodies';

type Places = NonNullable<Bodies['places']>;

/** A line in the person's own words, and the entry it is to stand under. */
export interface OwnLine {
  /** Id of the entry of the history. */
  entry: string;
  text: string;
}

/** What became of a line that was sent. */
export type LineAdded = { kind: 'added'; body: Places } | RefusedLine;

/** Why a line cannot stand, beside the field it is about. */
export interface RefusedLine {
  kind: 'invalid';
  field: keyof OwnLine;
  message: string;
}

/** Fewer letters than this say nothing on a resume. */
const SHORTEST_LINE = 3;

/** Adds a line the person stands by to one of their places; what is there already stays once. */
export function withOwnLine(places: Places, { entry, text }: OwnLine): LineAdded {
  const line = text.replace(/\s+/gu, ' ').trim();
  if ((line.match(/\p{L}/gu) ?? []).length < SHORTEST_LINE)
    return {
      kind: 'invalid',
      field: 'text',
      message: 'Write the line as it is to stand on the page',
    };
  if (!places.history.some(({ id }) => id === entry))
    return { kind: 'invalid', field: 'entry', message: 'Choose one of your places' };
  const history = places.history.map((row) => {
    if (row.id !== entry) return row;
    const others = row.lines.filter((one) => one.text !== line);
    const added = { text: line, by: 'person', state: 'confirmed' } as const;
    return { ...row, lines: [...others, added] };
  });
  return { kind: 'added', body: { ...places, history } };
}

/** Takes a line of one's own off again; its words stay in the answer they came from. */
export function withoutOwnLine(places: Places, { entry, text }: OwnLine): Places {
  const history = places.history.map((row) =>
    row.id === entry ? { ...row, lines: row.lines.filter((one) => one.text !== text) } : row,
  );
  return { ...places, history };
}
