export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /**
   * Of a mail that may be handed over twice, because whoever sends it died before noting that it did.
   * The outbox keeps it once; by SMTP it is the Message-ID, by which mailboxes know a copy.
   */
  key?: string;
  /** Where one POST, without a session, ends mails of this kind (RFC 8058). */
  unsubscribeUrl?: string;
}

/**
 * The port of everything that sends mail. Adapters: the outbox (a table, the embedded default),
 * SMTP, and none. Contract: resolves when the mail is accepted; rejects when it is not.
 */
export interface Mailer {
  readonly name: 'outbox' | 'smtp' | 'none';
  send(mail: Mail): Promise<void>;
  /** Resolves where mail would be taken now; rejects with why not. Sends nothing. */
  check(): Promise<void>;
}
