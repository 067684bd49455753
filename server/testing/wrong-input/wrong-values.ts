import type { Entries } from './read-page';

/**
 * What has to come of wrong input. `field`: refused, with the field named and linked. `page`:
 * refused as a whole, where no page of ours sends such a thing; `either` of the two. `taken`: not
 * wrong after all, and has to be accepted. `safe`: accepted or not, as long as nothing breaks.
 */
export type SubmissionOutcome = 'field' | 'page' | 'either' | 'taken' | 'safe';

export interface Wrong {
  what: string;
  /** What is sent in the place of the field's own value. */
  entries: (name: string, right: string) => Entries;
  outcome: SubmissionOutcome;
}

/** What a field is, as far as it decides what is wrong with a value. */
export type Field = readonly Wrong[];

const value = (what: string, text: string, outcome: SubmissionOutcome): Wrong => ({
  what,
  entries: (name) => [[name, text]],
  outcome,
});

export const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;

const CONTROLS = [
  ['a zero byte', 'a\0b'],
  ['an escape sequence', 'a\u001b[31mb'],
  ['an override of direction', 'nurse\u202egpj.exe'],
  ['a byte order mark', 'a\ufeffb'],
  ['a C1 control', 'a\u0085b'],
] as const;

/** The same name in forms no text has: twice, as a list, as a group. */
function shapes(outcome: SubmissionOutcome): Wrong[] {
  const nested = outcome === 'field' ? 'either' : outcome;
  return [
    {
      what: 'sent twice',
      entries: (name, right) => [
        [name, `${right}1`],
        [name, `${right}2`],
      ],
      outcome,
    },
    { what: 'a list', entries: (name) => [[`${name}[0]`, 'x']], outcome: nested },
    { what: 'a group', entries: (name) => [[`${name}.x`, 'x']], outcome: nested },
  ];
}

/** Free text of an answer: refused are what nobody can see, and one character too many. */
export function answer(max: number): Field {
  return [
    ...CONTROLS.map(([what, text]) => value(what, text, 'field')),
    value(`${max + 1} characters`, 'x'.repeat(max + 1), 'field'),
    ...shapes('field'),
    value(`${max} characters`, 'x'.repeat(max), 'taken'),
    value('markup', MARKUP, 'taken'),
    value('spaces alone', ' \t ', 'taken'),
    value('an emoji of several parts', '👩🏽‍🚒 Ž é', 'taken'),
  ];
}

/** Text that is printed: what nobody can see is left out of it, and too much is refused. */
export function typed(max: number): Field {
  return answer(max).map((wrong) =>
    wrong.what === `${max + 1} characters` ? wrong : { ...wrong, outcome: 'safe' },
  );
}

/** Text that is also read, as a month or an address: `wrong` are texts it cannot be. */
export function read(max: number, wrong: readonly string[]): Field {
  return [
    ...answer(max).filter(({ outcome }) => outcome === 'field'),
    value('markup', MARKUP, 'field'),
    ...wrong.map((text) => value(text, text, 'field')),
  ];
}

export const MONTH = read(
  40,
  '2021-13 2021-00 2021-02-30 30.02.2021 0000-01 99999 12345678901234567890 -1 1e9 NaN yesterday'.split(
    ' ',
  ),
);

/** One or several of a list. */
export function choice(outcome: 'field' | 'page' | 'safe'): Field {
  return [
    ...['nonsense', '__proto__', 'constructor', '-1', '1e309', MARKUP, 'x'.repeat(5_000), 'a\0b'],
  ].map((text) => value(text.slice(0, 12), text, outcome));
}

/** One of a list that has to be sent as one. */
export const oneOf = (outcome: 'field' | 'page'): Field => [...choice(outcome), ...shapes(outcome)];

/** Ticked or not. */
export const tick = (outcome: 'field' | 'page'): Field => [
  value('another word', 'maybe', outcome),
  value('a huge number', '9'.repeat(400), outcome),
];

/** What only our own scripts and pages fill in. */
export const hidden = (outcome: 'page' | 'safe'): Field => [
  ...['', ' ', 'nonsense', '-1', '1.5', '1e309', '9'.repeat(400), '../../etc', 'a\0b', MARKUP].map(
    (text) => value(text === '' ? 'nothing' : text.slice(0, 12), text, outcome),
  ),
  ...shapes(outcome === 'page' ? 'page' : 'safe'),
  { what: 'left out', entries: () => [], outcome },
];

const LEFT_OUT: Wrong = { what: 'left out', entries: () => [], outcome: 'field' };
const EMPTY = value('empty', '', 'field');

/** An e-mail address that is needed. */
export const ADDRESS: Field = [
  LEFT_OUT,
  EMPTY,
  ...[' ', 'marta', 'marta@', '@example.org', 'a b@example.org', 'a@b@c', '-1', 'a\0@example.org'],
].map((wrong) => (typeof wrong === 'string' ? value(wrong, wrong, 'field') : wrong));

export const ADDRESS_FIELD: Field = [
  ...ADDRESS,
  value('markup', MARKUP, 'field'),
  value('255 characters', `${'x'.repeat(243)}@example.org`, 'field'),
  value('a character of another script', 'mártа@example.org', 'field'),
  ...shapes('field'),
];

/** A password that is chosen. */
export const NEW_PASSWORD: Field = [
  LEFT_OUT,
  EMPTY,
  value('spaces alone', ' '.repeat(20), 'field'),
  value('too short', 'short', 'field'),
  value('too long', 'long '.repeat(400), 'field'),
  value('one of the first tried', 'password1234', 'field'),
  ...shapes('field'),
];

/** A password that is checked. */
export const OWN_PASSWORD: Field = [
  LEFT_OUT,
  EMPTY,
  value('another', 'not the password', 'field'),
  value('too long', 'long '.repeat(400), 'field'),
  value('a zero byte', 'a\0b', 'field'),
  value('markup', MARKUP, 'field'),
  ...shapes('field'),
];

/** What one is called: what cannot be seen is taken out. */
export const NAME: Field = [
  value('121 characters', 'x'.repeat(121), 'field'),
  ...shapes('field'),
  ...CONTROLS.map(([what, text]) => value(what, text, 'taken')),
  value('markup', MARKUP, 'taken'),
  value('spaces alone', '   ', 'taken'),
];

/** An id of something of one's own; `others` is somebody else's. */
export const ownId = (others: string): Field => [
  value("somebody else's", others, 'page'),
  ...hidden('page'),
];
