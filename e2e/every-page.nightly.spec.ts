import { expect, test } from '@playwright/test';
import { endTour, expectToFit, NARROW, noteComplaints, TOURS } from './tours';

test.afterEach(endTour);

for (const { tour, open } of TOURS) {
  test(`without scripts every page ${tour} fits 320 pixels, and no error is logged`, async ({
    page,
  }, info) => {
    test.skip(info.project.use.javaScriptEnabled !== false, 'with scripts, every change is tried');
    const complaints = noteComplaints(page);
    await page.setViewportSize(NARROW);
    for (const path of await open(page, info)) {
      await page.goto(path, { waitUntil: 'load' });
      await expectToFit(page, path);
    }
    expect(complaints).toEqual([]);
  });
}
