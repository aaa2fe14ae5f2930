import { type NextRequest, NextResponse } from 'next/server';
import { Refusal } from '@/domain/refusal';
import { readWayBack } from '@/queries/pledge';
import { refreshPayment } from '@/use-cases/collection/refresh-payment';
import { repairPayment } from '@/use-cases/collection/repair-payment';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { reportBug } from '../../../refusal-answer';
import { stateAddress } from '../../state-address';

type Context = { params: Promise<{ id: string }> };

/**
 * Back from Stripe: from the page on which a card was saved (`cs`), or from a bank's challenge. Asks Stripe what became of this pledge's own
 * objects, as often as it is loaded, and shows it; whoever holds the address learns campaign, amount and state, and nothing else.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<NextResponse> {
  const { id } = await params;
  const way = await readWayBack(id);
  if (!way) return NextResponse.redirect(stateAddress(null), 303);
  const session = request.nextUrl.searchParams.get('cs');
  const told = await refresh(id, session);
  if (told.challenge) return NextResponse.redirect(told.challenge, 303);
  return NextResponse.redirect(stateAddress({ ...way, pledgeId: id, card: told.card }), 303);
}

interface Told {
  /** The bank wants to ask its client. */
  readonly challenge?: string;
  /** The page was about another card, not about a new pledge. */
  readonly card: boolean;
}

async function refresh(pledgeId: string, sessionId: string | null): Promise<Told> {
  try {
    if (!sessionId) {
      await refreshPayment({ pledgeId });
      return { card: false };
    }
    const page = await refreshPaymentPage({ pledgeId, sessionId });
    if (page.purpose !== 'REPAIR' || page.status !== 'COLLECTING')
      return { card: page.purpose === 'CARD_CHANGE' };
    const paid = await repairPayment({ kind: 'holder', pledgeId }, pledgeId, { onlyNewCard: true });
    return paid.kind === 'challenge' ? { card: false, challenge: paid.url } : { card: false };
  } catch (error) {
    // Stripe away, or an address put together by hand: the state as it is stored is true all the same.
    if (!(error instanceof Refusal)) reportBug(error);
    return { card: false };
  }
}
