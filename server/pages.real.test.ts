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

async function page(path: string): Promise<{ status: number; html: string; nonce: string }> {
  const response = await visitor.get(path);
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
    const { status, html, nonce } = await page('/');
    expect(status).toBe(200);
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).toContain('window.__remixContext = ');
    expect(html).toContain('streamController.close()');
    expect(scriptsWithout(html, nonce)).toEqual([]);
  });
});
