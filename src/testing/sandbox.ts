import { randomBytes } from 'node:crypto';
import { testService } from './test-services';

export type TestWorld = {
  secretKey: string;
  controlToken: string;
  baseUrl: string;
  /** Calls `/_sandbox{path}` for this world: GET without a body, else POST. Throws on a refusal. */
  control: <Answer = unknown>(path: string, body?: unknown) => Promise<Answer>;
};

/** The handle on one world of the running sandbox; the world is made at its first use. */
export function openWorld(secretKey: string, baseUrl: string, controlToken: string): TestWorld {
  const control = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${baseUrl}/_sandbox${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${secretKey}`,
        'X-Sandbox-Token': controlToken,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return { secretKey, controlToken, baseUrl, control };
}

/** A fresh world, apart from all others: own objects, clock, faults and webhook endpoints. */
export function createWorld(): TestWorld {
  const secretKey = `sk_test_${randomBytes(12).toString('hex')}`;
  return openWorld(secretKey, testService('SANDBOX_URL'), testService('SANDBOX_TOKEN'));
}

/** The world that this integration test file was given. */
export function testWorld(): TestWorld {
  const secretKey = process.env.STRIPE_SECRET_KEY;
  if (!secretKey) throw new Error('only integration test files (*.itest.ts) have a world of their own');
  return openWorld(secretKey, testService('SANDBOX_URL'), testService('SANDBOX_TOKEN'));
}

type Conformance = { violations: { world: string; what: string }[] };

/** Throws when a request, an answer or an event of this world was not as the types of the `stripe` package say. */
export async function refuseWhatIsNotStripe({ secretKey, control }: TestWorld): Promise<void> {
  const { violations } = await control<Conformance>('/conformance');
  const own = violations.filter(({ world }) => world === secretKey).map(({ what }) => what);
  if (own.length > 0) throw new Error(`Not as Stripe's types say:\n${own.join('\n')}`);
}
