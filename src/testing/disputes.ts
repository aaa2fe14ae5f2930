import { database } from '@/adapters/db/client';
import { deliverEvents } from './collection';
import { testWorld } from './sandbox';

export const chargeOf = (pledgeId: string) =>
  database().charge.findUniqueOrThrow({ where: { pledgeId }, select: { id: true } });

/** The bank behind a pledge's card disputes its charge; nothing of it is heard yet. Gives the dispute's id. */
export async function contest(
  pledgeId: string,
  wishes: { amount?: number; reason?: string; inquiry?: boolean } = {},
): Promise<string> {
  const { id } = await chargeOf(pledgeId);
  // Tests let weeks pass before the bank decides; a dispute that nobody answers would be lost by itself.
  await testWorld().control('/profile', { disputeResponseDays: 90 });
  const dispute = await testWorld().control<{ id: string }>(`/charges/${id}/dispute`, {
    reason: 'product_not_received',
    ...wishes,
  });
  return dispute.id;
}

/** The same, and the application has heard of it and done what follows. */
export async function contestAndHear(...wishes: Parameters<typeof contest>): Promise<string> {
  const id = await contest(...wishes);
  await deliverEvents();
  return id;
}

export type Verdict = 'won' | 'lost' | 'warning_closed' | 'prevented';

/** The bank decides; nothing of it is heard yet. */
export const decide = (disputeId: string, status: Verdict) =>
  testWorld().control(`/disputes/${disputeId}/close`, { status });

/** The same, and the application has heard of it and done what follows. */
export async function decideAndHear(disputeId: string, status: Verdict): Promise<void> {
  await decide(disputeId, status);
  await deliverEvents();
}

export const disputeOf = (id: string) => database().dispute.findUniqueOrThrow({ where: { id } });
