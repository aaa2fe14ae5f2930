import { database } from '@/adapters/db/client';
import { recogniseCommune } from '@/adapters/geo/communes';
import { businessFaults } from '@/domain/business';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { bareSiret } from '@/domain/siret';

export interface BusinessChange {
  readonly businessId: string;
  readonly name: string;
  readonly description: string;
  readonly addressLine: string;
  readonly commune: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Changes what the business says of itself. Its SIRET never changes; name and commune neither once a campaign was opened to the public,
 * because backers contracted with them (product.md): CAMPAIGN_NOT_EDITABLE. Refuses FORM_INCOMPLETE with each wrong field.
 */
export async function describeBusiness(actor: Actor, input: BusinessChange): Promise<void> {
  const { businessId, name, description, addressLine, email, phone } = input;
  must(actor, 'edit-business', { businessId });
  const db = database();
  const business = await db.business.findUniqueOrThrow({
    where: { id: businessId },
    select: {
      siret: true,
      name: true,
      communeCode: true,
      _count: { select: { campaigns: { where: { liveAt: { not: null } } } } },
    },
  });
  const found = recogniseCommune(input.commune);
  const faults = businessFaults({ ...input, siret: bareSiret(business.siret), hasCommune: found !== null });
  if (faults.length > 0 || !found) throw new Refusal('FORM_INCOMPLETE', faults);

  const { commune, postcode } = found;
  const identityChanges = name !== business.name || commune.code !== business.communeCode;
  if (business._count.campaigns > 0 && identityChanges) throw new Refusal('CAMPAIGN_NOT_EDITABLE');
  const place = { addressLine, postcode, communeCode: commune.code, communeName: commune.name };
  await db.business.update({
    where: { id: businessId },
    data: { name, description, ...place, email, phone },
  });
}
