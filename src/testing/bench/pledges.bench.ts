import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { database, pool } from '@/adapters/db/client';
import { emailHash } from '@/adapters/email-hash';
import { ANYBODY, pageOf, SENTENCE } from '@/testing/pledge';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { aDraft, anOpenCampaign, aReward } from '../open-campaign';
import { benchLine, onBenchDatabase, ratePerSecond } from './bench-database';
import { giveStripeAnswers } from './given-stripe';
import { recordStatements, replayStatements } from './recorded-statements';

// Pledges opened and confirmed per second through the use cases, 32 at a time on one campaign with a limited reward, against the same
// SQL statements sent through `pg` alone (mechanics §13). Rounds alternate, so that a noisy neighbour reaches both.
const ROUNDS = 4;
const PLEDGES_PER_ROUND = 400;
const MORE_THAN_THE_STOCK = 100;
const AT_ONCE = 32;

const pledge = async (draftId: string) => {
  const opened = await openPledge(ANYBODY, { draftId, consentSentence: SENTENCE });
  await refreshPaymentPage({ pageId: (await pageOf(opened.pledgeId)).id });
};

/** Everything in the recording that a second pledge must have for itself. */
async function identifiersOf(draftId: string): Promise<string[]> {
  const draft = await database().pledgeDraft.findUniqueOrThrow({ where: { id: draftId } });
  const row = await database().pledge.findUniqueOrThrow({
    where: { id: draft.pledgeId ?? '' },
    include: { pages: true },
  });
  const page = row.pages[0];
  const ids = [
    draftId,
    row.id,
    row.reference,
    row.email,
    row.emailHash,
    page?.id,
    page?.stripeSessionId,
    row.paymentMethodId,
    row.stripeCustomerId,
  ];
  return ids.flatMap((id) => (id ? [id] : []));
}

function freshFor(identifiers: readonly string[], draftId: string): Map<string, string> {
  const email = `${randomBytes(8).toString('hex')}@exemple.test`;
  const [oldDraft = '', pledgeId = '', reference = '', oldEmail = '', hash = '', pageId = '', ...objects] =
    identifiers;
  const swaps: [string, string][] = [
    [oldDraft, draftId],
    [pledgeId, uuidv7()],
    [reference, `CC-${randomBytes(4).toString('hex')}-${randomBytes(2).toString('hex')}`],
    [oldEmail, email],
    [hash, emailHash(email)],
    [pageId, uuidv7()],
  ];
  return new Map([
    ...swaps,
    ...objects.map((old): [string, string] => [
      old,
      createHash('sha1')
        .update(old + email)
        .digest('hex'),
    ]),
  ]);
}

await onBenchDatabase({ STRIPE_RATE_PER_ENDPOINT: '1000000', STRIPE_RATE_ALL: '1000000' }, async () => {
  giveStripeAnswers();
  const campaign = await anOpenCampaign();
  const quantity = ROUNDS * PLEDGES_PER_ROUND * 2 + 1;
  const reward = await aReward(campaign.id, { quantity });
  const drafts = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] }),
      ),
    );

  const [sample] = await drafts(1);
  if (!sample) throw new Error('no draft');
  const statements = await recordStatements(() => pledge(sample.id));
  const identifiers = await identifiersOf(sample.id);
  const replay = async (draftId: string) => {
    const client = await pool().connect();
    try {
      await replayStatements(client, statements, freshFor(identifiers, draftId));
    } finally {
      client.release();
    }
  };

  const rates = { useCases: [] as number[], statements: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, run] of [
      ['useCases', pledge],
      ['statements', replay],
    ] as const) {
      const tasks = (await drafts(PLEDGES_PER_ROUND)).map(
        ({ id }) =>
          () =>
            run(id),
      );
      const { perSecond, refused } = await ratePerSecond(tasks, AT_ONCE);
      if (refused.length > 0) throw refused[0];
      rates[kind].push(perSecond);
    }
  }

  const late = await ratePerSecond(
    (await drafts(MORE_THAN_THE_STOCK)).map(
      ({ id }) =>
        () =>
          pledge(id),
    ),
    AT_ONCE,
  );
  const { taken } = await database().reward.findUniqueOrThrow({ where: { id: reward.id } });
  const confirmed = await database().pledgeLine.count({
    where: { rewardId: reward.id, pledge: { status: 'CONFIRMED' } },
  });
  if (taken !== quantity || confirmed !== quantity || late.refused.length !== MORE_THAN_THE_STOCK) {
    throw new Error(`oversold or lost: ${taken} taken, ${confirmed} confirmed of ${quantity}`);
  }

  const mean = (values: number[]) => values.reduce((acc, value) => acc + value, 0) / values.length;
  const perSecond = mean(rates.useCases);
  const reference = mean(rates.statements);
  console.log(
    benchLine('pledges', perSecond / reference, {
      perSecond,
      reference,
      statements: statements.length,
      sold: confirmed,
      oversold: confirmed - quantity,
    }),
  );
});
process.exit(0);
