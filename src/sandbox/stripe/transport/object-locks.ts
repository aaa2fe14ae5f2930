import { ApiError } from './api-error.ts';

const waiting = new Map<string, Promise<void>>();

/**
 * One write at a time on an object. A second one waits; after `waitMs` it is refused as Stripe refuses it, with 429
 * `lock_timeout`. Answers the function that frees the object.
 */
export async function lockObject(name: string, waitMs: number): Promise<() => void> {
  const deadline = Date.now() + waitMs;
  for (let held = waiting.get(name); held; held = waiting.get(name)) {
    const left = deadline - Date.now();
    if (left <= 0 || !(await settlesWithin(held, left))) throw lockTimeout();
  }
  let free = () => {};
  const held = new Promise<void>((resolve) => {
    free = () => {
      waiting.delete(name);
      resolve();
    };
  });
  waiting.set(name, held);
  return free;
}

async function settlesWithin(held: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const settled = await Promise.race([held.then(() => true as const), late]);
  clearTimeout(timer);
  return settled;
}

export function lockTimeout(): ApiError {
  return new ApiError(429, {
    type: 'invalid_request_error',
    code: 'lock_timeout',
    message:
      'This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request. If you see this error frequently and are making multiple concurrent requests to a single object, make your requests serially or at a lower rate.',
  });
}
