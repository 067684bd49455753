import type { LoaderFunction } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { titleOfError } from './error-page';

/**
 * What stands in the title bar.
 *
 * @param title the page's own.
 * @param error what the route threw, said instead. Remix types it as optional and passes null where
 *   nothing was thrown.
 */
export const titleInBar = (title: string, error: unknown): string =>
  (error ?? null) === null ? title : `${titleOfError(error)} | CVstomize`;

/**
 * The `meta` of a page: its words in the title bar, or, where the page could not be shown, what
 * happened instead.
 *
 * @param words or how they are made of what the loader found; undefined where it found nothing.
 * @param options.listed whether search engines may list it.
 */
export function titled<Loader extends LoaderFunction>(
  words: string | ((...found: Parameters<MetaFunction<Loader>>) => string),
  { listed = true } = {},
): MetaFunction<Loader> {
  return (args) => {
    const own = typeof words === 'string' ? words : words(args);
    const title = { title: titleInBar(`${own} | CVstomize`, args.error) };
    return listed ? [title] : [title, { name: 'robots', content: 'noindex' }];
  };
}
