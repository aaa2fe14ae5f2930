import type { Variables } from '../services/children.ts';
import type { Tally } from './tally.ts';

type Conformance = {
  checked: { requests: number; answers: number; events: number };
  violations: { what: string }[];
};

/** What the sandbox saw in the whole run and found unlike Stripe's types: each such thing is a failure. */
export async function tallyConformance(env: Variables): Promise<Tally> {
  const answer = await fetch(`${env.TEST_SANDBOX_URL}/_sandbox/conformance`, {
    headers: { 'X-Sandbox-Token': env.TEST_SANDBOX_TOKEN ?? '' },
  });
  if (!answer.ok) {
    console.error(`The sandbox does not tell what it checked: ${answer.status}`);
    return { passed: 0, failed: 1 };
  }
  const { checked, violations } = (await answer.json()) as Conformance;
  const { requests, answers, events } = checked;
  console.log(
    `\nStripe's types: ${requests} requests, ${answers} answers and ${events} events held against them`,
  );
  const found = [...new Set(violations.map(({ what }) => what))];
  for (const what of found) console.error(`Not as Stripe's types say: ${what}`);
  return { passed: 0, failed: found.length };
}
