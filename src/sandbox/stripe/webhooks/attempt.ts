import type Stripe from 'stripe';
import type { Mishap } from '../world/faults.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { type Posted, postEvent } from './post.ts';
import { signature } from './sign.ts';

/** Hands an event to an endpoint, with the falsification that a fault asks for. */
export async function attempt(
  world: World,
  event: Stripe.Event,
  endpoint: EntryOf<'webhook_endpoint'>,
  fault: Mishap | null,
): Promise<Posted> {
  const secrets = secretsOf(world, endpoint);
  const send = (sent: Stripe.Event, signedWith = secrets, ageSeconds = 0) => {
    const body = JSON.stringify(sent);
    const signed = signature(signedWith, body, Math.floor(Date.now() / 1000) - ageSeconds);
    return postEvent(endpoint.object.url, body, signed, world.profile.webhookTimeoutMs);
  };
  switch (fault?.kind) {
    case 'bad_signature':
      return send(event, ['whsec_wrong']);
    case 'old_timestamp':
      return send(event, secrets, 3600);
    case 'wrong_api_version':
      return send({ ...event, api_version: '2020-08-27' });
    case 'unknown_type':
      await send(unheardOf(event));
      break;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.value));
      break;
    case 'duplicate':
      for (let copy = 1; copy < Math.max(2, fault.value); copy += 1) await send(event);
  }
  return send(event);
}

const unheardOf = (event: Stripe.Event) =>
  ({ ...event, id: `${event.id}x`, type: 'sandbox.unknown' }) as unknown as Stripe.Event;

/** The endpoint's secret, and during a rotation the one that it replaces. */
function secretsOf(world: World, { hidden }: EntryOf<'webhook_endpoint'>): readonly string[] {
  const { secret, former } = hidden;
  return former && former.untilMs > world.nowMs() ? [secret, former.secret] : [secret];
}
