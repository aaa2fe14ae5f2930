import { closeDatabase } from '@/adapters/db/client';
import { anOpenCampaign, aReward } from '../open-campaign';
import { insertConfirmedPledges } from './many-pledges';

// Run by pages.bench.ts, once per stack with its settings: one campaign with the number of pledges asked for. Sends back its slug.
const campaign = await anOpenCampaign({
  title: 'Un four à bois pour le pain de Limogne',
  coverIllustration: 'bread-oven',
});
for (const priceCents of [12_00, 45_00, 150_00]) await aReward(campaign.id, { priceCents, quantity: 200 });
await insertConfirmedPledges(campaign.id, Number(process.env.BENCH_PLEDGES));
await closeDatabase();
process.send?.({ slug: campaign.slug });
process.disconnect?.();
