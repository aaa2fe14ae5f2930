import { present } from '../objects/present.ts';
import { ApiError } from '../transport/api-error.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

/** 400 `payment_intent_unexpected_state`, with the intent as it is, which tells a lost answer from a refusal. */
export function unexpectedState(
  world: World,
  intent: EntryOf<'payment_intent'>,
  verb: 'capture' | 'confirm' | 'cancel' | 'update',
  param?: string,
  keepsChanges = false,
): ApiError {
  const { status } = intent.object;
  const reason =
    status === 'succeeded' && verb === 'confirm'
      ? 'because it has already succeeded after being previously confirmed.'
      : `because it has a status of ${status}.`;
  return new ApiError(
    400,
    {
      type: 'invalid_request_error',
      code: 'payment_intent_unexpected_state',
      message: `You cannot ${verb} this PaymentIntent ${reason}`,
      payment_intent: present(world, 'payment_intent', intent),
      ...(param ? { param } : {}),
    },
    { keepsChanges },
  );
}
