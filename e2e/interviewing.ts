import { expect, type Page } from '@playwright/test';
import {
  numberOf,
  type QuestionKey,
  type StoryKey,
} from '~/features/interview/catalogue/questions';
import { placeIn } from '~/features/interview/catalogue/sequence';

/** Presses what carries an answer on to the next question, and waits until it is there. */
export async function saveAndGoOn(page: Page, next: RegExp): Promise<void> {
  await page.locator('button[name="intent"][value="next"]').click();
  // A story without a result is asked back once; sending it again goes on.
  await page.waitForLoadState();
  if (!next.test(new URL(page.url()).pathname)) {
    await page.locator('button[name="intent"][value="next"]').click();
  }
  await expect(page).toHaveURL(next);
}

export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`).first();
    const tag = await field.evaluate((element) => {
      // Fields nobody has to fill stand in a closed part of the page.
      element.closest('details')?.setAttribute('open', '');
      return element.tagName;
    });
    if (tag === 'SELECT') await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

const POSTING = `Maintenance Electrician
Harbour Foods, Grimsby

What you will do
- Keep production lines running on a rotating shift

You must have
- At least 3 years of experience as an electrician
- Fault finding on PLC controlled machines
- 18th Edition Wiring Regulations

Nice to have
- Forklift licence`;

/** The address of a question, in whatever interview. */
const pageOf = (key: QuestionKey): RegExp => new RegExp(`questions/${numberOf(key)}$`);

/** Answers every question as a newcomer, from the first question to the overview. */
export async function answerEverything(page: Page, name: string): Promise<void> {
  const story = (field: string) => `stories[0].${field}`;
  await fill(page, {
    title: 'Maintenance electrician',
    posting: POSTING,
    why: 'Food lines are what I know.',
  });
  await saveAndGoOn(page, pageOf('places'));
  await fill(page, {
    'history[0].title': 'Electrician',
    'history[0].organisation': 'Northgate Bakery',
    'history[0].location': 'Hull',
    'history[0].start': '2018-04',
    'history[0].words': 'I look after the ovens and the packing lines.',
  });
  await page.locator('[name="history[0].current"]').check();
  await saveAndGoOn(page, pageOf('scope'));
  await fill(page, {
    words: '6 packing lines, nights and weekends, I report to the site engineer.',
  });
  await saveAndGoOn(page, pageOf('result'));
  const stories: [StoryKey, Record<string, string>][] = [
    [
      'result',
      {
        situation: 'Line 3 stopped about twice a night.',
        action: 'I traced it to a worn PLC input card and replaced it, then wrote a checklist.',
        result: 'Stops fell from 14 a week to 3.',
        proof: 'The shift log shows it.',
      },
    ],
    [
      'improvement',
      { action: 'I labelled every isolator.', result: 'Lock-offs take 5 minutes less.' },
    ],
    [
      'overload',
      {
        action: 'I fixed the oven first and let the lighting wait.',
        result: 'We shipped on time.',
      },
    ],
    [
      'persuasion',
      { action: 'I showed the buyer the cost of stops.', result: 'She ordered spare drives.' },
    ],
    ['teaching', { action: 'I trained 2 apprentices on safe isolation.', result: 'Both passed.' }],
    [
      'learning',
      { action: 'I learned TIA Portal in three weeks.', result: 'I changed the timer on line 2.' },
    ],
    [
      'setback',
      { action: 'I told the manager and shut it down.', result: 'We changed the permit form.' },
    ],
  ];
  for (const [key, fields] of stories) {
    await fill(
      page,
      Object.fromEntries(Object.entries(fields).map(([field, text]) => [story(field), text])),
    );
    await saveAndGoOn(page, pageOf(placeIn('posting_first', key).after ?? key));
  }
  await fill(page, {
    words: 'PLC fault finding, TIA Portal, a multimeter. I have never used AutoCAD.',
    'person.name': name,
    'person.email': 'person@example.org',
    'person.phone': '+44 7700 900123',
    'person.location': 'Hull',
  });
  await saveAndGoOn(page, /interviews\/[\w-]+$/);
}

/** Begins an interview of one's own with just enough in it. @returns its path. */
export async function tellAPlace(page: Page): Promise<string> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  const interview = /\/interviews\/[\w-]+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${interview}/questions/${numberOf('places')}`);
  await fill(page, {
    'history[0].title': 'Electrician',
    'history[0].organisation': 'Northgate Bakery',
    'history[0].start': '2018-04',
  });
  await page.locator('button[value="stay"]:visible').click();
  await expect(page.locator('[name="history[0].organisation"]')).toHaveValue('Northgate Bakery');
  return interview;
}

/** Submits the review and waits for the finished resume. @returns its path. */
export async function generate(page: Page): Promise<string> {
  await page.locator('form[action^="/generations"] button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/resumes\/[\w-]+$/);
  return new URL(page.url()).pathname;
}
