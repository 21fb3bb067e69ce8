import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Pictures instead of checks: the same product, the same browser. */
export default defineConfig({
  ...journeys,
  testMatch: /\/(?:desk-)?shots\.ts$/,
  projects: [{ name: 'shots' }],
});
