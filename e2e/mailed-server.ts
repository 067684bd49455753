import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { startMailServer, type MailServer } from '~/platform/mail/testing/mail-server';
import { startBuiltServer } from '../server/testing/built-server';

const DAY_MS = 86_400_000;

/** What reminders are counted from and links end at, by table and column. */
const TIMES = [
  ['downloads', 'at'],
  ['reminders', 'created_at'],
  ['outcome_reports', 'reported_at'],
  ['share_links', 'expires_at'],
] as const;

/** The built server for one journey alone, which mails to a real SMTP server. */
export interface MailedServer {
  readonly origin: string;
  readonly mailbox: Pick<MailServer, 'mails' | 'sources'>;
  /** Starts it again so many days later: nobody waits, everything happened that much longer ago. */
  letDaysPass(days: number): Promise<void>;
  end(): Promise<void>;
}

export async function startMailedServer(): Promise<MailedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-mailed-'));
  const mailbox = await startMailServer();
  const env = { DATA_FOLDER: folder, SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` };
  let server = await startBuiltServer(env);
  const { origin } = server;
  return {
    origin,
    mailbox,
    async letDaysPass(days) {
      await server.end('SIGTERM');
      const file = connect(join(folder, 'cvstomize.sqlite'), { readonly: false, existing: true });
      for (const [table, column] of TIMES) {
        file.prepare(`update ${table} set ${column} = ${column} - ?`).run(days * DAY_MS);
      }
      // What is due is looked for once an hour.
      file.exec(`delete from jobs where queue = 'housekeeping'`);
      file.close();
      server = await startBuiltServer(env, Number(new URL(origin).port));
    },
    async end() {
      await server.end('SIGTERM');
      await mailbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
