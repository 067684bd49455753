/** What came of asking a page's routes, and what it was asked with. */
interface AskedPage {
  method: string;
  url: string;
  status: number;
  actionData: unknown;
  errors: unknown;
  loaderData: Readonly<Record<string, unknown>>;
  matches: readonly { params: Readonly<Record<string, unknown>> }[];
}

/**
 * All that a page is rendered from, as one text: its address and what its loaders gave.
 *
 * @param isStranger whether nobody is known to ask.
 * @returns undefined for pages that are not the same for everybody: those of somebody with a
 * session, those that an address with a part of its own leads to, such as a shared resume, those
 * after a form was sent, and failures.
 */
export function publicPageKey(
  { method, url, status, actionData, errors, loaderData, matches }: AskedPage,
  isStranger: boolean,
): string | undefined {
  const isOneForAll =
    !url.includes('?') && matches.every(({ params }) => Object.keys(params).length === 0);
  const isPlain = method === 'GET' && status === 200 && actionData === null && errors === null;
  return isStranger && isOneForAll && isPlain ? `${url}\n${JSON.stringify(loaderData)}` : undefined;
}
