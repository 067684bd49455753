import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  MAINTENANCE_RESUME,
  MAINTENANCE_POSTING,
} from '~/features/review/testing/maintenance-resume';
import { helpfulLines } from '~/features/writing/models/testing/helpful-lines';
import { answerOf, readMaterial } from '~/features/writing/models/testing/scripted-model';
import { startBuiltServer } from '../server/testing/built-server';
import { startChatEndpoint } from '../server/testing/chat-endpoint';
import { generate } from './interviewing';

/** The built server with a model behind it, on this machine. */
export interface ServerWithModels {
  readonly origin: string;
  close(): Promise<void>;
}

/** A model writes some words a second; so slowly that what is being written can be seen. */
const PACE = { delayMs: 150, pieceLength: 12, pieceMs: 60 };

/** @param model `helpful` words some lines better; `down` answers nobody. */
export async function startWithModels(model: 'helpful' | 'down'): Promise<ServerWithModels> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-e2e-models-'));
  const answer = (data: string) =>
    model === 'down' ? null : answerOf(helpfulLines(readMaterial({ data })));
  const endpoint = await startChatEndpoint(answer, PACE);
  const server = await startBuiltServer({
    ...{ DATA_FOLDER: folder, HF_TOKEN: 'a-token-of-the-tests', HF_ENDPOINT_URL: endpoint.url },
  });
  return {
    origin: server.origin,
    async close() {
      await server.end('SIGTERM');
      await endpoint.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the sample person's resume, before anything was decided about models. @returns its address. */
export async function makeSampleResume(page: Page, { origin }: ServerWithModels): Promise<string> {
  await page.goto(`${origin}/start`);
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  return origin + (await generate(page));
}

/** Decides about models, from the page of a resume. Ends there. */
export async function decide(page: Page, resume: string, choice: 'yes' | 'no'): Promise<void> {
  await page.goto(resume);
  await page.locator('main a[href^="/account/models"]').click();
  await expect(page).toHaveURL(/\/account\/models/);
  await page.locator(`button[name="choice"][value="${choice}"]`).click();
  await expect(page).toHaveURL(resume);
}

/** Has a stranger's resume reviewed. @returns the review's address, without a tab. */
export async function reviewFitter(page: Page, { origin }: ServerWithModels): Promise<string> {
  await page.goto(`${origin}/cv-review`);
  await page.locator('[name="resume"]').fill(MAINTENANCE_RESUME);
  await page.locator('[name="posting"]').fill(MAINTENANCE_POSTING);
  await page.locator('main form button').last().click();
  await expect(page).toHaveURL(/\/cv-review\/[\w-]+\/fit$/);
  return page.url().replace(/\/fit$/, '');
}

/** Agrees to what is sent of a review. Ends on the page that follows it. */
export async function askForReviewWords(page: Page, review: string): Promise<void> {
  await page.goto(`${review}/words`);
  await page.locator('button[value="start"]').click();
  await expect(page.locator('main')).toContainText('parts looked at');
}

export const improveNow = (page: Page) => page.locator('button[name="intent"][value="start"]');
