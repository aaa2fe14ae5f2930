import { database } from '@/adapters/db/client';
import { communeByCode, communeLabel, territory } from '@/adapters/geo/communes';
import { onboardingState } from '@/domain/business';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { sirenOf, vatNumberOf } from '@/domain/siret';
import type { BusinessView } from './business.view';

/** A business for its own members. Refuses NOT_FOUND to others. */
export async function readBusiness(actor: Actor, businessId: string): Promise<BusinessView> {
  must(actor, 'edit-business', { businessId });
  const business = await database().business.findUnique({
    where: { id: businessId },
    include: { _count: { select: { campaigns: { where: { liveAt: { not: null } } } } } },
  });
  if (!business) throw new Refusal('NOT_FOUND');
  const commune = communeByCode(business.communeCode);
  const { id, siret, name, description, addressLine, email, phone, payoutsEnabled } = business;
  return {
    ...{ id, siret, name, description, addressLine, email, phone, payoutsEnabled },
    vatNumber: vatNumberOf(sirenOf(siret)),
    commune: commune ? communeLabel(commune, business.postcode) : business.communeName,
    onboarding: onboardingState(business),
    identityIsFixed: business._count.campaigns > 0,
    refreshedAt: business.stripeRefreshedAt?.toISOString() ?? null,
  };
}

/** Every commune of the territory as forms offer it, by name. */
export const listCommunes = (): string[] => territory().map((commune) => communeLabel(commune));
