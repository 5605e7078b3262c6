import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/bench/**'],
    // A story over weeks takes a second; whatever takes this long hangs.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
