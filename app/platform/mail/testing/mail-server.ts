import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Arrived } from './mailer-conformance';
import { readMail } from './read-mail';

export interface MailServer {
  readonly port: number;
  /** What arrived so far, the oldest first: one for each recipient. */
  readonly mails: readonly Arrived[];
  /** The same as they came, one for each mail. */
  readonly sources: readonly string[];
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine, that keeps what it is given. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: Arrived[] = [];
  const sources: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('latin1');
        sources.push(source);
        for (const { address } of session.envelope.rcptTo)
          mails.push({ ...readMail(source), to: address });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    sources,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
