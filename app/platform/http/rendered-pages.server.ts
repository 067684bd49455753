import { randomUUID } from 'node:crypto';

/** The longest pages are some 60 kB, so all of them together stay below 4 MB. */
const MOST_PAGES = 64;
/** A key holds an address somebody chose. */
const LONGEST_KEY = 4_096;

/**
 * Pages already rendered, each under all it was rendered from, so that the same page is not
 * rendered again. The one part that differs every time, the nonce, is left open in them.
 *
 * For pages that are nobody's own: what is kept stays in memory until newer pages push it out.
 */
export class RenderedPages {
  /** Rendered in place of the nonce. Unguessable: in somebody's text it would become the nonce. */
  readonly noncePlace = randomUUID();
  /** Oldest use first; the pieces between which the nonce belongs. */
  readonly #pages = new Map<string, string[]>();

  /** The page of `key` with a nonce of its own, or undefined where it has to be rendered. */
  find(key: string, nonce: string): string | undefined {
    const pieces = this.#pages.get(key);
    if (pieces === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, pieces);
    return pieces.join(nonce);
  }

  /** Keeps a page that was rendered with `noncePlace`. @returns the page with its nonce. */
  keep(key: string, page: string, nonce: string): string {
    const pieces = page.split(this.noncePlace);
    if (key.length <= LONGEST_KEY) {
      this.#pages.set(key, pieces);
      const [oldest] = this.#pages.keys();
      if (this.#pages.size > MOST_PAGES && oldest !== undefined) this.#pages.delete(oldest);
    }
    return pieces.join(nonce);
  }
}
