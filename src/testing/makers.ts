import { database } from '@/adapters/db/client';
import type { CampaignUncheckedCreateInput } from '@/adapters/db/generated/models/Campaign';
import { SHARDS } from '@/adapters/email-hash';
import type { Actor } from '@/domain/permission';
import { DEFAULT_TERMS } from '@/domain/terms';

export type UserActor = Extract<Actor, { kind: 'user' }>;

/** Any instant will do where only an order matters. */
const LONG_AGO = new Date('2026-11-01T08:00:00Z');
let count = 0;
const nextNumber = () => {
  count += 1;
  return count;
};

/** Somebody with an account, as the actor that use cases take. `memberOf`: businesses that this person acts for. */
export async function aUser(
  role: UserActor['role'] = 'RESIDENT',
  { memberOf = [], name = '' }: { memberOf?: string[]; name?: string } = {},
): Promise<UserActor> {
  const number = nextNumber();
  const email = `person-${number}@example.test`;
  const { id } = await database().user.create({
    data: { email, role, name, memberships: { create: memberOf.map((businessId) => ({ businessId })) } },
  });
  return { kind: 'user', userId: id, email, role, businessIds: memberOf };
}

/** A firm whose account at Stripe can receive transfers, unless `ready` is false. */
export async function aBusiness({ ready = true } = {}): Promise<{ id: string; email: string }> {
  const number = nextNumber();
  return database().business.create({
    data: {
      siret: String(10_000_000_000_000 + number),
      name: `Fournil ${number}`,
      addressLine: '3 rue du Four',
      postcode: '46000',
      communeCode: '46042',
      communeName: 'Cahors',
      email: `fournil-${number}@example.test`,
      stripeAccountId: `acct_test${number}`,
      detailsSubmitted: ready,
      transfersActive: ready,
      payoutsEnabled: ready,
      createdAt: LONG_AGO,
    },
    select: { id: true, email: true },
  });
}

type Wishes = Partial<CampaignUncheckedCreateInput>;

/** A complete campaign, submitted unless told otherwise, with a budget of one line and one reward; it makes its business when none is named. */
export async function aCampaign({ businessId, ...wishes }: Wishes = {}) {
  const number = nextNumber();
  const goalCents = wishes.goalCents ?? 3_000_00;
  return database().campaign.create({
    data: {
      businessId: businessId ?? (await aBusiness()).id,
      slug: `un-four-a-bois-${number}`,
      status: 'SUBMITTED',
      title: `Un four à bois ${number}`,
      pitch: 'Du pain cuit au feu de bois, tous les matins.',
      category: 'food',
      story: 'Le four du village a cent ans.\n\nIl faut le rebâtir.',
      purpose: 'Rebâtir la voûte.',
      calendar: 'Travaux en mars.',
      expectedResult: 'Cent pains par jour.',
      risks: 'Le gel peut retarder le chantier.',
      goalCents,
      durationDays: 30,
      submittedAt: LONG_AGO,
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
      budgetLines: { create: [{ position: 0, label: 'Maçonnerie', amountCents: goalCents }] },
      rewards: {
        create: [
          { position: 0, title: 'Un pain', priceCents: 10_00, way: 'PICKUP', deliveryMonth: '2027-04' },
        ],
      },
      ...wishes,
    },
    include: { rewards: true },
  });
}

/** What a campaign carries from its approval on. */
export const terms = { ...DEFAULT_TERMS };

/** A campaign that is open for pledges from now, for the given days. */
export async function aLiveCampaign(now: Date, { days = 30, ...wishes }: Wishes & { days?: number } = {}) {
  const deadlineAt = new Date(now.getTime() + days * 86_400_000);
  const campaign = await aCampaign({
    status: 'LIVE',
    ...terms,
    liveAt: now,
    launchAt: now,
    deadlineAt,
    ...wishes,
  });
  const shards = Array.from({ length: SHARDS }, (_, shard) => ({ campaignId: campaign.id, shard }));
  await database().campaignTotal.createMany({ data: shards });
  return campaign;
}
