import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuiltServer, type BuiltServer } from './testing/built-server';
import { Visitor } from './testing/visitor';

const folder = mkdtempSync(join(tmpdir(), 'cvstomize-pages-'));
let server: BuiltServer;
let visitor: Visitor;
let interview: string;

beforeAll(async () => {
  server = await startBuiltServer({ DATA_FOLDER: folder });
  visitor = new Visitor(server.origin);
  const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  interview = path.replace('/review', '');
});
afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function page(
  path: string,
  reader = visitor,
): Promise<{ status: number; html: string; nonce: string }> {
  const response = await reader.get(path);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  return { status: response.status, html: await response.text(), nonce };
}

const scriptsWithout = (html: string, nonce: string) =>
  [...html.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => !tag.includes(`nonce="${nonce}"`));

describe('a page that brings its own script', () => {
  it('is whole and carries neither the application nor its data', async () => {
    const { status, html, nonce } = await page(`${interview}/questions/4`);
    expect(status).toBe(200);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/);
    expect(html).toMatch(/<\/html>$/);
    expect(html).toMatch(/\/assets\/answer-page-[\w-]+\.js/);
    expect(html).not.toContain('__remixContext');
    expect(scriptsWithout(html, nonce)).toEqual([]);
  });

  it('shows what is not there as any page does', async () => {
    for (const path of [`${interview}/questions/12`, '/interviews/none/questions/4']) {
      const { status, html, nonce } = await page(path);
      expect(status).toBe(404);
      expect(html).toMatch(/^<!DOCTYPE html>/);
      const carried = html.includes('window.__remixContext = ');
      expect(html.includes('streamController.close()')).toBe(carried);
      expect(scriptsWithout(html, nonce)).toEqual([]);
    }
  });
});

describe('every other page', () => {
  it('carries the application and its data', async () => {
    const { status, html, nonce } = await page('/privacy');
    expect(status).toBe(200);
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).toContain('window.__remixContext = ');
    expect(html).toContain('streamController.close()');
    expect(scriptsWithout(html, nonce)).toEqual([]);
  });
});

describe('a page that is the same for every stranger', () => {
  const withoutNonce = ({ html, nonce }: { html: string; nonce: string }) =>
    html.replaceAll(nonce, '');

  it('sends no script where it needs none', async () => {
    const { html } = await page('/', new Visitor(server.origin));
    expect(html).toMatch(/<\/html>$/);
    expect(html).not.toContain('<script');
  });

  it('has a nonce of its own each time', async () => {
    const first = await page('/privacy', new Visitor(server.origin));
    const second = await page('/privacy', new Visitor(server.origin));
    expect(second.nonce).not.toBe(first.nonce);
    expect(scriptsWithout(second.html, second.nonce)).toEqual([]);
    expect(second.html.split(second.nonce).length).toBeGreaterThan(2);
    expect(withoutNonce(second)).toBe(withoutNonce(first));
  });

  it('is not what somebody with a session sees', async () => {
    await page('/', new Visitor(server.origin));
    const own = await page('/');
    const others = await page('/', new Visitor(server.origin));
    expect(own.html).toContain('My resumes');
    expect(others.html).not.toContain('My resumes');
  });

  it('is the one of its address', async () => {
    await page('/', new Visitor(server.origin));
    expect((await page('/privacy', new Visitor(server.origin))).html).toContain('<h1>Privacy');
    expect((await page('/log-in', new Visitor(server.origin))).html).toContain('<h1>Log in');
  });
});
