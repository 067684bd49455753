import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { freePort, startBuiltServer } from '../server/testing/built-server';
import { Visitor } from '../server/testing/visitor';
import { atLeast, atMost, reference, type Row } from './row';

const CONNECTIONS = 50;
const ROUND_SECONDS = 4;
const ROUNDS = 3;

async function requestsPerSecond(url: string, headers: Record<string, string> = {}) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: ROUND_SECONDS,
    headers,
    workers: 1,
  });
  return { rate: result.requests.average, errors: result.errors + result.timeouts + result.non2xx };
}

/** The bare page's server, in a process of its own like the product's. */
async function startBare(folder: string): Promise<{ origin: string; end(): void }> {
  const build = spawn('npx', ['remix', 'vite:build', '--config', 'bench/bare/vite.config.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => build.on('exit', resolve));
  if (code !== 0) throw new Error('The bare page did not build');
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/bare/serve.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_FOLDER: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 400; tries += 1) {
    if (
      await fetch(`${origin}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, end: () => void child.kill('SIGTERM') };
}

/** Home and a question page against a bare Remix page on the same host, in turns. */
export async function benchPages(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const bare = await startBare(join(folder, 'bare'));
  const server = await startBuiltServer({ DATA_FOLDER: join(folder, 'app') });
  try {
    const visitor = new Visitor(server.origin);
    const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
    const question = `${server.origin}${review.path.replace('/review', '/questions/4')}`;
    const cookie = { Cookie: visitor.cookieHeader() };
    const sums = { bare: 0, home: 0, question: 0 };
    let errors = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const results = {
        bare: await requestsPerSecond(bare.origin),
        home: await requestsPerSecond(server.origin),
        question: await requestsPerSecond(question, cookie),
      };
      // The first round warms the compiler up.
      if (round === 0) continue;
      for (const key of ['bare', 'home', 'question'] as const) {
        sums[key] += results[key].rate / ROUNDS;
        errors += results[key].errors;
      }
    }
    return [
      reference('bare Remix page, 50 connections', sums.bare, '/s'),
      reference('home page, 50 connections', sums.home, '/s'),
      reference('question page, 50 connections', sums.question, '/s'),
      atLeast('home page against the bare page', sums.home / sums.bare, 0.6, '×'),
      atLeast('question page against the bare page', sums.question / sums.bare, 0.6, '×'),
      atMost('errors while measuring pages', errors, 0, 'errors'),
    ];
  } finally {
    bare.end();
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
