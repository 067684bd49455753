import { afterAll, describe, expect, test } from 'vitest';
import { PROPOSED_FIT_ONE_PAGE, TEMPLATES, type Layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { openGenerationWorld } from './testing/generation-world.server';

const printer = openBrowserPrinter();
const drafting = openDraftingThreads({ threads: 1 });
const world = openGenerationWorld({ printer, drafting });
afterAll(async () => {
  world.close();
  await Promise.all([printer.close(), drafting.close()]);
});

describe("the sample person's resume, as it is proposed", () => {
  const looks = TEMPLATES.flatMap((template) =>
    (['a4', 'letter'] as const).map((paper) => ({ template, paper })),
  );

  test.each(looks)('prints on one page in $template on $paper', async (look: Partial<Layout>) => {
    const wanted = { ...look, fitOnePage: PROPOSED_FIT_ONE_PAGE };
    const { certificate, layout } = await world.generate({}, wanted);
    expect(layout.template).toBe(look.template);
    expect(certificate).toMatchObject({ ok: true, pages: 1 });
  });
});
