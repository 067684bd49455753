import { actionLabel, type AuditedAction } from './actions';

/** What is alike within a day, added up. */
export interface Tally {
  action: string;
  actor: string;
  subject: string;
  times: number;
  firstAt: Date;
  lastAt: Date;
}

/** Something for an operator to look at, and by which actor or subject its events are found. */
export interface Suspicion {
  words: string;
  actor?: string | undefined;
  subject?: string | undefined;
}

/** From how many on a day is not an ordinary one. */
export const THRESHOLDS = {
  /** Failed at one account: who forgot a password is turned away five times, and asks for a link. */
  failuresAtAccount: 20,
  /** Accounts one network failed at, and more often than it got in: no office of forgetful people. */
  accountsOfNetwork: 10,
  /** Failed before one network got into that account. */
  failuresBeforeLogIn: 10,
  /** Wrong passwords at one shared resume: its readers were told the password. */
  failuresAtLink: 15,
  /** The training data is taken to learn from, not by the hour. */
  exports: 3,
  /** Codes of an authenticator: a clock that is off fails a few times. */
  failedCodes: 10,
  /** Things that were not there or not theirs: old links and a few typed by hand are less. */
  notTheirs: 40,
  /** Pages of operators one visitor asked for: a link somebody was sent is one. */
  operatorsPages: 5,
  /** People one operator looked at. */
  lookUps: 30,
} as const;

/** What suspicions rest on. */
export const WATCHED: readonly AuditedAction[] = [
  'account.log-in',
  'account.log-in-failed',
  'account.log-in-limited',
  'access.not-theirs',
  'access.operators-refused',
  'account.code-failed',
  'account.code-limited',
  'account.email-change-limited',
  'account.guests-limited',
  'account.log-in-link-limited',
  'account.passkey-failed',
  'account.passkey-limited',
  'account.password-failed',
  'account.password-limited',
  'account.password-reset-limited',
  'account.requests-limited',
  'account.sign-up-failed',
  'account.sign-up-limited',
  'share.password-failed',
  'share.password-limited',
  'review.limited',
  'review.files-limited',
  'operator.grant',
  'person.looked-up',
  'token.failed',
  'token.reused',
  'training.export',
];

const FAILED_LOG_INS: readonly string[] = ['account.log-in-failed', 'account.log-in-limited'];
const FAILED_AT_LINK: readonly string[] = ['share.password-failed', 'share.password-limited'];

/**
 * What of a day's events is not as on an ordinary one, in sentences.
 *
 * @param many who stands for everybody beyond those there are rows for.
 */
export function findSuspicions(tallies: readonly Tally[], many: string): Suspicion[] {
  const known = tallies.filter(({ actor }) => actor !== many);
  const failed = known.filter(({ action }) => FAILED_LOG_INS.includes(action));
  const logIns = known.filter(({ action }) => action === 'account.log-in');
  const exports = known.filter(({ action }) => action === 'training.export');
  return [
    ...guessed(failed, logIns),
    ...attackedAccounts(failed),
    ...failingNetworks(failed, logIns),
    ...guessedLinks(known.filter(({ action }) => FAILED_AT_LINK.includes(action))),
    ...searching(known),
    ...oddExports(exports, known),
    ...curious(known.filter(({ action }) => action === 'person.looked-up')),
    ...floods(tallies.filter(({ actor }) => actor === many)),
  ];
}

function guessed(failed: readonly Tally[], logIns: readonly Tally[]): Suspicion[] {
  return logIns.flatMap(({ actor, subject, lastAt }) => {
    const before = failed.filter(
      (one) => one.actor === actor && one.subject === subject && one.firstAt <= lastAt,
    );
    const times = timesOf(before);
    if (times < THRESHOLDS.failuresBeforeLogIn) return [];
    const words = `${actor} failed ${times} times to get into ${subject}, and got in: the password may have been guessed.`;
    return [{ words, actor, subject }];
  });
}

