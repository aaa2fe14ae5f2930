import { reasonOf } from '@/domain/dispute';
import type { Tx } from './client';
import { readOperator } from './operator';

const PAGE_TEXTS = ['pitch', 'story', 'purpose', 'calendar', 'expectedResult', 'risks'] as const;
export type PageText = (typeof PAGE_TEXTS)[number];

/** Everything that is known of a disputed pledge and speaks for it: what was shown, agreed to, done and told, each with its instant. */
export async function readEvidenceFacts(tx: Tx, disputeId: string) {
  const { pledge, campaign, ...dispute } = await tx.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: {
      campaign: { include: { business: true } },
      pledge: {
        include: {
          charge: true,
          lines: { include: { reward: true } },
          events: { orderBy: { at: 'asc' } },
        },
      },
    },
  });
  const agreedAt = pledge.confirmedAt ?? pledge.consentedAt;
  return {
    dispute: { ...dispute, reason: reasonOf(dispute.reason) },
    operator: await readOperator(tx),
    business: campaign.business,
    page: await readPageAt(tx, campaign, agreedAt),
    deadlineAt: campaign.deadlineAt,
    goalCents: campaign.goalCents ?? 0,
    pledge,
    agreedAt,
    mails: await tx.mail.findMany({
      where: { subjectId: pledge.id, recipient: pledge.email, sentAt: { not: null } },
      orderBy: { sentAt: 'asc' },
      select: { kind: true, sentAt: true },
    }),
  };
}

export type EvidenceFacts = Awaited<ReturnType<typeof readEvidenceFacts>>;

/** The page as it was shown at that instant: edits after the launch keep what they replace. */
async function readPageAt(
  tx: Tx,
  campaign: { readonly id: string; readonly title: string } & Record<PageText, string>,
  at: Date,
) {
  const former = await tx.formerPage.findFirst({
    where: { campaignId: campaign.id, shownUntil: { gt: at } },
    orderBy: [{ shownUntil: 'asc' }, { id: 'asc' }],
  });
  const shown = former ?? campaign;
  return {
    title: shown.title,
    texts: PAGE_TEXTS.map((name) => ({ name, text: shown[name] })).filter(({ text }) => text.trim() !== ''),
    /** Null: it is still shown so. */
    shownUntil: former?.shownUntil ?? null,
  };
}
