import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const integration = ['**/*.server.test.{ts,tsx}'];

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,server}/**/*.test.{ts,tsx}'],
          exclude: integration,
          setupFiles: ['./app/testing/vendors.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: integration,
          exclude: ['node_modules/**', 'build/**'],
          setupFiles: ['./app/testing/vendors.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['app/**', 'db/**', 'server/**'] },
  },
});
