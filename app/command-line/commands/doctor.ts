import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '~/platform/clock';
import { InvalidEnvironment, readConfig, type Config } from '~/platform/config/environment';
import { SECOND_MS } from '~/platform/durations';
import { Refusal } from '../refusal';
import type { Finding } from '../finding';
import { writeResult } from '../write-output.server';
import { checkDatabase, checkDisk, checkFolder } from './check-data';

/**
 * `doctor`: what is configured, reachable and missing. Changes nothing but a probe file; with
 * `--repair`, asks the server for what mends the store of PDFs.
 *
 * @throws {Refusal} after the report, when something failed.
 */
export async function doctor(options: { out?: string; repair?: boolean }): Promise<void> {
  const repair = options.repair ?? false;
  const findings = [checkNode(), ...(await checkInstallation({ repair }))];
  const failed = findings.filter(({ state }) => state === 'failed');
  await writeResult({ ok: failed.length === 0, checks: findings }, options.out);
  if (failed.length > 0) {
    throw new Refusal(`Not in order: ${failed.map(({ name }) => name).join(', ')}.`);
  }
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || major === 24;
  return {
    name: 'node',
    state: supported ? 'ok' : 'failed',
    detail: `${process.version}; 20.19 or later of 20, or 24, is supported`,
  };
}

async function checkInstallation({ repair }: { repair: boolean }): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error;
    return [{ name: 'configuration', state: 'failed', detail: error.message }];
  }
  return [
    { name: 'configuration', state: 'ok', detail: `mode ${config.mode}, ${config.publicUrl}` },
    await check('data folder', () => checkFolder(config.dataFolder)),
    await check('disk', () => checkDisk(config.dataFolder)),
    await check('database', () => checkDatabase(config.databaseFile)),
    await check('storage', () => checkStorage(config)),
    await check('stored PDFs', async () =>
      (await import('./check-stored-pdfs')).checkStoredPdfs(config, { repair }),
    ),
    await check('backups', async () => (await import('./check-backups')).checkBackups(config)),
    await check('browser', () => checkBrowser(config.chromiumPath)),
    await check('readers', checkReaders),
    await check('mail', () => checkMail(config)),
    await check('payments', () => checkPayments(config)),
    await check('flags', () => checkFlags(config)),
  ];
}

async function check(name: string, look: () => Promise<Omit<Finding, 'name'>>): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    return {
      name,
      state: 'failed',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

async function checkStorage(config: Config) {
  const { objectStore, storageFolder } = config;
  if (objectStore === undefined && !existsSync(storageFolder)) {
    return {
      state: 'missing' as const,
      detail: `${resolve(storageFolder)} will be made when needed`,
    };
  }
  const { openStorage } = await import('~/platform/storage/open-storage.server');
  await openStorage(config, systemClock).check();
  return {
    state: 'ok' as const,
    detail:
      objectStore === undefined
        ? resolve(storageFolder)
        : `the bucket that ${objectStore.names.bucket} names takes objects`,
  };
}

async function checkBrowser(chromiumPath: string | undefined) {
  const { describeBrowser } = await import('~/platform/pdf/browser-order');
  const { openBrowserPrinter } = await import('~/platform/pdf/browser-printer.server');
  let started = '';
  const printer = openBrowserPrinter({
    chromiumPath,
    onStart: (browser) => (started = describeBrowser(browser)),
  });
  try {
    await printer.check();
  } finally {
    await printer.close();
  }
  return { state: 'ok' as const, detail: `prints with ${started}` };
}

async function checkReaders() {
  const { openPdfReaders } = await import('~/platform/pdf-reading/pdf-readers.server');
  const { READERS } = await import('~/platform/pdf-reading/reading');
  const readers = openPdfReaders();
  try {
    await readers.warm();
  } finally {
    await readers.close();
  }
  return { state: 'ok' as const, detail: `${READERS.join(' and ')} read PDFs back` };
}

async function checkPayments({ mode, stripe }: Config) {
  if (stripe === undefined) {
    return {
      state: 'missing' as const,
      detail:
        mode === 'production'
          ? 'STRIPE_SECRET_KEY is not set: nothing can be bought'
          : 'STRIPE_SECRET_KEY is not set: the checkout is a sandbox that takes no money',
    };
  }
  const { openStripePayments } = await import('~/platform/payments/stripe-payments.server');
  const payments = openStripePayments(stripe, () => new Date());
  try {
    await payments.check();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw new Error(
      `Stripe does not take STRIPE_SECRET_KEY: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause: error },
    );
  }
  return {
    state: 'ok' as const,
    detail: payments.live ? 'Stripe answers' : 'Stripe answers, in test mode: no money moves',
  };
}

async function checkMail({ mode, smtpUrl, mailFrom }: Config) {
  if (smtpUrl === undefined) {
    const instead = mode === 'production' ? 'no mail is sent' : 'mail goes to the outbox';
    return { state: 'missing' as const, detail: `SMTP_URL is not set: ${instead}` };
  }
  const { createSmtpMailer } = await import('~/platform/mail/smtp-mailer.server');
  await createSmtpMailer(smtpUrl, mailFrom).check();
  return {
    state: 'ok' as const,
    detail: `${new URL(smtpUrl).host} answers and accepts the log-in`,
  };
}

const FLAGS_LIMIT_MS = 5 * SECOND_MS;

async function checkFlags({ unleash, flagsFile }: Config) {
  if (unleash === undefined) {
    const { readBootstrap } = await import('~/features/experiments/open-flags.server');
    const { features } = readBootstrap(flagsFile);
    const from =
      flagsFile === undefined ? 'UNLEASH_URL is not set: flags come from a file' : flagsFile;
    return { state: 'missing' as const, detail: `${from}, ${features.length} flags` };
  }
  const { origin } = new URL(unleash.url);
  const response = await fetch(new URL('client/features', unleash.url), {
    headers: { Authorization: unleash.token },
    signal: AbortSignal.timeout(FLAGS_LIMIT_MS),
  }).catch((error: unknown) => {
    throw new Error(`${origin} does not answer`, { cause: error });
  });
  if (response.status === 401 || response.status === 403) {
    throw new Error(`${origin} refuses UNLEASH_TOKEN`);
  }
  if (!response.ok) throw new Error(`${origin} answers ${response.status}`);
  const { readToggles } = await import('~/platform/flags/toggles');
  const { features } = readToggles(await response.json());
  return { state: 'ok' as const, detail: `${origin} gives ${features.length} flags` };
}
