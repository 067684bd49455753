import * as entry from '~/entry.server';
import * as root from '~/root';
import type { ApplicationBuild } from '../application-build';
import remixConfig from '../../remix.config.js';

export interface RouteModule {
  loader?: unknown;
  action?: unknown;
  default?: unknown;
  ErrorBoundary?: unknown;
}

/** One route as its file says: `log-in` or `interviews.$interviewId._index`. */
export interface SourceRoute {
  name: string;
  /** What it answers to, e.g. `/interviews/:interviewId`; pages of an index need `?index` to post. */
  path: string;
  index: boolean;
  module: RouteModule;
}

const modules = import.meta.glob<RouteModule>(
  ['../../app/routes/*.{ts,tsx}', '!../../app/routes/*.test.*'],
  { eager: true },
);

/** Every route of the application, from the files themselves. */
export const SOURCE_ROUTES: readonly SourceRoute[] = Object.entries(modules).map(
  ([file, module]) => {
    const name = file.replace(/^.*\/routes\//, '').replace(/\.tsx?$/, '');
    return { name, ...addressOf(name), module };
  },
);

/** The flat file naming of Remix, as far as it is used here: no layout has children but the root. */
function addressOf(name: string): { path: string; index: boolean } {
  const segments = (name.match(/(?:\[[^\]]*\]|[^.[\]])+/g) ?? []).map((segment) =>
    segment
      .replace(/^\$$/, '*')
      .replace(/^\$/, ':')
      .replace(/_$/, '')
      .replace(/\[(.*?)\]/g, '$1'),
  );
  const index = segments.at(-1) === '_index';
  return { path: `/${(index ? segments.slice(0, -1) : segments).join('/')}`, index };
}

/** The application's own Remix build, made of its sources: real routes, real pages, no bundler. */
export function sourceBuild(): ApplicationBuild {
  const all = [
    { id: 'root', path: '', index: false, parentId: undefined, module: root as RouteModule },
    ...SOURCE_ROUTES.map(({ name, path, index, module }) => ({
      id: `routes/${name}`,
      path: path.slice(1),
      index,
      parentId: 'root',
      module,
    })),
  ];
  const byId = <Value>(valueOf: (route: (typeof all)[number]) => Value) =>
    Object.fromEntries(all.map((route) => [route.id, valueOf(route)]));
  return {
    entry: { module: entry },
    routes: byId(({ path, index, ...route }) => ({
      ...route,
      ...(index ? { index: true } : {}),
      path: path === '' ? undefined : path,
    })),
    assets: {
      entry: { module: '/assets/entry.js', imports: [] },
      routes: byId(({ id, path, index, parentId, module }) => ({
        id,
        parentId,
        path: path === '' ? undefined : path,
        index,
        hasAction: module.action !== undefined,
        hasLoader: module.loader !== undefined,
        hasErrorBoundary: module.ErrorBoundary !== undefined,
        hasClientAction: false,
        hasClientLoader: false,
        module: '/assets/route.js',
        imports: [],
      })),
      url: '/assets/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: remixConfig.future,
    isSpaMode: false,
    mode: 'production',
  } as unknown as ApplicationBuild;
}
