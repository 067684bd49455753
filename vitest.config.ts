import { availableParallelism } from 'node:os';
import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';
import { leftOut } from './.ci/lane';
import { PATIENCE_MS, TEST_LIMIT_MS } from './app/testing/patience';

const integration = ['**/*.server.test.{ts,tsx}'];
/** Tests of the built server as a process of its own: `npm run test:real`. */
const real = ['**/*.real.test.ts'];
/** Those that measure how long a server takes to stop. */
const timed = ['server/{start,stop}.real.test.ts'];
/** Tests of several machines on LiteFS and Consul: `npm run cluster`. */
const cluster = ['**/*.cluster.test.ts'];
/** Run before each file, in this order; what they find at its end, in the opposite one. */
const prepared = [
  './app/testing/leave-as-found.ts',
  './app/testing/listen-for-vendors.ts',
  './app/testing/property-seed.ts',
];
const elsewhere = ['node_modules/**', 'build/**', ...leftOut(process.env)];

/** What must never be wrong: every line, branch and function of it is tried. */
const CRITICAL = [
  // Money: what is owed, had and settled.
  'app/features/billing/{accounts,quotes,receive-payment-event,settle-order}.server.ts',
  'app/features/billing/{ledger,money}.ts',
  // Who somebody is.
  'app/features/accounts/{guests,hash-password,log-in,session-cookie,sessions}.server.ts',
  'app/features/accounts/{sign-up,token}.server.ts',
  'app/platform/rate-limit/rate-limiter.server.ts',
  // Write transactions.
  'db/{client,connection}.ts',
];

export default defineConfig({
  // How long each file took, so that the longest begin first; kept where the next run finds it.
  cacheDir: process.env['CVSTOMIZE_TEST_CACHE'] ?? 'node_modules/.vite',
  plugins: [tsconfigPaths()],
  test: {
    // Many tests wait more than they work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    expect: { poll: { timeout: PATIENCE_MS } },
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure modules share nothing that could change: loaded once, not once a file.
          isolate: false,
          include: ['{app,db,deploy,server,e2e}/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...integration, ...real, ...cluster],
          setupFiles: prepared,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // To load every module anew takes two seconds of a processor, for each file.
          isolate: false,
          include: integration,
          exclude: elsewhere,
          setupFiles: prepared,
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: real,
          exclude: [...elsewhere, ...timed],
          // They wait for timers and for what other programs do.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'real-timed',
          include: timed,
          exclude: elsewhere,
          fileParallelism: false,
          // After the others, with the machine to itself.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          include: cluster,
          exclude: elsewhere,
          // A lease must not run out because another cluster keeps the machine busy.
          fileParallelism: false,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['{app,db,server}/**/*.{ts,tsx}'],
      exclude: ['**/testing/**', '**/testing*.ts'],
      reporter: ['text-summary'],
      thresholds: {
        lines: 85,
        'app/features/**/*.ts': { lines: 85 },
        [`{${CRITICAL.join()}}`]: { 100: true },
      },
    },
  },
});
