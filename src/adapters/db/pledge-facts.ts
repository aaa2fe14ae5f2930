import type { PledgeStatus } from '@/domain/pledge-status';
import type { Tx } from './client';

interface Facts {
  readonly id: string;
  readonly status: PledgeStatus;
  readonly reference: string;
  readonly email: string;
  readonly locale: string;
  readonly amountCents: number;
  readonly consentSentence: string;
  readonly paymentMethodId: string | null;
  readonly campaignId: string;
  readonly campaignSlug: string;
  readonly campaignTitle: string;
  readonly goalCents: number | null;
  readonly deadlineAt: Date | null;
  readonly lines: readonly PledgedLine[];
}

interface PledgedLine {
  readonly kind: 'REWARD' | 'FREE' | 'POSTAGE';
  /** The title of the line's reward; free additions and postage are named by the letter. */
  readonly label: string;
  readonly quantity: number;
  readonly amountCents: number;
}

/** What every mail about a pledge tells, read in one round trip. */
export async function pledgeFacts(tx: Tx, pledgeId: string) {
  const [pledge] = await tx.$queryRaw<Facts[]>`
    select p.id, p.status::text, p.reference, p.email, p.locale, p.amount_cents as "amountCents", p.consent_sentence as "consentSentence",
      p.payment_method_id as "paymentMethodId", c.id as "campaignId", c.slug as "campaignSlug", c.title as "campaignTitle",
      c.goal_cents as "goalCents", c.deadline_at as "deadlineAt",
      coalesce((select jsonb_agg(jsonb_build_object('kind', line.kind, 'label', coalesce(reward.title, ''), 'quantity', line.quantity,
          'amountCents', line.amount_cents) order by line.id)
        from pledge_line line left join reward on reward.id = line.reward_id where line.pledge_id = p.id), '[]') as lines
    from pledge p join campaign c on c.id = p.campaign_id where p.id = ${pledgeId}::uuid`;
  if (!pledge) throw new Error(`there is no pledge ${pledgeId}`);
  const { campaignId, campaignSlug, campaignTitle, deadlineAt, goalCents } = pledge;
  if (!deadlineAt || goalCents === null)
    throw new Error(`campaign ${campaignId} has a pledge but no deadline`);
  return {
    pledge,
    deadlineAt,
    goalCents,
    variables: {
      campaignId,
      campaignSlug,
      campaignTitle,
      pledgeReference: pledge.reference,
      amountCents: pledge.amountCents,
      goalCents,
      deadlineAt: deadlineAt.toISOString(),
      consentSentence: pledge.consentSentence,
      lines: pledge.lines,
    },
  };
}
