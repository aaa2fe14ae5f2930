import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cancelPayment } from './cancel-payment.ts';
import { cancelSetup } from './confirm-setup.ts';
import { emit } from './emit.ts';

/** Closes an open hosted page, by the API or by the clock; its SetupIntent is cancelled with it. */
export function expireSession(
  world: World,
  session: EntryOf<'checkout_session'>,
): EntryOf<'checkout_session'> {
  const expired = world.collections.checkout_session.change(session.id, { status: 'expired' });
  world.schedule.drop(`expire:${session.id}`);
  const intent = world.collections.setup_intent.find(idOf(session.object.setup_intent));
  if (intent && intent.object.status !== 'succeeded') {
    cancelSetup(world, intent, 'abandoned');
  }
  const payment = world.collections.payment_intent.find(idOf(session.object.payment_intent));
  if (payment && payment.object.status !== 'succeeded') cancelPayment(world, payment, 'abandoned');
  emit(world, 'checkout.session.expired', 'checkout_session', expired);
  return expired;
}
