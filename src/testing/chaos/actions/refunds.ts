import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { pledgeOfVisitor, press, type Round } from '../round';
import { lever, sure } from '../stack/sure';
import { action } from './action';

const readAsked = ({ place }: Round, pledgeId: string) =>
  sure(place, () =>
    database().refundRequest.aggregate({
      where: { pledgeId, status: { not: 'CANCELLED' } },
      _sum: { amountCents: true },
    }),
  );

/** The desk gives money back, all of it or a part, in one tab or in two that saw the same figures. */
export const refund = action({
  when: { collecting: 0.8, paid: 3 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    percent: lot.pick([100, 100, 50, 33]),
    tabs: lot.pick([1, 1, 2]),
  }),
  run: async (round, { visitor, percent, tabs }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (!pledge) return;
    const { _sum } = await readAsked(round, pledge.id);
    const seenAskedCents = cents(_sum.amountCents ?? 0);
    const wanted = {
      actor: round.desk,
      pledgeId: pledge.id,
      amountCents: cents(Math.trunc((pledge.amountCents * percent) / 100)),
      reason: 'BACKER_ASKED' as const,
      note: '',
      seenAskedCents,
    };
    await Promise.all(
      Array.from({ length: tabs }, (_, tab) => press(round, visitor + tab, 'request-refund', wanted)),
    );
  },
});

/** The backer's bank sends the newest refund back: her account is closed. */
export const failRefund = action({
  when: { paid: 1 },
  draw: (lot, { visitors }) => ({ visitor: lot.below(visitors) }),
  run: async (round, { visitor }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (!pledge) return;
    const newest = await sure(round.place, () =>
      database().refund.findFirst({
        where: { request: { pledgeId: pledge.id }, stripeId: { not: null } },
        orderBy: { createdAt: 'desc' },
      }),
    );
    if (newest) await lever(round.place, `/refunds/${newest.stripeId}/fail`, {});
  },
});
