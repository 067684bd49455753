import { afterEach, describe, expect, it } from 'vitest';
import { UPLOAD_MAX_BYTES } from '~/features/resume-import/upload';
import { raw } from './testing/raw-request';
import { smallBuild } from './testing/small-build';
import { startTestHost, type TestHost } from './testing/test-host';

let host: TestHost;
afterEach(() => host.remove());

/** A route that answers when it is told to. */
function gate() {
  let open: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const entered = new Promise<void>((resolve) => (arrived = resolve));
  return {
    open: () => open(),
    entered,
    route: async () => {
      arrived();
      await opened;
      return new Response('the whole answer');
    },
  };
}

describe('stopping', () => {
  it('lets a request under way end, accepts no other, and closes the application last', async () => {
    const { open, entered, route } = gate();
    host = await startTestHost(smallBuild({ slow: route }));
    const answer = fetch(`${host.url}/slow`);
    await entered;
    const stopped = host.stop();
    await expect(fetch(`${host.url}/health`)).rejects.toThrow();
    expect(host.isClosed()).toBe(false);
    open();
    const response = await answer;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toBe('the whole answer');
    await stopped;
    expect(host.isClosed()).toBe(true);
  });

  it('does not wait for event streams', async () => {
    let gone = false;
    host = await startTestHost(
      smallBuild({
        events: ({ request }) =>
          new Response(
            new ReadableStream({
              start(controller) {
                controller.enqueue(new TextEncoder().encode('data: x\n\n'));
                request.signal.addEventListener('abort', () => (gone = true));
              },
            }),
            { headers: { 'Content-Type': 'text/event-stream' } },
          ),
      }),
      { DRAIN_SECONDS: '120' },
    );
    const response = await fetch(`${host.url}/events`);
    const startedAt = performance.now();
    await host.stop();
    expect(performance.now() - startedAt).toBeLessThan(host.application.config.drainSeconds * 500);
    await expect(response.text()).rejects.toThrow();
    await expect.poll(() => gone).toBe(true);
  });

  it('does not wait for the rest of a body whose request is answered', async () => {
    host = await startTestHost(smallBuild({ '*': () => new Response('no') }), {
      DRAIN_SECONDS: '120',
    });
    const { port } = new URL(host.url);
    // Announces what it never sends to its end.
    const { status } = await raw({
      port,
      path: '/cv-review',
      headers: { Origin: host.url, 'Content-Length': String(UPLOAD_MAX_BYTES) },
      body: 'x'.repeat(1024 * 1024),
    });
    expect(status).toBe(200);
    const startedAt = performance.now();
    await host.stop();
    expect(performance.now() - startedAt).toBeLessThan(host.application.config.drainSeconds * 500);
    expect(host.logged()).not.toContainEqual(expect.objectContaining({ level: 'warn' }));
  });

  it('cuts off what does not end in the time given', async () => {
    const { entered, route } = gate();
    host = await startTestHost(smallBuild({ slow: route }), { DRAIN_SECONDS: '1' });
    const answer = fetch(`${host.url}/slow`).then(
      () => 'answered',
      () => 'cut off',
    );
    await entered;
    await host.stop();
    expect(await answer).toBe('cut off');
    expect(host.isClosed()).toBe(true);
    expect(host.logged()).toContainEqual(expect.objectContaining({ level: 'warn', cut: 1 }));
  });

  it('happens once, however often it is asked for', async () => {
    host = await startTestHost(smallBuild({}));
    await Promise.all([host.stop(), host.stop()]);
    expect(host.logged().filter(({ msg }) => msg === 'stopped')).toHaveLength(1);
  });
});
