/**
 * For what moves every pledge of a campaign at once: 10 000 of them take a few seconds, and a busy campaign's lock may have to be waited for.
 * Milliseconds.
 */
export const LONG_TRANSACTION = { timeout: 120_000, maxWait: 30_000 };
