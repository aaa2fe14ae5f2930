import type { BrowserContext } from '@playwright/test';

type Rules = {
  /** Addresses that our pages may talk to. */
  readonly own: readonly string[];
  /** What a test provokes on purpose. */
  readonly except: RegExp;
};

/**
 * What no page may do on any journey: report an error in the console (violations of the content security policy are such), break, ask
 * another host for anything, or be answered by a 500. Gives a function that tells what happened so far.
 */
export function watch(context: BrowserContext, { own, except }: Rules): () => string[] {
  const seen: string[] = [];
  const origins = own.map((url) => new URL(url).origin);
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.push(`page broke: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.includes(origin)) seen.push(`third party: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) seen.push(`${response.status()}: ${response.url()}`);
  });
  return () => seen.filter((fault) => !except.test(fault));
}
