import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), tsconfigPaths()],
  // A hundred small files otherwise, each opened at every start.
  ssr: { noExternal: ['linguist-languages'] },
  // The server's maps name lines in its logs; the browser's would be handed to everybody.
  build: { target: 'es2022', sourcemap: isSsrBuild === true, assetsInlineLimit: 0 },
}));
