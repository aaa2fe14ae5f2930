import { setTimeout as pause } from 'node:timers/promises';
import { readBusinessNow } from '@/adapters/clock';
import { database, pool } from '@/adapters/db/client';
import { nextDueAt } from '@/adapters/db/due';
import { nextSandboxEvent, undeliveredWebhooks } from '@/demo/sandbox-control';
import { addElapsedDays } from '@/domain/paris-time';
import { everyMinute } from '@/worker/tasks';
import { readUnfinishedBusiness } from './checks/final-state';
import { press, type Round } from './round';
import { stepTo } from './stack/step-to';
import { lever, untilUp } from './stack/sure';

const LOOK_EVERY_MS = 40;
/** A round whose jobs take longer has a job that fails for ever. */
const QUIET_WITHIN_MS = 30_000;
/** Stops of the clock until everything has ended; a collection ends within nine days, a payout within a week more. */
const MOST_STOPS = 60;
const LONG_AFTERWARDS_DAYS = 30;

/** The storm is over: no more faults, everything runs again, the desk mends what it was told of, and time goes on until all has ended. */
export async function calmDown(round: Round): Promise<void> {
  const { place } = round;
  await untilUp(place);
  await clearFaults(round);
  await Promise.all([...place.webs.map(({ mortal }) => mortal), ...place.workers].map((one) => one.ready()));
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await untilQuiet(round);
    await mend(round);
    // The minute sweep of the workers counts in wall time, of which a round has seconds.
    for (const look of everyMinute) await look();
    await untilQuiet(round);
    if ((await readUnfinishedBusiness()).length === 0) break;
    await stepTo(place, await nextStop(round));
  }
  // What comes to an end stays there.
  await stepTo(place, addElapsedDays(await readBusinessNow(database()), LONG_AFTERWARDS_DAYS));
  await untilQuiet(round);
}

async function clearFaults({ place }: Round): Promise<void> {
  const { baseUrl, secretKey, controlToken } = place.world;
  const headers = { Authorization: `Bearer ${secretKey}`, 'X-Sandbox-Token': controlToken };
  await fetch(`${baseUrl}/_sandbox/faults`, { method: 'DELETE', headers });
  await place.world.control('/faults', { kind: 'release' });
}

/** What an admin does about what the desk was told: money that is held is let go, a business whose papers lapsed brings them. */
async function mend(round: Round): Promise<void> {
  const { campaigns, place, desk } = round;
  await mendRefunds(round);
  for (const { id: campaignId, account, businessId } of campaigns) {
    const { holdReason, business } = await database().campaign.findUniqueOrThrow({
      where: { id: campaignId },
      include: { business: true },
    });
    if (!business.transfersActive || !business.payoutsEnabled)
      await lever(place, `/accounts/${account}/activate`, {});
    if (holdReason !== null)
      await press(round, 0, 'release-campaign', { actor: desk, campaignId, reason: '' });
    if (business.payoutsHeldReason !== null)
      await press(round, 1, 'release-payouts', { actor: desk, businessId });
  }
}

/** A refund that came back is tried once more, and then paid by a transfer of the operator's bank. */
async function mendRefunds(round: Round): Promise<void> {
  const stuck = await database().refundRequest.findMany({
    where: { status: 'OPEN', refunds: { some: { status: { in: ['FAILED', 'CANCELED', 'ERROR'] } } } },
    include: { refunds: true },
  });
  for (const { id: requestId, refunds } of stuck) {
    const act = refunds.length === 1 ? 'retry-refund' : 'pay-refund-by-hand';
    await press(round, 0, act, { actor: round.desk, requestId });
  }
}

/** No job runs or waits, no webhook is on its way. Retries do not wait for their back-off. */
async function untilQuiet({ place }: Round): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    const webhooks = await undeliveredWebhooks(place.world);
    const { rows } = await pool().query<{ jobs: number; last: string | null }>(`
      select count(*)::int as jobs, max(task_identifier || ': ' || last_error) as last
      from graphile_worker.jobs where locked_at is not null or attempts < max_attempts`);
    const { jobs = 0, last } = rows[0] ?? {};
    if (webhooks + jobs === 0) return;
    if (performance.now() - startedAt > QUIET_WITHIN_MS)
      throw new Error(`never quiet: ${jobs} jobs (${last}), ${webhooks} webhooks`);
    await pool().query(`
      select graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs where locked_at is null and run_at > now() and attempts < max_attempts), run_at := now())`);
    await pause(LOOK_EVERY_MS);
  }
}

/** The next instant at which something happens here or at Stripe, a day on at least: many small stops prove no more than a few large ones. */
async function nextStop({ place }: Round): Promise<Date> {
  const now = await readBusinessNow(database());
  const known = [await nextDueAt(database()), await nextSandboxEvent(place.world)];
  const ahead = known.flatMap((at) => (at ? [at.getTime()] : []));
  const soonest = addElapsedDays(now, 1).getTime();
  return new Date(ahead.length > 0 ? Math.max(soonest, Math.min(...ahead)) : soonest);
}
