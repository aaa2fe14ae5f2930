import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { closeDatabase } from '../src/adapters/db/client.ts';
import { playStories } from '../src/demo/play-stories.ts';
import type { Story } from '../src/demo/story.ts';
import { startStack, type TestStack } from '../src/testing/stack.ts';
import { watch } from './watch.ts';

type Journey = {
  baseURL: string;
  /** Faults that a test provokes on purpose: everything else that `watch` sees fails it. */
  expectedFaults: RegExp;
  /** Somebody else, with a browser of their own. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>;
};

type House = {
  /** Stories told before the house opens; null: no demo, and an empty house. */
  demo: { readonly stories: readonly Story[] } | null;
  stack: TestStack;
};

/** Matches no text. */
const NOTHING = /(?!)/;

/** Each worker has the whole application to itself; a test owns its campaign and asserts on that alone. */
export const test = base.extend<Journey, House>({
  demo: [null, { option: true, scope: 'worker' }],
  stack: [
    async ({ demo }, use, workerInfo) => {
      const name = `w${workerInfo.workerIndex}`;
      const stack = await startStack(name, demo ? aDemoOf(demo.stories) : {});
      Object.assign(process.env, stack.settings);
      await use(stack);
      await closeDatabase();
      await stack.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ stack }, use) => use(stack.appUrl),
  expectedFaults: [NOTHING, { option: true }],
  context: async ({ context, stack, expectedFaults }, use) => {
    const faults = watch(context, { own: ownAddresses(stack), except: expectedFaults });
    await use(context);
    expect(faults()).toEqual([]);
  },
  newVisitor: async ({ browser, stack, expectedFaults }, use) => {
    const visits: { close: () => Promise<void>; faults: () => string[] }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: stack.appUrl, ...options });
      const faults = watch(context, { own: ownAddresses(stack), except: expectedFaults });
      visits.push({ close: () => context.close(), faults });
      return context.newPage();
    });
    for (const { close, faults } of visits) {
      await close();
      expect(faults()).toEqual([]);
    }
  },
});

const aDemoOf = (stories: readonly Story[]) => ({
  extra: { DEMO: '1' },
  fill: async (settings: Record<string, string>) => {
    Object.assign(process.env, settings);
    await playStories(stories);
  },
});

const ownAddresses = ({ appUrl, world, mailboxUrl }: TestStack) => [appUrl, world.baseUrl, mailboxUrl];

export { expect } from '@playwright/test';
