import { setTimeout as sleep } from 'node:timers/promises';
import { hostileFiles } from '../../app/features/resume-import/testing/hostile-files';
import { openUploadReading } from '../../app/features/resume-import/upload-thread.server';
import { atMost, reference, type Row } from '../row';

const GOOD = new TextEncoder().encode('Nela Novak\nnela@example.org\n\nExperience\nClerk, Velo Ltd\n2019 - 2021\n- Filed forms'); // prettier-ignore
const LOOK_EVERY_MS = 20;
const SETTLE_MS = 200;
const LONGEST_MS = 2_000;

/** How long files made to hold up a reader do so, and what they take of memory meanwhile. */
export async function benchHostileFiles(): Promise<Row[]> {
  const files = hostileFiles();
  const reading = openUploadReading();
  await reading.read(GOOD);
  await sleep(SETTLE_MS);
  const idle = process.memoryUsage.rss();
  let most = idle;
  let slowest = 0;
  let delay = 0;
  let harmed = 0;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, LOOK_EVERY_MS);
  const timed = async (bytes: Uint8Array): Promise<{ ms: number; text: string }> => {
    const startedAt = performance.now();
    const text = await reading.read(bytes).then(
      (read) => read.text,
      () => '',
    );
    return { ms: performance.now() - startedAt, text };
  };
  for (const { name, bytes } of files) {
    const { ms } = await timed(bytes);
    if (process.argv.includes('--show')) console.error(`${ms.toFixed(0)} ms: ${name}`);
    slowest = Math.max(slowest, ms);
    const good = await timed(GOOD);
    delay = Math.max(delay, good.ms);
    if (!good.text.includes('Velo Ltd')) harmed += 1;
  }
  clearInterval(looking);
  await reading.close();
  return [
    reference('hostile files', files.length, 'files'),
    atMost('hostile files: the slowest', slowest, LONGEST_MS, 'ms'),
    atMost('hostile files: a good one after any of them', delay, LONGEST_MS, 'ms'),
    atMost('hostile files: good ones harmed', harmed, 0, 'files'),
    atMost('hostile files: memory at most, of that when idle', most / idle, 2, '×'),
  ];
}
