import { describe, expect, it } from 'vitest';
import { RenderedPages } from './rendered-pages.server';

const html = (pages: RenderedPages, text = 'Home') =>
  `<script nonce="${pages.noncePlace}"></script>${text}<style nonce="${pages.noncePlace}"></style>`;

describe('rendered pages', () => {
  it('are given with the nonce of each answer', () => {
    const pages = new RenderedPages();
    expect(pages.find('/', 'one')).toBeUndefined();
    expect(pages.keep('/', html(pages), 'one')).toBe(
      '<script nonce="one"></script>Home<style nonce="one"></style>',
    );
    expect(pages.find('/', 'two')).toBe(
      '<script nonce="two"></script>Home<style nonce="two"></style>',
    );
    expect(pages.find('/privacy', 'two')).toBeUndefined();
  });

  it('give way to newer ones, the longest unused first', () => {
    const pages = new RenderedPages();
    pages.keep('first', html(pages), 'n');
    pages.keep('second', html(pages), 'n');
    for (let page = 0; page < 62; page += 1) pages.keep(`page ${page}`, html(pages), 'n');
    expect(pages.find('first', 'n')).toBeDefined();
    pages.keep('one too many', html(pages), 'n');
    expect(pages.find('first', 'n')).toBeDefined();
    expect(pages.find('second', 'n')).toBeUndefined();
  });

  it('are not kept under an address of any length', () => {
    const pages = new RenderedPages();
    const key = '/'.repeat(4_097);
    expect(pages.keep(key, html(pages), 'n')).toContain('nonce="n"');
    expect(pages.find(key, 'n')).toBeUndefined();
  });

  it('have a place for the nonce that nobody can write', () => {
    expect(new RenderedPages().noncePlace).not.toBe(new RenderedPages().noncePlace);
  });
});
