import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { shareOf } from '~/testing/share-of';
import { endTour, expectToFit, NARROW, noteComplaints, SCREEN, TOURS } from './tours';

test.afterEach(endTour);

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/**
 * The rules of these that look at colours: nothing else is another in the dark. All pages have the
 * same colours of text and grounds, so before a landing some are looked at in the dark.
 */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** That axe finds nothing on the page that is shown, light or dark. */
async function expectAccessible(
  page: Page,
  path: string,
  schemes: readonly ('light' | 'dark')[],
): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // No page has frames: axe need not open another page to put their results together.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const rules = colorScheme === 'light' ? axe.withTags(STANDARDS) : axe.withRules(COLOUR_RULES);
    const { violations } = await rules.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(found, `${path} in ${colorScheme}`).toEqual([]);
  }
}

for (const { tour, open } of TOURS) {
  test(`on every page ${tour} axe finds nothing, light or dark, all fits 320 pixels, and no error is logged`, async ({
    page,
  }, info) => {
    test.skip(info.project.use.javaScriptEnabled === false, 'axe itself is a script');
    const complaints = noteComplaints(page);
    const paths = await open(page, info);
    const inTheDark = new Set(shareOf(paths, 3));
    for (const path of paths) {
      await page.setViewportSize(SCREEN);
      await page.goto(path, { waitUntil: 'load' });
      await expectAccessible(page, path, inTheDark.has(path) ? ['light', 'dark'] : ['light']);
      await page.setViewportSize(NARROW);
      await expectToFit(page, path);
    }
    expect(complaints).toEqual([]);
  });
}

test('the whole main job can be reached by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
});
