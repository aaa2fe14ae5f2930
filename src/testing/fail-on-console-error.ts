import { afterEach, beforeEach, expect, vi } from 'vitest';

const error = vi.spyOn(console, 'error');

beforeEach(() => {
  error.mockClear();
});

/** What the code reports as an error is one. A test that expects a report takes it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  expect(
    error.mock.calls.map((call) => String(call[0])),
    'reported by console.error',
  ).toEqual([]);
});
