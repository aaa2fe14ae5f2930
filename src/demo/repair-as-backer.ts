import { database } from '@/adapters/db/client';
import type { Actor } from '@/domain/permission';
import { repairPayment } from '@/use-cases/collection/repair-payment';
import { changeCard } from '@/use-cases/pledges/change-card';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { completePage } from './pledge-as-resident';
import type { SandboxWorld } from './sandbox-control';

const OTHER_CARD = '5555555555554444';

/** Backers whose bank wants them present follow the link of their mail and pay with another card. */
export async function repairAsBackers(world: SandboxWorld, campaignId: string): Promise<void> {
  const waiting = await database().pledge.findMany({
    where: { campaignId, status: 'COLLECTING', repairNeed: 'AUTHENTICATE' },
  });
  for (const { id } of waiting) {
    const backer: Actor = { kind: 'holder', pledgeId: id };
    const { url } = await changeCard(backer, id);
    await completePage(world, url, OTHER_CARD);
    const page = await database().paymentPage.findFirstOrThrow({
      where: { pledgeId: id, purpose: 'REPAIR' },
      orderBy: { number: 'desc' },
    });
    await refreshPaymentPage({ pageId: page.id });
    await repairPayment(backer, id, { onlyNewCard: true });
  }
}
