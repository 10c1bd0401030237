import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Beside other work a browser or a worker can take seconds.
    expect: { poll: { timeout: 15_000 } },
  },
});
