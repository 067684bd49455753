import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCE_ROUTES } from './testing/source-build';
import { ReadPage } from './testing/wrong-input/read-page';
import { openWorld, type Who, type World } from './testing/wrong-input/world';

const ENDING = ' | CVstomize';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.remove());

/** What an address holds beside ids of things. */
const WORDS: Readonly<Record<string, string>> = {
  '*': 'nowhere',
  number: '4',
  tab: 'fit',
  companion: 'letter',
};

/** Where the general rule does not lead to the page. */
const ADDRESSES: Readonly<Record<string, () => string>> = {
  'generations_.$generationId': () => `/generations/${world.things.failedGenerationId}`,
  'answer.$token': () => `/answer/${world.things.answerToken}`,
  's.$token': () => `/s/${world.things.openToken}`,
  'unsubscribe.$token': () => `/unsubscribe/${world.things.unsubscribeToken}`,
  'reset-password': () => `/reset-password?token=${world.things.resetToken}`,
  verify: () => `/verify?token=${world.things.verifyToken}`,
};

const VISITORS: Readonly<Record<string, Who>> = {
  'log-in': 'nobody',
  'sign-up': 'guest',
  'forgotten-password': 'nobody',
  verify: 'guest',
};

/** Pages whose reading leads on to another page. */
const LEADS_ON = ['generations', 'log-in_.code'];

const pages = SOURCE_ROUTES.filter(
  ({ name, module }) => module.default !== undefined && !LEADS_ON.includes(name),
);

function addressOf({ name, path }: { name: string; path: string }): string {
  const own = ADDRESSES[name];
  if (own !== undefined) return own();
  return world
    .pathOf(path)
    .replace(/:([A-Za-z]+)|\*/g, (whole, parameter?: string) => WORDS[parameter ?? whole] ?? whole);
}

function visit(route: { name: string; path: string }) {
  const as = VISITORS[route.name] ?? (route.name.startsWith('operations') ? 'operator' : 'owner');
  return world.send({ path: addressOf(route), as, method: 'GET' });
}

const titleOf = async (route: { name: string; path: string }): Promise<string> =>
  new ReadPage((await visit(route)).text).title;

describe('the title of a page', () => {
  test.each(pages)('$name is its own, and says what the page is', async (route) => {
    const answer = await visit(route);
    expect(answer.status, answer.location ?? '').toBe(route.name === '$' ? 404 : 200);
    const { title } = new ReadPage(answer.text);
    expect(title).toMatch(/^(CVstomize: .|A shared resume$|[^|]+ \| CVstomize$)/);
    expect(title).not.toMatch(/^We made a mistake|undefined|null|[!–—]/);
    expect(title.replace(ENDING, '').length).toBeLessThan(60);
  });

  test('is that of no other page', async () => {
    const titles: string[] = [];
    for (const route of pages) titles.push(await titleOf(route));
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });

  test.each([
    ['a page that is not there', '/resumes/never-made', 'There is nothing here'],
    ['a shared resume that is not there', '/s/never-made', 'There is nothing here'],
  ])('of %s says so', async (_, path, said) => {
    const answer = await world.send({ path, as: 'owner', method: 'GET' });
    expect(answer.status).toBe(404);
    expect(new ReadPage(answer.text).title).toBe(said + ENDING);
  });
});
