/** Whose doing it is: what operators do is kept longer, and each act is a row of its own. */
export const ACTION_KINDS = {
  accounts: 'Accounts',
  sharing: 'Sharing',
  consents: 'Consents and mailed links',
  reviews: 'Reviews',
  operators: 'Operators',
} as const;
export type ActionKind = keyof typeof ACTION_KINDS;

/** `watch` is what a break-in is made of; `routine` is what it is seen against. */
export type Severity = 'routine' | 'watch';

interface Described {
  kind: ActionKind;
  severity: Severity;
  /** What happened, for operators. */
  words: string;
}

const of =
  (kind: ActionKind) =>
  (severity: Severity, words: string): Described => ({ kind, severity, words });
const accounts = of('accounts');
const sharing = of('sharing');
const consents = of('consents');
const reviews = of('reviews');
const operators = of('operators');

/** Everything that is audited. What is not listed here cannot be. */
export const ACTIONS = {
  'account.sign-up': accounts('routine', 'An account was made'),
  'account.sign-up-failed': accounts('watch', 'A wrong password at the link that ends a sign-up'),
  'account.sign-up-limited': accounts('watch', 'Turned away: too many sign-ups'),
  'account.log-in': accounts('routine', 'Somebody logged in'),
  'account.log-in-failed': accounts('watch', 'A wrong address or password at log-in'),
  'account.log-in-limited': accounts('watch', 'Turned away: too many log-ins'),
  'account.log-in-link-asked': accounts('routine', 'A link that logs in was asked for'),
  'account.log-in-link-limited': accounts('watch', 'Turned away: too many links that log in'),
  'account.requests-limited': accounts('watch', 'Turned away: too many requests of one person'),
  'account.guests-limited': accounts('watch', 'Turned away: too many guests or their interviews'),
  'account.log-out': accounts('routine', 'Somebody logged out'),
  'account.password-reset-asked': accounts('routine', 'A link for a new password was asked for'),
  'account.password-reset-limited': accounts('watch', 'Turned away: too many links asked for'),
  'account.password-reset': accounts('routine', 'A new password was set by a mailed link'),
  'account.password-changed': accounts('routine', 'Somebody changed their password'),
  'account.password-failed': accounts('watch', 'A wrong password on one’s own account page'),
  'account.password-limited': accounts(
    'watch',
    'Turned away: too many passwords on one’s own account page',
  ),
  'account.authenticator-added': accounts('routine', 'Somebody set up an authenticator'),
  'account.authenticator-removed': accounts('watch', 'Somebody removed their authenticator'),
  'account.recovery-codes-renewed': accounts('routine', 'Somebody made new recovery codes'),
  'account.recovery-code-used': accounts('watch', 'A recovery code was used'),
  'account.passkey-added': accounts('routine', 'Somebody added a passkey'),
  'account.passkey-removed': accounts('watch', 'Somebody removed a passkey'),
  'account.passkey-failed': accounts('watch', 'A passkey that proved nothing'),
  'account.passkey-limited': accounts('watch', 'Turned away: too many passkeys asked for'),
  'account.code-failed': accounts('watch', 'A wrong code of an authenticator'),
  'account.code-limited': accounts('watch', 'Turned away: too many codes of an authenticator'),
  'account.email-change-asked': accounts('routine', 'Somebody asked for another address'),
  'account.email-change-limited': accounts('watch', 'Turned away: too many other addresses'),
  'account.email-changed': accounts('watch', 'Somebody changed their address'),
  'account.exported': accounts('watch', 'Somebody took everything of theirs'),
  'account.deleted': accounts('routine', 'Somebody deleted everything of theirs'),
  'session.revoked': accounts('routine', 'Somebody ended a session of theirs'),
  'session.others-revoked': accounts('routine', 'Somebody ended all their other sessions'),
  'token.created': accounts('routine', 'Somebody made a token for a program'),
  'token.revoked': accounts('routine', 'Somebody ended a token of theirs'),
  'token.reused': accounts('watch', 'A refresh token came twice: its family was ended'),
  'token.failed': accounts('watch', 'A token that is none, or ended'),
  'access.operators-refused': accounts('watch', 'Somebody asked for a page of operators'),
  'access.not-theirs': accounts('watch', 'Somebody asked for what is not there, or not theirs'),
  'share.created': sharing('routine', 'A link to a resume was made'),
  'share.revoked': sharing('routine', 'A link to a resume was ended'),
  'share.password-failed': sharing('watch', 'A wrong password at a shared resume'),
  'share.password-limited': sharing('watch', 'Turned away: too many passwords at a shared resume'),
  'training.consent-given': consents('routine', 'Learning from one’s resumes was allowed'),
  'training.consent-withdrawn': consents('routine', 'Learning from one’s resumes was ended'),
  'models.consent-given': consents('routine', 'Models were allowed'),
  'models.consent-withdrawn': consents('routine', 'Models were declined'),
  'reminders.consent-given': consents('routine', 'Questions by mail were allowed'),
  'reminders.unsubscribed': consents('routine', 'Questions by mail were ended'),
  'outcome.told-by-mail': consents('routine', 'An outcome was told by a mailed link'),
  'review.limited': reviews('watch', 'Turned away: too many reviews'),
  'review.files-limited': reviews('watch', 'Turned away: too many files to review'),
  'review.switched-off': reviews('routine', 'A review was asked for while it is switched off'),
  'operator.grant': operators('watch', 'Somebody became an operator'),
  'operator.revoke': operators('watch', 'Somebody is no longer an operator'),
  'person.looked-up': operators('routine', 'An operator looked at somebody’s statement'),
  'operator.sessions-ended': operators('watch', 'An operator ended somebody’s sessions'),
  'ledger.adjust': operators('routine', 'An operator gave or took credits'),
  'flag.override': operators('routine', 'An operator set a flag for one person'),
  'maintenance.begun': operators('watch', 'The site was closed for maintenance'),
  'maintenance.ended': operators('routine', 'The site was opened after maintenance'),
  'training.export': operators('watch', 'The training data was taken'),
} as const satisfies Readonly<Record<string, Described>>;

export type AuditedAction = keyof typeof ACTIONS;

export const AUDITED_ACTIONS = Object.keys(ACTIONS) as readonly AuditedAction[];

/** All actions of a kind. */
export const actionsOf = (wanted: ActionKind): AuditedAction[] =>
  AUDITED_ACTIONS.filter((action) => ACTIONS[action].kind === wanted);

/** What an action is called; one of an older release by its name. */
export const actionLabel = (action: string): string =>
  isAudited(action) ? ACTIONS[action].words : action;

export const severityOf = (action: string): Severity =>
  isAudited(action) ? ACTIONS[action].severity : 'routine';

const isAudited = (action: string): action is AuditedAction => Object.hasOwn(ACTIONS, action);
