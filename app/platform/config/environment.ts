import { z } from 'zod';
import { VENDORS } from '~/platform/ai/vendors/vendors';
import { aiVariables, readAiConfig, vendorVariables, type AiConfig } from './ai-variables';
import { backupVariables, readBackupConfig, type BackupConfig } from './backup-variables';
import {
  clusterVariables,
  instanceName,
  readClusterConfig,
  type ClusterConfig,
} from './cluster-variables';
import { flagVariables, readUnleashConfig, type UnleashConfig } from './flag-variables';
import { metricsVariables, readMetricsConfig, type MetricsConfig } from './metrics-variables';
import {
  modelLimitVariables,
  priceVariables,
  readModelLimits,
  type ModelLimits,
} from './model-limit-variables';
import {
  observabilityVariables,
  readRelease,
  readSentryConfig,
  type SentryConfig,
} from './observability-variables';
import { readObjectStoreSettings, type ObjectStoreSettings } from './object-store-settings';
import { productionVariables, requireForProduction } from './production-needs';
import { readSecrets } from './strong-secrets';
import { paymentVariables, readStripeConfig, type StripeConfig } from './payment-variables';

/** The database's file, in the data folder or in LiteFS's mount. */
export const DATABASE_NAME = 'cvstomize.sqlite';

/**
 * 2^12 rounds: about a quarter of a second on a small machine. No variable changes it, so that no
 * deployment has weak hashes; tests hand functions less.
 */
const PASSWORD_COST = 12;

const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const environment = z.object({
  ...aiVariables.shape,
  ...backupVariables.shape,
  ...flagVariables.shape,
  ...metricsVariables.shape,
  ...modelLimitVariables.shape,
  ...observabilityVariables.shape,
  ...clusterVariables.shape,
  ...paymentVariables.shape,
  ...productionVariables.shape,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** `embedded` makes and keeps its secrets in the data folder; `production` wants them given. */
  CVSTOMIZE_MODE: z.enum(['embedded', 'production']).default('embedded'),
  /** Where the outside world reaches the application; for links in mail. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).default('data'),
  /** Signs cookies. Comma-separated, newest first, so that rotating logs nobody out. */
  SESSION_SECRET: z.string().optional(),
  /** Number of proxies in front whose X-Forwarded-* headers are trusted. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Generations running at a time. */
  GENERATION_CONCURRENCY: positive(2),
  /** Reviews of a resume an hour for one network address. */
  RATE_LIMIT_PER_IP: positive(10),
  /** New guests an hour of one network address. */
  GUESTS_PER_HOUR: positive(120),
  /** A Chromium to print with; looked for where unset. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  /** Sends mail; unset, mail goes to the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('CVstomize <hello@cvstomize.localhost>'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** How long a stopping server waits for what is under way. */
  DRAIN_SECONDS: positive(20),
});

const vendorEnvironment = vendorVariables(VENDORS);
const priceEnvironment = priceVariables(VENDORS);

export interface Config {
  readonly mode: 'embedded' | 'production';
  readonly development: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly storageFolder: string;
  /** Where files are kept; in `storageFolder` where there is none. */
  readonly objectStore: ObjectStoreSettings | undefined;
  /** Newest first. Empty in embedded mode until made. */
  readonly sessionSecrets: readonly string[];
  readonly secureCookies: boolean;
  /** Of bcrypt: the logarithm to base 2 of its rounds. */
  readonly passwordCost: number;
  readonly trustedProxies: number;
  readonly generationConcurrency: number;
  readonly reviewsPerHour: number;
  readonly guestsPerHour: number;
  readonly chromiumPath: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logLevel: string;
  readonly drainSeconds: number;
  readonly backups: BackupConfig;
  /** Undefined where flags come from a file. */
  readonly unleash: UnleashConfig | undefined;
  /** Undefined: the one that is shipped with us. */
  readonly flagsFile: string | undefined;
  readonly flagsFolder: string;
  /** What this machine is called among others; undefined: by its host name. */
  readonly instance: string | undefined;
  readonly region: string;
  /** Undefined on a machine alone. */
  readonly cluster: ClusterConfig | undefined;
  /** Undefined where money is not taken by Stripe. */
  readonly stripe: StripeConfig | undefined;
  readonly ai: AiConfig;
  readonly modelLimits: ModelLimits;
  /** Undefined where nobody asks for figures. */
  readonly metrics: MetricsConfig | undefined;
  /** What is running, as deploys name it. */
  readonly release: string;
  /** Undefined where errors are only logged. */
  readonly sentry: SentryConfig | undefined;
  /** Undefined where operators' pages do not know what fires. */
  readonly alertmanagerUrl: string | undefined;
}

