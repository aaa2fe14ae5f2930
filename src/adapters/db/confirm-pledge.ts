import type { SavedCard } from '@/domain/payment-page';
import type { PledgeStatus } from '@/domain/pledge-status';
import { usesSandbox } from '../env';
import type { MailVariables } from '../mail/kinds';
import { pool } from './client';
import { asRefusal } from './refused-by-database';

/**
 * Confirms an open pledge whose card is saved, counts it and asks for its mail, in one round trip (migration "pledging").
 * Gives the pledge's status now, and whether this call is the one that confirmed it; a pledge that is not open stays as it is.
 */
export async function confirmPledgeRow(input: {
  pledgeId: string;
  campaignId: string;
  pageId: string;
  card: SavedCard;
  mailVariables: MailVariables['pledge-confirmed'];
}): Promise<{ status: PledgeStatus; confirmed: boolean }> {
  const { pledgeId, campaignId, pageId, card, mailVariables } = input;
  const values = {
    pledgeId,
    campaignId,
    pageId,
    mailVariables,
    customerId: card.customerId,
    paymentMethodId: card.paymentMethodId,
    cardBrand: card.brand,
    cardLast4: card.last4,
    cardExpiryYear: card.expiryYear,
    cardExpiryMonth: card.expiryMonth,
    withOffset: usesSandbox(),
  };
  try {
    const { rows } = await pool().query({
      name: 'confirm-pledge',
      text: 'select confirm_pledge($1::jsonb) as outcome',
      values: [JSON.stringify(values)],
    });
    return rows[0].outcome;
  } catch (error) {
    throw asRefusal(error);
  }
}
