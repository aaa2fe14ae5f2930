import { z } from 'zod';
import { cents } from '@/domain/money';
import { type CampaignTerms, DEFAULT_TERMS, SMALLEST_MINIMUM_CENTS } from '@/domain/terms';
import type { Tx } from './client';

const basisPoints = z.int().min(0).max(10_000);

/** Row of the table `setting` → shape and default. A row that is missing means the default. */
const schema = z.object({
  feeBasisPoints: basisPoints.default(DEFAULT_TERMS.feeBasisPoints),
  vatBasisPoints: basisPoints.default(DEFAULT_TERMS.vatBasisPoints),
  costsRecharged: z.boolean().default(DEFAULT_TERMS.costsRecharged),
  minimumPledgeCents: z.int().min(SMALLEST_MINIMUM_CENTS).default(DEFAULT_TERMS.minimumPledgeCents),
  /** Stripe takes no charge above 999 999.99 €. */
  maximumPledgeCents: z.int().max(99_999_999).default(DEFAULT_TERMS.maximumPledgeCents),
  merchantOfRecord: z.enum(['PLATFORM', 'BUSINESS']).default(DEFAULT_TERMS.merchantOfRecord),
  /** Gets what no adviser is assigned to. */
  deskEmail: z.email().default('bureau@causse-commune.test'),
});
const settingsSchema = schema.refine((all) => all.maximumPledgeCents >= all.minimumPledgeCents, {
  message: 'the largest pledge is below the smallest',
});

export type Settings = Readonly<z.infer<typeof schema>>;

/** Reads every setting. A stored value that breaks its rule is an error, never silently replaced: it decides about money. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(schema.shape) } } });
  return settingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/** Changes settings; throws when the whole would break a rule. Campaigns keep the terms copied at their approval. */
export async function writeSettings(tx: Tx, changes: Partial<Settings>): Promise<void> {
  settingsSchema.parse({ ...(await readSettings(tx)), ...changes });
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
}

/** The terms that a campaign approved now is given. */
export async function readTerms(tx: Tx): Promise<CampaignTerms> {
  const { deskEmail: _, minimumPledgeCents, maximumPledgeCents, ...rest } = await readSettings(tx);
  return {
    ...rest,
    minimumPledgeCents: cents(minimumPledgeCents),
    maximumPledgeCents: cents(maximumPledgeCents),
  };
}
