import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '~/platform/pdf/find-browser.server';
import { PATIENCE_MS, TEST_LIMIT_MS } from '~/testing/patience';
import { leftOut, withoutScripts } from './.ci/lane';

/** The build, on a data folder of its own, in the browser that also prints. */
const PORT = 4173;
const browser = await findBrowser(process.env.CHROMIUM_PATH);
// Playwright reads this file again in each worker; the server's folder is made once.
process.env.CVSTOMIZE_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'cvstomize-e2e-'));

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  testIgnore: leftOut(process.env),
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: TEST_LIMIT_MS,
  expect: { timeout: PATIENCE_MS },
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    launchOptions: {
      executablePath: browser.path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    },
    // A trace costs a quarter of a run: `--trace on` where the picture does not say enough.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with-javascript', use: { javaScriptEnabled: true } },
    {
      name: 'without-javascript',
      testMatch: withoutScripts(process.env),
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node build/host/serve.js',
    url: `http://localhost:${PORT}/health`,
    timeout: PATIENCE_MS,
    reuseExistingServer: false,
    env: {
      NODE_ENV: 'production',
      PORT: String(PORT),
      DATA_FOLDER: process.env.CVSTOMIZE_E2E_DATA,
      LOG_LEVEL: 'warn',
      // Journeys that are limited by address each have one of their own.
      TRUSTED_PROXIES: '1',
      GUESTS_PER_HOUR: '100000',
    },
  },
});
