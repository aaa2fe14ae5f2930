import type { Tx } from './client';

/** What every mail about a pledge tells. The label of a line is its reward's title; free additions and postage are named by the template. */
export async function pledgeFacts(tx: Tx, pledgeId: string) {
  const pledge = await tx.pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    include: {
      campaign: true,
      lines: { include: { reward: { select: { title: true } } }, orderBy: { id: 'asc' } },
    },
  });
  const { campaign } = pledge;
  if (!campaign.deadlineAt || campaign.goalCents === null)
    throw new Error(`campaign ${campaign.id} has a pledge but no deadline`);
  return {
    pledge,
    deadlineAt: campaign.deadlineAt,
    goalCents: campaign.goalCents,
    variables: {
      campaignId: campaign.id,
      campaignSlug: campaign.slug,
      campaignTitle: campaign.title,
      pledgeReference: pledge.reference,
      amountCents: pledge.amountCents,
      goalCents: campaign.goalCents,
      deadlineAt: campaign.deadlineAt.toISOString(),
      consentSentence: pledge.consentSentence,
      lines: pledge.lines.map((line) => ({
        kind: line.kind,
        label: line.reward?.title ?? '',
        quantity: line.quantity,
        amountCents: line.amountCents,
      })),
    },
  };
}
