import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixConfig), tsconfigPaths()],
  // A hundred small files otherwise, each opened at every start.
  ssr: { noExternal: ['linguist-languages'] },
  // Alike for browser and server, or a file's name would differ between them; none is served.
  build: { target: 'es2022', sourcemap: 'hidden', assetsInlineLimit: 0 },
});
