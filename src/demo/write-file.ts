import { fingerprints, loadCampaignFile } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { env } from '@/adapters/env';
import { type Cents, cents } from '@/domain/money';
import { addDays, parisDateOf } from '@/domain/paris-time';
import { registerBusiness } from '@/use-cases/businesses/register-business';
import { startOnboarding } from '@/use-cases/businesses/start-onboarding';
import { createCampaign } from '@/use-cases/campaigns/create-campaign';
import { describeCover } from '@/use-cases/campaigns/describe-cover';
import { saveBudget } from '@/use-cases/campaigns/save-budget';
import { saveIdentity } from '@/use-cases/campaigns/save-identity';
import { saveReward } from '@/use-cases/campaigns/save-reward';
import { saveStory } from '@/use-cases/campaigns/save-story';
import type { UserActor } from './accounts';
import { fictionalSiret } from './fictional-siret';
import { french } from './french';
import { completeOnboarding, type SandboxWorld } from './sandbox-control';
import type { Story, StoryReward } from './story';

/** The firm registers and finishes its papers at Stripe. Gives its member, who may act for it now. */
export async function registerFirm(
  person: UserActor,
  { business }: Story,
  number: number,
  world: SandboxWorld,
): Promise<UserActor> {
  const { name, description, phone, addressLine, commune } = business;
  const businessId = await registerBusiness(person, {
    siret: fictionalSiret(number),
    name: french(name),
    description: french(description),
    addressLine,
    commune,
    email: person.email,
    phone,
  });
  const member = { ...person, businessIds: [...person.businessIds, businessId] };
  const returnUrl = `${env().APP_URL}/atelier`;
  await startOnboarding(member, { businessId, refreshUrl: returnUrl, returnUrl });
  const { stripeAccountId } = await database().business.findUniqueOrThrow({ where: { id: businessId } });
  if (stripeAccountId) await completeOnboarding(world, stripeAccountId);
  return member;
}

/** Writes the campaign's file section by section; of a mere draft the rewards are still to come. Gives its id. */
export async function writeFile(member: UserActor, story: Story, endsAt: Date): Promise<string> {
  const title = french(story.title);
  const businessId = member.businessIds.at(-1) ?? '';
  const campaignId = await createCampaign(member, { businessId, title, locale: 'fr' });
  const file = () => loadCampaignFile(database(), campaignId);

  const seen = fingerprints.identity(await file());
  await saveIdentity(member, {
    campaignId,
    seen,
    title,
    pitch: french(story.pitch),
    category: story.category,
  });
  // The illustrations come with the demo; nobody can upload one.
  const cover = { coverIllustration: story.cover };
  await database().campaign.update({ where: { id: campaignId }, data: cover });
  await describeCover(member, {
    campaignId,
    seen: fingerprints.cover(await file()),
    coverAlt: story.coverAlt,
  });
  await saveStory(member, {
    campaignId,
    seen: fingerprints.story(await file()),
    story: french(story.story),
    purpose: french(story.purpose),
    calendar: french(story.calendar),
    expectedResult: french(story.expectedResult),
    risks: french(story.risks),
  });
  const lines = story.budgetEuros.map(([label, amount]) => ({
    label: french(label),
    amountCents: inCents(amount),
  }));
  const goalCents = cents(lines.reduce((total, { amountCents }) => total + amountCents, 0));
  const budget = { campaignId, goalCents, durationDays: story.durationDays, lines };
  await saveBudget(member, { ...budget, seen: fingerprints.budget(await file()) });
  if (story.plot.now === 'DRAFT') return campaignId;
  for (const reward of story.rewards)
    await saveReward(member, { campaignId, ...rewardInput(reward, endsAt) });
  return campaignId;
}

const inCents = (euros: number): Cents => cents(Math.round(euros * 100));

function rewardInput(reward: StoryReward, endsAt: Date) {
  const [france = null, eu = null, world = null] = reward.postageEuros ?? [];
  const orNull = (euros: number | null) => (euros === null ? null : inCents(euros));
  return {
    rewardId: null,
    seen: '',
    title: french(reward.title),
    description: french(reward.description),
    priceCents: inCents(reward.euros),
    way: reward.way,
    nature: reward.nature ?? 'PRESALE',
    vatBasisPoints: 2_000,
    deliveryMonth: monthAfter(endsAt, reward.monthsAfter),
    pickupAddress: french(reward.place ?? ''),
    pickupHours: french(reward.hours ?? ''),
    postageFranceCents: orNull(france),
    postageEuCents: orNull(eu),
    postageWorldCents: orNull(world),
    quantity: reward.quantity ?? null,
  } as const;
}

/** "2027-03" */
function monthAfter(instant: Date, months: number): string {
  const { year, month } = parisDateOf(instant);
  const later = addDays({ year, month: month + months, day: 1 }, 0);
  return `${later.year}-${String(later.month).padStart(2, '0')}`;
}
