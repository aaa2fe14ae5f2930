import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { startWorker } from '../../../scripts/services/worker';
import { aPaidBusiness, brokenRules, platformPayouts } from '../collection';
import { addCrowd } from '../crowd';
import { anOpenCampaign, endsIn } from '../open-campaign';
import { benchLine, onBenchDatabase } from './bench-database';

// One campaign of many pledges is decided and collected by a worker process of its own, from a sandbox that takes 25 calls a second per
// endpoint and is as slow as a bank: 1.5 ± 1 s a confirmation. The ratio is the rate at which confirmations begin, against 25: N - 1 intervals
// from the first one's start to the last one's. `toLastEnd` counts until the last bank has answered, for which no rate of ours can hurry:
// over 2 000 pledges the last answer alone takes it down by one to three hundredths.
const PLEDGES = Number(process.argv[2] ?? 2_000);
const RATE = 25;
const LOOK_EVERY_SECONDS = 20;
const PLEDGE_CENTS = 20_00;

interface Logged {
  readonly requestId: string;
  readonly path: string;
  readonly status: number | null;
}

/** What the worker keeps in memory now; 0 where the system does not say. */
function memoryMb(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4_096) / 1_000_000;
  } catch {
    return 0;
  }
}

/** From the first confirmation's start to the last one's start, and to the last one's end. */
async function readSpan() {
  const [span] = await database().$queryRaw<
    { startsSeconds: number; wholeSeconds: number; attempts: number }[]
  >`
    select extract(epoch from max(created_at) - min(created_at))::float as "startsSeconds",
      extract(epoch from max(ended_at) - min(created_at))::float as "wholeSeconds", count(*)::int as attempts
    from payment_attempt`;
  if (!span) throw new Error('nothing was attempted');
  return span;
}

await onBenchDatabase(
  { STRIPE_RATE_PER_ENDPOINT: String(RATE), STRIPE_RATE_ALL: '100' },
  async ({ world }) => {
    await platformPayouts('manual');
    const business = await aPaidBusiness();
    const campaign = await anOpenCampaign({ businessId: business.id, goalCents: 1_000_00 });
    await addCrowd(campaign.id, PLEDGES, PLEDGE_CENTS);
    await world.control('/profile', { confirmDelayMs: { mean: 1_500, spread: 1_000 } });
    await world.control('/limits', { perEndpoint: RATE, total: 100 });
    await endsIn(campaign.id, -1_000);

    // A small heap: no list of all pledges is ever held.
    const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=192' };
    const worker = startWorker({ env, logFile: '.data/log/bench-worker.log' });
    const seen = new Map<string, number | null>();
    let peakMb = 0;
    const look = async () => {
      const { requests } = await world.control<{ requests: Logged[] }>('/log');
      for (const { requestId, status: answered } of requests) seen.set(requestId, answered);
    };
    const status = async () =>
      (await database().campaign.findUniqueOrThrow({ where: { id: campaign.id } })).status;
    for (let second = 0; (await status()) !== 'FUNDED'; second += 1) {
      // The log keeps some 4 000 requests, which are a minute's at most.
      if (second % LOOK_EVERY_SECONDS === 0) await look();
      peakMb = Math.max(peakMb, memoryMb(worker.process.pid));
      await pause(1_000);
    }
    await look();
    await worker.stop();

    const span = await readSpan();
    const refused = [...seen.values()].filter((answered) => answered === 429).length;
    const succeeded = new Map<string, number>();
    for await (const charge of stripe().charges.list({ limit: 100 })) {
      const pledge = charge.metadata.pledge_id ?? '';
      if (charge.status === 'succeeded') succeeded.set(pledge, (succeeded.get(pledge) ?? 0) + 1);
    }
    const twice = [...succeeded.values()].filter((count) => count > 1).length;
    const broken = await brokenRules();
    if (twice > 0 || succeeded.size !== PLEDGES || broken.length > 0) {
      throw new Error(
        `${succeeded.size} of ${PLEDGES} charged, ${twice} twice; broken: ${broken.join('; ')}`,
      );
    }
    const perSecond = (PLEDGES - 1) / span.startsSeconds;
    const share429 = (refused / Math.max(seen.size, 1)) * 100;
    console.log(
      benchLine('collection', perSecond / RATE, {
        perSecond,
        pledges: PLEDGES,
        toLastEnd: ((PLEDGES - 1) / span.wholeSeconds / RATE).toFixed(3),
        attempts: span.attempts,
        twice,
        share429: `${share429.toFixed(2)}%`,
        workerMb: peakMb,
      }),
    );
  },
);
process.exit(0);
