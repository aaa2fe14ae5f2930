import { readBusinessNow, wallNow } from '@/adapters/clock';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database } from '@/adapters/db/client';
import { env } from '@/adapters/env';
import type { DemoView } from '@/queries/demo.view';
import { demoEmail } from './accounts';
import { demoWorld } from './demo-world';
import { type LastMove, readLastMove } from './last-move';
import { isMoving } from './move-time';
import { readHappenings } from './read-happenings';
import { dashboardUrl } from './sandbox-control';
import { nextDeadline, targetOf } from './time-steps';

/** Everything on the page of the demo. Throws outside of demo mode. */
export async function readDemo(): Promise<DemoView> {
  const world = demoWorld();
  const now = await readBusinessNow(database());
  const [deadline, event, open, repair, dashboard, move] = await Promise.all([
    nextDeadline(now),
    targetOf('event'),
    readOpen(now),
    readRepair(),
    dashboardUrl(world),
    readMove(),
  ]);
  return {
    nowAt: now.toISOString(),
    mailboxUrl: env().MAILBOX_URL ?? null,
    dashboardUrl: dashboard,
    move,
    nextDeadline: deadline && { ...deadline, deadlineAt: deadline.deadlineAt?.toISOString() ?? '' },
    nextEventAt: event?.toISOString() ?? null,
    tour: { open, repair },
  };
}

/** The first one told that takes pledges: the one of the demo's own business while it runs. */
async function readOpen(now: Date): Promise<DemoView['tour']['open']> {
  const campaign = await database().campaign.findFirst({
    where: { status: 'LIVE', deadlineAt: { gt: now } },
    orderBy: [{ business: { siret: 'asc' } }, { id: 'asc' }],
    select: { id: true, slug: true, title: true, goalCents: true },
  });
  if (!campaign) return null;
  const { pledgedCents } = await readCampaignTotal(database(), campaign.id);
  const { slug, title, goalCents } = campaign;
  return { slug, title, missingCents: Math.max(0, (goalCents ?? 0) - pledgedCents) };
}

/** The campaign for which the resident's payment waits for her. */
async function readRepair(): Promise<DemoView['tour']['repair']> {
  const pledge = await database().pledge.findFirst({
    where: { user: { email: demoEmail('resident') }, status: 'COLLECTING', repairNeed: { not: null } },
    orderBy: { confirmedAt: 'asc' },
    select: { campaign: { select: { slug: true, title: true } } },
  });
  return pledge?.campaign ?? null;
}

async function readMove(): Promise<DemoView['move']> {
  const moving = await isMoving();
  const last = await readLastMove();
  if (!last) return null;
  const { fromAt, toAt, atAt } = last;
  return {
    state: stateOf(last, moving),
    fromAt,
    toAt,
    atAt,
    happenings: await readHappenings(new Date(fromAt)),
  };
}

/** Between taking the right to move and noting it, and the other way round at the end, pass moments. */
const PATIENCE_MS = 5_000;

/** A move whose process died is over, whatever was noted last. */
function stateOf({ state, notedAt }: LastMove, moving: boolean): LastMove['state'] {
  const forgotten = wallNow().getTime() - new Date(notedAt).getTime() > PATIENCE_MS;
  return state === 'moving' && !moving && forgotten ? 'broken' : state;
}
