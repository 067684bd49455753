import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { layOut, sheetsToWarm } from '../../app/features/templates/lay-out.server';
import { layout, TEMPLATES } from '../../app/features/templates/template';
import { electrician } from '../../app/features/templates/testing/people';
import { openBrowserPrinter } from '../../app/platform/pdf/browser-printer.server';
import { atLeast, atMost, percentile, reference, type Row } from '../row';
import { openLoadedPages } from './loaded-page';
import { twinOf } from './react-pdf-twin';

const WARM_UP_ROUNDS = 15;
const ROUNDS = 120;
const AT_ONCE = 4;
const SUSTAINED_PDFS = 400;

/**
 * A one-page resume from JSON Resume to PDF bytes. The ways of printing take turns, so that a noisy
 * neighbour on the machine hits all of them alike.
 */
export async function benchPdf(): Promise<Row[]> {
  const layouts = TEMPLATES.map((template) => layout.parse({ template }));
  const requests = await Promise.all(layouts.map((each) => layOut(electrician, each)));
  const printer = openBrowserPrinter({ chromiumPath: process.env.CHROMIUM_PATH });
  const loaded = await openLoadedPages(requests);
  try {
    await printer.warm(await sheetsToWarm());
    const ways = {
      ours: layouts.map((each) => async () => printer.print(await layOut(electrician, each))),
      chromium: loaded.prints,
      twin: [twinOf(electrician)],
    };
    const ours = layouts.map((): number[] => []);
    const chromium = layouts.map((): number[] => []);
    const twin: number[] = [];
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      for (const [index] of layouts.entries()) {
        await time(ways.ours[index]!, round < 0 ? [] : ours[index]!);
        await time(ways.chromium[index]!, round < 0 ? [] : chromium[index]!);
      }
    }
    // Apart, because its garbage would be collected on the time of whoever comes next.
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      await time(ways.twin[0]!, round < 0 ? [] : twin);
    }
    const rows: Row[] = TEMPLATES.flatMap((template, index) => {
      const [mine, bare] = [ours[index]!, chromium[index]!];
      return [
        atMost(`PDF of one page, ${template}, p50`, percentile(mine, 0.5), 25, 'ms'),
        atMost(`PDF of one page, ${template}, p95`, percentile(mine, 0.95), 60, 'ms'),
        reference(`Chromium alone, ${template} loaded, p50`, percentile(bare, 0.5), 'ms'),
        atMost(
          `PDF of one page, ${template}, of Chromium alone`,
          percentile(mine, 0.5) / percentile(bare, 0.5),
          1.5,
          '×',
        ),
      ];
    });
    const peer = percentile(twin, 0.5);
    const slowest = Math.max(...ours.map((mine) => percentile(mine, 0.5)));
    rows.push(
      reference('@react-pdf/renderer, same content, p50', peer, 'ms'),
      atMost('PDF of one page, slowest template, of @react-pdf', slowest / peer, 1, '×'),
    );
    return [...rows, ...(await sustained(ways.ours))];
  } finally {
    await Promise.all([printer.close(), loaded.close()]);
  }
}

async function sustained(prints: readonly (() => Promise<unknown>)[]): Promise<Row[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let done = 0;
  const worker = async (): Promise<void> => {
    while (done < SUSTAINED_PDFS) {
      done += 1;
      await prints[done % prints.length]!();
    }
  };
  // The first round finds out how many pages of each sheet are needed at once.
  await Promise.all(Array.from({ length: AT_ONCE * 3 }, (_, index) => prints[index % 3]!()));
  delay.enable();
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  return [
    atLeast(`PDFs with ${AT_ONCE} at once`, done / seconds, 40, '/s'),
    reference('event loop held meanwhile, p50', delay.percentile(50) / 1e6, 'ms'),
  ];
}

async function time(work: () => Promise<unknown>, into: number[]): Promise<void> {
  const started = performance.now();
  await work();
  into.push(performance.now() - started);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(
    (await benchPdf()).map(({ value, ...row }) => ({ ...row, value: value.toFixed(2) })),
  );
}
