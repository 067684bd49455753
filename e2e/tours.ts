import { expect, type Page, type TestInfo } from '@playwright/test';
import { QUESTIONS } from '~/features/interview/catalogue/questions';
import { REVIEW_TABS } from '~/features/review/paths';
import { REVIEW_PARTS } from '~/features/review/suggestions/review-parts';
import { POSTINGS } from '~/features/review/testing/postings';
import { NURSE } from '~/features/review/testing/resumes';
import { applyOften, tellForMany } from './applied';
import { generate, tellAPlace } from './interviewing';
import { becomeOperator, latestOrder } from './operating';
import {
  askForReviewWords,
  decide,
  improveNow,
  makeSampleResume,
  reviewFitter,
  startWithModels,
} from './with-models';

const PUBLIC_PAGES = [
  '/',
  '/start',
  '/privacy',
  '/cv-review',
  '/sign-up',
  '/log-in',
  '/log-in/by-mail',
  '/forgotten-password',
  '/account/deleted',
  '/nowhere',
];

/** Every page a person can reach, on the sample person's interview and resume. */
async function openSample(page: Page): Promise<string[]> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  const interview = new URL(page.url()).pathname.replace('/review', '');
  const resume = await generate(page);
  const questions = QUESTIONS.map(({ number }) => `${interview}/questions/${number}`);
  return [
    ...PUBLIC_PAGES,
    '/interviews',
    interview,
    ...questions,
    ...['1', '2', 'result'].map((part) => `${interview}/how-you-work?part=${part}`),
    `${interview}/framing`,
    `${interview}/posting`,
    `${interview}/review`,
    '/resumes',
    '/resumes?q=nothing+of+this',
    '/resumes?show=archived',
    resume,
    `${resume}?line=/work/0/highlights/0`,
    `${resume}?panel=match`,
    `${resume}?panel=design`,
    `${resume}?panel=questions`,
    `${resume}?panel=versions`,
    `${resume}/letter`,
    `${resume}/preparation`,
    `${resume}/wording/letter`,
    `${resume}/wording/preparation`,
    `${resume}/sharing`,
    `${resume}/outcome`,
    '/applications',
    '/insights',
    '/account',
    '/account/delete',
    '/account/models',
    '/account/reminders',
    '/account/training',
    '/buy',
  ];
}

/** The board, the numbers and the mailed links of somebody who applied often. */
async function openApplied(page: Page): Promise<string[]> {
  const interview = await tellAPlace(page);
  await page.goto(`${interview}/review`);
  const resume = await generate(page);
  return [...(await applyOften(resume)), resume, `${resume}/sharing`, `${resume}/outcome`];
}

/** A stranger's review, tab by tab. */
async function openReview(page: Page): Promise<string[]> {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '198.51.100.250' });
  await page.goto('/cv-review');
  await page.locator('[name="resume"]').fill(NURSE);
  await page.locator('[name="posting"]').fill(POSTINGS['NURSE'] ?? '');
  await page.locator('main form button').last().click();
  await expect(page).toHaveURL(/\/fit$/);
  const review = new URL(page.url()).pathname.replace(/fit$/, '');
  return [...REVIEW_TABS, 'save'].map((tab) => `${review}${tab}`);
}

/** The pages of buying, before and after it is paid, and those of operators. */
async function openBooks(page: Page, { project }: TestInfo): Promise<string[]> {
  const email = `auditor-${project.name}-${Date.now()}@example.org`;
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await becomeOperator(page, project.use.baseURL, email);
  await tellForMany();
  /** @returns the paths of the checkout and of the order it is for. */
  const order = async () => {
    await page.goto('/buy');
    await page.locator('form[action="/buy"] button').click();
    await expect(page).toHaveURL(/\/sandbox-checkout\//);
    return new URL(page.url()).pathname;
  };
  const paid = await order();
  await page.locator('button[value="paid"]').click();
  await expect(page.locator('main')).toContainText('Paid');
  const paidOrder = new URL(page.url()).pathname;
  const open = await order();
  await page.locator('main a', { hasText: 'Go back without paying' }).click();
  await expect(page).toHaveURL(/\/buy\?back/);
  await page.goto('/operations/ledger');
  await page.locator('[name="address"]').fill(email);
  await page.locator('main form').first().locator('button').click();
  await expect(page).toHaveURL(/\?look=/);
  const statement = page.url();
  return [
    paid,
    paidOrder,
    open,
    `/orders/${latestOrder(email)}`,
    `/orders/${latestOrder(email)}/waiting`,
    '/buy?back',
    '/buy?changed',
    '/account',
    ...['authenticator', 'confirm', 'email', 'passkeys', 'tokens'].map((of) => `/account/${of}`),
    '/operations/flags',
    '/operations/experiments',
    '/operations/outcomes',
    '/operations/providers',
    '/operations/watching',
    '/nps',
    '/operations/reviews',
    '/operations/attempts',
    '/operations/ledger',
    statement,
    '/operations',
    '/operations/audit',
    '/operations/audit?what=review.limited&period=day',
  ];
}

let stopModels: (() => Promise<void>) | undefined;
/** Ends what a tour started. */
export async function endTour(): Promise<void> {
  await stopModels?.();
  stopModels = undefined;
}

/** The pages that speak of models, where one is set up. */
async function openModels(page: Page): Promise<string[]> {
  const server = await startWithModels('helpful');
  stopModels = () => server.close();
  const untouched = await makeSampleResume(page, server);
  const improved = await makeSampleResume(page, server);
  await decide(page, improved, 'yes');
  await improveNow(page).click();
  await expect(page.locator('main')).toContainText('Some sentences are better now');
  const review = await reviewFitter(page, server);
  const worded = await reviewFitter(page, server);
  await askForReviewWords(page, worded);
  await expect(page.locator('main')).toContainText('Some words are better now');
  return [
    ...[`${review}/words`, `${review}/bullets`],
    ...[...REVIEW_PARTS, 'words', 'save'].map((tab) => `${worded}/${tab}`),
    `${server.origin}/account/models`,
    `${server.origin}/account`,
    `${server.origin}/privacy`,
    ...[untouched, improved],
    ...[`${untouched}/improving`, `${improved}/improving`],
  ];
}

/** What pages there are, and how each comes about. */
export const TOURS = [
  { tour: 'of models', open: openModels },
  { tour: 'of a person', open: openSample },
  { tour: 'of somebody who applied often', open: openApplied },
  { tour: 'of a review', open: openReview },
  { tour: 'of buying and of operators', open: openBooks },
] as const;

export const SCREEN = { width: 1280, height: 720 };
export const NARROW = { width: 320, height: 640 };

/** That nothing of a narrow page lies beside it. */
export async function expectToFit(page: Page, path: string): Promise<void> {
  // A page that has just been made narrow is laid out in the next frames.
  await expect
    .poll(
      () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      { message: path },
    )
    .toBeLessThanOrEqual(0);
}

/** Notes what pages log as an error, or throw. */
export function noteComplaints(page: Page): string[] {
  const complaints: string[] = [];
  const note = (what: string) => {
    // A browser logs the status of a page that is not there.
    if (!page.url().endsWith('/nowhere')) complaints.push(`${page.url()}: ${what}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  return complaints;
}
