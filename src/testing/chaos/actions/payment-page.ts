import { database } from '@/adapters/db/client';
import type { Lot } from '@/demo/random';
import { CARDS } from '../../pledge';
import { pledgeOfVisitor, press, type Round } from '../round';
import { lever, sure } from '../stack/sure';

/** Whether she types a card on Stripe's page, and comes back from it. */
export interface PageWish {
  readonly card: string;
  readonly threeDSecure: 'succeed' | 'fail';
  /** What her bank will say to the charges after, one each. */
  readonly script: readonly string[];
  readonly ends: 'comes-back' | 'closes-tab' | 'types-nothing';
}

const OUTCOMES = [
  'succeed',
  'insufficient_funds',
  'insufficient_funds',
  'do_not_honor',
  'authentication_required',
  'authentication_required',
  'stolen_card',
  'expired_card',
] as const;
const CARD_LOTS = [
  CARDS.ok,
  CARDS.ok,
  CARDS.ok,
  CARDS.ok,
  CARDS.ok,
  CARDS.challengedOnceAtSetup,
  CARDS.challengedAlways,
  CARDS.declinedLater,
] as const;
const END_LOTS = [
  'comes-back',
  'comes-back',
  'comes-back',
  'comes-back',
  'closes-tab',
  'closes-tab',
  'closes-tab',
  'types-nothing',
] as const;
const GOOD_SHARE = 0.65;

export function drawPage(lot: Lot): PageWish {
  const good = lot.next() < GOOD_SHARE;
  return {
    card: lot.pick(CARD_LOTS),
    threeDSecure: lot.next() < 0.9 ? 'succeed' : 'fail',
    script: good ? [] : Array.from({ length: 1 + lot.below(3) }, () => lot.pick(OUTCOMES)),
    ends: lot.pick(END_LOTS),
  };
}

/** What happens on Stripe's page that this address leads to. A page that was closed meanwhile shows a message, and she leaves. */
export async function visitPage(round: Round, visitor: number, url: string, wish: PageWish): Promise<void> {
  if (wish.ends === 'types-nothing') return;
  const sessionId = new URL(url).pathname.split('/').at(-1) ?? '';
  const { place } = round;
  const done = await lever<{ session: { customer: string } }>(place, `/checkout/${sessionId}/complete`, {
    card: wish.card,
    exp_month: 12,
    three_d_secure: wish.threeDSecure,
  });
  if (!done) return;
  if (wish.script.length > 0)
    await lever(place, `/customers/${done.session.customer}/script`, { outcomes: wish.script });
  if (wish.ends === 'closes-tab') return;
  const pledge = await pledgeOfVisitor(round, visitor);
  if (!pledge) return;
  const back = await press(round, visitor, 'come-back', { pledgeId: pledge.id, sessionId });
  if (back.kind === 'done' && 'kind' in back.result && back.result.kind === 'challenge')
    await answerBank(round, visitor, pledge.id, wish.threeDSecure);
}

/** The bank's challenge of this pledge is answered, or left open. */
export async function answerBank(
  round: Round,
  tab: number,
  pledgeId: string,
  outcome: 'succeed' | 'fail' | 'leave',
): Promise<void> {
  if (outcome === 'leave') return;
  const { place } = round;
  const stripeId = await sure(place, () => intentOf(pledgeId));
  await lever(place, `/payment_intents/${stripeId}/authenticate`, { outcome });
  await press(round, tab, 'come-back-from-bank', { pledgeId });
}

async function intentOf(pledgeId: string): Promise<string | null> {
  const intent = await database().paymentIntent.findFirst({
    where: { pledgeId },
    orderBy: { number: 'desc' },
  });
  return intent?.stripeId ?? null;
}
