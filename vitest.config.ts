import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    setupFiles: ['test/support/random-seed.ts'],
    // Files keep no state of their own modules: sharing them saves loading discord.js and the language model in each.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/emulator/page/**', 'src/cli/**', 'src/main.ts', 'src/demo.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/notes/**': { lines: 90 },
        'src/cards/**': { lines: 90 },
        'src/study/**': { lines: 90 },
      },
    },
  },
});
