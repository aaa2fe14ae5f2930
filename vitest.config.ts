import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': join(import.meta.dirname, 'src') };
const setup = (name: string) => join(import.meta.dirname, 'src', 'testing', name);

export default defineConfig({
  resolve: { alias },
  test: {
    // It imports next/navigation, which Node cannot resolve by itself.
    server: { deps: { inline: ['next-intl'] } },
    allowOnly: false,
    // As for everything that is waited for: a shared machine may be five times slower.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          setupFiles: [setup('fail-on-console-error.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['src/**/*.itest.ts'],
          globalSetup: [setup('global-setup.ts')],
          setupFiles: [setup('fail-on-console-error.ts'), setup('own-world.ts')],
          // Each file has a database of its own, so files run side by side; two cores carry two of them.
          maxWorkers: 2,
          // No speed is tested: a shared machine may be five times slower than a quiet one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
