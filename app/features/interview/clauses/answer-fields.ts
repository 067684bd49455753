import type { Interview, Story } from '../interview';
import type { ClauseField } from './clause';

/** One answer in free words, with where it belongs. */
export interface AnswerField {
  /** JSON pointer into the interview. */
  source: string;
  text: string;
  field: ClauseField;
  historyId: string | null;
  story: number | null;
}

const STORY_FIELDS = ['situation', 'action', 'result', 'proof'] as const;

/**
 * Every answer in free words, in document order: those of history, scope, stories, skills, extra
 * questions and the reason for applying. Typed names, dates and lists of items are no clauses.
 */
export function answerFields(interview: Interview): AnswerField[] {
  const fields: AnswerField[] = [];
  const known = new Set(interview.history.map(({ id }) => id));
  const push = (
    source: string,
    text: string | undefined,
    field: ClauseField,
    about: { historyId?: string; story?: number } = {},
  ): void => {
    if (text === undefined || text.trim() === '') return;
    const { historyId = '', story = null } = about;
    fields.push({ source, text, field, historyId: known.has(historyId) ? historyId : null, story });
  };
  interview.history.forEach((entry, index) => {
    const about = { historyId: entry.id };
    const { did = [], scope, lines = [] } = entry;
    push(`/history/${index}/words`, entry.words, 'history', about);
    did.forEach((row, at) => push(`/history/${index}/did/${at}`, row, 'did', about));
    push(`/history/${index}/scope`, scope, 'scope', about);
    lines.forEach((line, at) =>
      push(`/history/${index}/lines/${at}/text`, saidLine(line), 'line', about),
    );
  });
  push('/scope/words', interview.scope.words, 'scope', { historyId: interview.scope.historyId });
  interview.stories.forEach((story, index) => {
    const about = { historyId: story.historyId, story: index };
    for (const field of STORY_FIELDS)
      push(`/stories/${index}/${field}`, story[field], field, about);
    for (const [name, text] of slotsOf(story))
      push(`/stories/${index}/${name}`, text, 'part', about);
    story.lines?.forEach((line, at) =>
      push(`/stories/${index}/lines/${at}/text`, saidLine(line), 'line', about),
    );
  });
  push('/skills/words', interview.skills.words, 'skills');
  interview.extra.forEach(({ words }, index) => push(`/extra/${index}/words`, words, 'extra'));
  push('/target/why', interview.target.why, 'why');
  return fields;
}

const SLOTS = ['verb', 'what', 'from', 'to', 'in', 'with', 'team', 'how'] as const;
const QUANTITY_SLOTS = ['of', 'before', 'value', 'unit', 'period'] as const;

/** The slots of the line builder, each with the end of its JSON pointer. */
function slotsOf({ parts, quantities = [] }: Story): [string, string][] {
  return [
    ...SLOTS.map((slot): [string, string] => [`parts/${slot}`, parts?.[slot] ?? '']),
    ...quantities.flatMap((quantity, index) =>
      QUANTITY_SLOTS.map((slot): [string, string] => [
        `quantities/${index}/${slot}`,
        quantity[slot],
      ]),
    ),
  ];
}

/** A proposed or declined line is nothing the person said. */
const saidLine = ({ text, state }: { text: string; state: string }): string | undefined =>
  state === 'confirmed' ? text : undefined;
