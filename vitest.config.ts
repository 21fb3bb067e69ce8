import { defineConfig } from 'vitest/config';

/** Unit and integration tests of the whole project; the browser's journeys are Playwright's (`e2e/`). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['{app,bin,components,lib}/**/*.test.{ts,tsx}'],
    globalSetup: ['./lib/db/testing-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One a processor, not one fewer: half of the time a test waits for PostgreSQL.
    maxWorkers: '100%',
    // Whoever runs the tests may have settings of their own; empty means not set.
    env: {
      DATABASE_URL: '',
      DATA_DIR: '',
      CONTENT_DIR: '',
      SITE_URL: '',
      HOST: '',
      PORT: '',
      LEGACY_ORIGINS: '',
      TODAY: '',
    },
  },
});
