import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;
const limits = {
  // Tests that start a browser or a build take long on a busy machine; a test that hangs still ends.
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    root,
    // Two at a time: some of them start a browser of their own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'units',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{dist,browser}/**'],
          ...limits,
        },
      },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/{dist,browser}/**/*.test.ts'],
          globalSetup: ['tests/sites.ts'],
          ...limits,
        },
      },
    ],
  },
});
