import type { LoaderFunction } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { titleOfError } from './error-page';

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
    const found = () => (typeof words === 'string' ? words : words(args));
    const said = args.error === undefined ? found() : titleOfError(args.error);
    const title = { title: `${said} | CVstomize` };
    return listed ? [title] : [title, { name: 'robots', content: 'noindex' }];
  };
}
