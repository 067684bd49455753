/**
 * How everything outside the Remix bundle is bundled: the host, the command line, threads. What they
 * need is loaded when it is needed; packages stay where they are installed.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const BUNDLE_OPTIONS = {
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
};
