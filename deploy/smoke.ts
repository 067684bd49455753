const ANSWER_LIMIT_MS = 15_000;

/**
 * Asks a site for what nobody could do without: health, the start page with its files and headers,
 * the tool for everybody, and an honest 404.
 *
 * @throws {Error} naming the first thing that is not as it should be.
 */
export async function smoke(url: string): Promise<void> {
  const get = (path: string) =>
    fetch(new URL(path, url), { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  const expectThat = (path: string, holds: boolean, what: string) => {
    if (!holds) throw new Error(`Smoke: ${path} ${what}`);
  };
  for (const path of ['/health', '/health/ready', '/', '/cv-review', '/login']) {
    const { status } = await get(path);
    expectThat(path, status === 200, `answers ${status}, not 200`);
  }
  const start = await get('/');
  const page = await start.text();
  expectThat('/', start.headers.has('Content-Security-Policy'), 'has no Content-Security-Policy');
  const assets = [...new Set([...page.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)].map(String))];
  expectThat('/', assets.length > 0, 'names no file of the build');
  for (const asset of assets) {
    const { status, headers } = await get(asset);
    expectThat(asset, status === 200, `answers ${status}, not 200`);
    const kept = headers.get('Cache-Control')?.includes('immutable') === true;
    expectThat(asset, kept, 'is not kept by browsers');
  }
  const { status } = await get('/no-such-page');
  expectThat('/no-such-page', status === 404, `answers ${status}, not 404`);
}