function attackedAccounts(failed: readonly Tally[]): Suspicion[] {
  return [...grouped(failed, 'subject')].flatMap(([subject, own]) => {
    const times = timesOf(own);
    if (times < THRESHOLDS.failuresAtAccount) return [];
    const networks = inWords(distinct(own, 'actor'), 'network');
    return [{ words: `${times} log-ins failed at ${subject}, from ${networks}.`, subject }];
  });
}

function failingNetworks(failed: readonly Tally[], logIns: readonly Tally[]): Suspicion[] {
  const gotIn = grouped(logIns, 'actor');
  return [...grouped(failed, 'actor')].flatMap(([actor, own]) => {
    const times = timesOf(own);
    const accounts = distinct(own, 'subject');
    if (accounts < THRESHOLDS.accountsOfNetwork) return [];
    if (times <= timesOf(gotIn.get(actor) ?? [])) return [];
    const words = `${actor} failed ${times} times to log in, at ${accounts} accounts or addresses.`;
    return [{ words, actor }];
  });
}

function guessedLinks(failed: readonly Tally[]): Suspicion[] {
  return [...grouped(failed, 'subject')].flatMap(([subject, own]) => {
    const times = timesOf(own);
    if (times < THRESHOLDS.failuresAtLink) return [];
    return [
      { words: `${times} wrong passwords at the shared resume of link ${subject}.`, subject },
    ];
  });
}

function searching(known: readonly Tally[]): Suspicion[] {
  const of = (action: AuditedAction) =>
    grouped(
      known.filter((one) => one.action === action),
      'actor',
    );
  const found = (action: AuditedAction, least: number, words: string) =>
    [...of(action)].flatMap(([actor, own]) =>
      timesOf(own) < least ? [] : [{ words: `${actor} ${words} ${timesOf(own)} times.`, actor }],
    );
  return [
    ...found('account.code-failed', THRESHOLDS.failedCodes, 'had the password and failed at codes'),
    ...found('token.reused', 1, 'had a refresh token that came again: somebody else may have it,'),
    ...found(
      'access.not-theirs',
      THRESHOLDS.notTheirs,
      'asked for what is not there or not theirs',
    ),
    ...found(
      'access.operators-refused',
      THRESHOLDS.operatorsPages,
      'asked for pages of operators and is none,',
    ),
  ];
}

function oddExports(exports: readonly Tally[], known: readonly Tally[]): Suspicion[] {
  const granted = known.filter(({ action }) => action === 'operator.grant');
  return [...grouped(exports, 'actor')].flatMap(([actor, own]) => {
    const times = timesOf(own);
    const isNew = granted.some(({ subject }) => subject === actor);
    return [
      ...(isNew
        ? [{ words: `${actor} became an operator within a day and took the training data.`, actor }]
        : []),
      ...(times >= THRESHOLDS.exports
        ? [{ words: `${actor} took the training data ${times} times.`, actor }]
        : []),
    ];
  });
}

function curious(lookUps: readonly Tally[]): Suspicion[] {
  return [...grouped(lookUps, 'actor')].flatMap(([actor, own]) => {
    const people = distinct(own, 'subject');
    if (people < THRESHOLDS.lookUps) return [];
    return [{ words: `${actor} looked at the statements of ${people} people.`, actor }];
  });
}

const floods = (crowds: readonly Tally[]): Suspicion[] =>
  crowds.map(({ action, actor }) => ({
    words: `“${actionLabel(action)}” came more often than there are rows for: a flood.`,
    actor,
  }));

const timesOf = (tallies: readonly Tally[]): number =>
  tallies.reduce((sum, { times }) => sum + times, 0);

const distinct = (tallies: readonly Tally[], by: 'actor' | 'subject'): number =>
  new Set(tallies.map((one) => one[by])).size;

const inWords = (count: number, word: string): string =>
  count === 1 ? `one ${word}` : `${count} ${word}s`;

function grouped(tallies: readonly Tally[], by: 'actor' | 'subject'): Map<string, Tally[]> {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const group = groups.get(tally[by]) ?? [];
    group.push(tally);
    groups.set(tally[by], group);
  }
  return groups;
}
