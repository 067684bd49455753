import { renderToPipeableStream, type PipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { collectPage } from './collect-page.server';

it('gives every byte of a page of many pieces', async () => {
  const text = 'Žluťoučký kůň 馬 '.repeat(2_000);
  const page = await new Promise<Buffer>((resolve, reject) => {
    const rendered: PipeableStream = renderToPipeableStream(<p>{text}</p>, {
      onAllReady: () => void collectPage(rendered).then(resolve, reject),
    });
  });
  expect(page.toString('utf8')).toBe(`<p>${text}</p>`);
});

it('fails where rendering ends with an error', async () => {
  const failing = collectPage({
    pipe(destination) {
      (destination as unknown as { destroy(error: Error): void }).destroy(new Error('Given up'));
      return destination;
    },
  });
  await expect(failing).rejects.toThrow('Given up');
});
