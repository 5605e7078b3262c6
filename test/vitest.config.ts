import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/bench/**'],
    // Files leave nothing behind in their worker: what they set, they set anew; loading everything thirty times costs half a minute.
    isolate: false,
    // The default leaves one core idle; the two longest files wait for processes and a browser most of the time.
    maxWorkers: Math.max(2, availableParallelism()),
    // A story over weeks takes a second, a first start on a busy machine half a minute; whatever takes this long hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
