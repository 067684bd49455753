import literata from '@fontsource/literata/files/literata-latin-500-normal.woff2?url';
import sourceSans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { findActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { hasOwnScript } from '~/platform/http/own-script';
import { useNonce } from '~/ui/nonce';
import { RouteFailure } from '~/ui/route-failure';
import { Shell } from '~/ui/shell';
import { titleInBar } from '~/ui/titled';
import stylesheet from '~/ui/styles/index.css?url';

export const meta: MetaFunction = ({ error }) => [
  { title: titleInBar('CVstomize', error) },
  {
    name: 'description',
    content:
      'Answer eleven questions about work you really did. You get a resume where every line links to what you said.',
  },
];

export const links: LinksFunction = () => [
  ...[literata, sourceSans].map((href) => ({
    rel: 'preload' as const,
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await findActor(args);
  return { actor: actor === null ? null : { guest: actor.guest, email: actor.email } };
});

/** The document around every page, the error page included. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f1e6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#181613" />
        <Meta />
        <Links />
        <NoScriptRefresh />
      </head>
      <body>
        <Surroundings actor={data?.actor ?? null}>{children}</Surroundings>
        <ApplicationScripts nonce={nonce} />
      </body>
    </html>
  );
}

/** The shell around a page, except one whose `handle` says that it stands for itself. */
function Surroundings({ actor, children }: ComponentProps<typeof Shell>) {
  const plain = useMatches().some(
    ({ handle }) => (handle as { plain?: boolean } | undefined)?.plain === true,
  );
  return plain ? <main id="content">{children}</main> : <Shell actor={actor}>{children}</Shell>;
}

/** The whole application's script, except on a page whose `handle` says it brings its own. */
function ApplicationScripts({ nonce }: { nonce: string | undefined }) {
  if (useMatches().some(({ handle }) => hasOwnScript(handle))) return null;
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}

interface RefreshHandle {
  /** Or what follows from the page's data; undefined where it failed. */
  noScriptRefreshSeconds?: number | ((data: unknown) => number | undefined);
}

/** Reloads a page whose `handle` asks for it, where no script can follow what it shows. */
function NoScriptRefresh() {
  const match = useMatches().at(-1);
  const wanted = (match?.handle as RefreshHandle | undefined)?.noScriptRefreshSeconds;
  const seconds = typeof wanted === 'function' ? wanted(match?.data) : wanted;
  if (seconds === undefined) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}

export default function Root() {
  return <Outlet />;
}

export const ErrorBoundary = RouteFailure;