/** What is wrong with the environment, a sentence a line, each naming its variable. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment';
}

/**
 * Reads the configuration from environment variables. Pure.
 *
 * @throws {InvalidEnvironment} naming each variable that is missing, weak or malformed.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { env, ofVendors, prices } = parseVariables(given);
  const production = env.CVSTOMIZE_MODE === 'production';
  const problems: string[] = [];
  const sessionSecrets = readSecrets('SESSION_SECRET', env.SESSION_SECRET, problems);
  if (production && sessionSecrets.length === 0) {
    problems.push('SESSION_SECRET: is missing. Production does not start without it.');
  }
  if (production && env.PUBLIC_URL === undefined) {
    problems.push(
      'PUBLIC_URL: is missing. Links in mail are made from it, e.g. https://example.org.',
    );
  }
  const backups = readBackupConfig(env, { production, problems });
  const unleash = readUnleashConfig(env, problems);
  const objectStore = readObjectStoreSettings(variables);
  problems.push(...objectStore.problems);
  const cluster = readClusterConfig(env, problems);
  if (cluster !== undefined && !production && sessionSecrets.length === 0) {
    problems.push('SESSION_SECRET: is missing. Machines that share a database need the same one.');
  }
  const stripe = readStripeConfig(env, problems);
  const ai = readAiConfig({ ...ofVendors, ...env }, problems);
  const metrics = readMetricsConfig(env, problems);
  if (production) {
    requireForProduction(
      env,
      {
        mail: env.SMTP_URL !== undefined,
        // One that is wrong has been named already.
        bucket: objectStore.settings !== undefined || objectStore.problems.length > 0,
        https: env.PUBLIC_URL === undefined || env.PUBLIC_URL.startsWith('https:'),
        'live-payments': !env.STRIPE_SECRET_KEY?.includes('_test_'),
      },
      problems,
    );
  }
  if (problems.length > 0) throw new InvalidEnvironment(problems.join('\n'));
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    mode: env.CVSTOMIZE_MODE,
    development: env.NODE_ENV === 'development',
    host: env.HOST,
    port: env.PORT,
    publicUrl: publicUrl.replace(/\/$/, ''),
    dataFolder: env.DATA_FOLDER,
    databaseFile: `${cluster?.litefsFolder ?? env.DATA_FOLDER}/${DATABASE_NAME}`,
    storageFolder: `${env.DATA_FOLDER}/objects`,
    objectStore: objectStore.settings,
    sessionSecrets,
    passwordCost: PASSWORD_COST,
    secureCookies: publicUrl.startsWith('https:'),
    trustedProxies: env.TRUSTED_PROXIES,
    generationConcurrency: env.GENERATION_CONCURRENCY,
    reviewsPerHour: env.RATE_LIMIT_PER_IP,
    guestsPerHour: env.GUESTS_PER_HOUR,
    chromiumPath: env.CHROMIUM_PATH,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    drainSeconds: env.DRAIN_SECONDS,
    backups,
    unleash,
    flagsFile: env.FLAGS_FILE,
    flagsFolder: `${env.DATA_FOLDER}/flags`,
    instance: instanceName(env),
    region: env.FLY_REGION ?? env.REGION ?? 'local',
    cluster,
    stripe,
    ai,
    modelLimits: readModelLimits(env, prices),
    metrics,
    release: readRelease(env),
    sentry: readSentryConfig(env),
    alertmanagerUrl: env.ALERTMANAGER_URL,
  };
}

/** @throws {InvalidEnvironment} naming each variable that is malformed. */
function parseVariables(given: Readonly<Record<string, string | undefined>>) {
  const env = environment.safeParse(given);
  const ofVendors = vendorEnvironment.safeParse(given);
  const prices = priceEnvironment.safeParse(given);
  if (env.success && ofVendors.success && prices.success) {
    return { env: env.data, ofVendors: ofVendors.data, prices: prices.data };
  }
  const issues = [env, ofVendors, prices].flatMap(({ error }) => error?.issues ?? []);
  throw new InvalidEnvironment(
    issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n'),
  );
}
