import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ApplicationBuild } from '../application-build';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Response | Promise<Response>;

/**
 * A Remix build of resource routes only, to see what the host does around any build.
 *
 * @param handlers by path without its leading slash; each answers every method.
 */
export function smallBuild(handlers: Readonly<Record<string, Handler>>): ApplicationBuild {
  const routes = Object.entries(handlers).map(([path, handler]) => [
    path,
    { id: path, path, module: { loader: handler, action: handler } },
  ]);
  return {
    entry: { module: {} },
    routes: Object.fromEntries(routes) as never,
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true },
    isSpaMode: false,
    mode: 'production',
  } as unknown as ApplicationBuild;
}
