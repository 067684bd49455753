import { interview as schema, type Interview } from '~/features/interview/interview';
import { AIMS, FOREIGN, FORMS } from './attacks';

/** Where an attack is written. */
export const PLACES = [
  'posting',
  'history words',
  'scope',
  'situation',
  'action',
  'result',
  'skills',
  'extra answer',
  'title',
] as const;
export type Place = (typeof PLACES)[number];

export interface Attack {
  name: string;
  place: Place;
  text: string;
  /** Must not be printed. */
  loot: string;
}

/**
 * Attacks by place, form and aim: each form with each aim in the posting and in one answer after
 * the other, and orders in other languages everywhere by turns.
 */
export function attacks(): Attack[] {
  const inAnswers = PLACES.filter((place) => place !== 'posting');
  let turn = 0;
  const next = (): Place => inAnswers[turn++ % inAnswers.length] ?? 'action';
  const formed = Object.entries(FORMS).flatMap(([form, dress]) =>
    AIMS.flatMap(({ name, order, loot }) =>
      (['posting', next()] as const).map((place) => ({
        name: `${place}: ${form}: ${name}`,
        place,
        text: dress(order),
        loot,
      })),
    ),
  );
  const foreign = FOREIGN.flatMap(({ language, order, loot }) =>
    (['posting', next()] as const).map((place) => ({
      name: `${place}: ${language}: ${order.slice(0, 30)}`,
      place,
      text: `${order}.`,
      loot,
    })),
  );
  return [...formed, ...foreign];
}

const POSTING = `Pump Fitter
Halden Water

Requirements:
- Repair pumps and valves
- Fault finding
- Planned maintenance
`;

/** A short interview with something more written in one place of it. */
export function plant(place: Place | null, text: string): Interview {
  const at = (here: Place, words: string): string =>
    place === here ? `${words} ${text}`.slice(0, 4_000) : words;
  return schema.parse({
    format: 'cvstomize/interview@1',
    person: { name: 'Nela Novak', email: 'nela@example.org' },
    target: { title: 'Pump Fitter', posting: at('posting', POSTING) },
    history: [
      {
        id: 'h',
        title: at('title', 'Pump fitter').slice(0, 300),
        organisation: 'Halden Pumps',
        start: '2019-01',
        end: 'present',
        words: at('history words', 'Repaired 40 pumps and valves a week.'),
      },
    ],
    scope: { historyId: 'h', words: at('scope', 'I look after 6 lines.') },
    stories: [
      {
        question: 4,
        historyId: 'h',
        situation: at('situation', 'Seals on line 2 kept leaking.'),
        action: at('action', 'I rebuilt 12 pumps and wrote a checklist for fault finding.'),
        result: at('result', 'Stops fell from 9 to 2 a month.'),
      },
    ],
    skills: { words: at('skills', 'fault finding, planned maintenance.'), items: [] },
    extra: [{ question: 'Anything else?', words: at('extra answer', 'I trained 2 apprentices.') }],
  });
}
