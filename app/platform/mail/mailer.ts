export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * The port of everything that sends mail. Adapters: the outbox (a table, the embedded default)
 * and SMTP. Contract: resolves when the mail is accepted; rejects when it is not.
 */
export interface Mailer {
  readonly name: 'outbox' | 'smtp';
  send(mail: Mail): Promise<void>;
}
