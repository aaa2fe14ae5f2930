import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { recogniseCommune } from '@/adapters/geo/communes';
import { businessFaults } from '@/domain/business';
import type { Actor } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { bareSiret } from '@/domain/siret';

export interface BusinessInput {
  readonly siret: string;
  readonly name: string;
  readonly description: string;
  readonly addressLine: string;
  /** As typed or chosen: "46260 Limogne-en-Quercy". */
  readonly commune: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Registers a business of the territory; who does it becomes its first member. Refuses FORM_INCOMPLETE with each wrong field, and a
 * SIRET that is registered already. Gives the business's id.
 */
export async function registerBusiness(actor: Actor, input: BusinessInput): Promise<string> {
  if (actor.kind !== 'user') throw new Refusal('NOT_SIGNED_IN');
  const siret = bareSiret(input.siret);
  const found = recogniseCommune(input.commune);
  const faults = businessFaults({ ...input, siret, hasCommune: found !== null });
  if (faults.length > 0 || !found) throw new Refusal('FORM_INCOMPLETE', faults);

  const { name, description, addressLine, email, phone } = input;
  const { commune, postcode } = found;
  return database().$transaction(async (tx) => {
    const createdAt = await readBusinessNow(tx);
    const place = { addressLine, postcode, communeCode: commune.code, communeName: commune.name };
    const data = [{ siret, name, description, ...place, email, phone, createdAt }];
    const [business] = await tx.business.createManyAndReturn({ data, skipDuplicates: true });
    if (!business) throw new Refusal('FORM_INCOMPLETE', [{ field: 'siret', code: 'SIRET_TAKEN' }]);
    await tx.businessMember.create({ data: { businessId: business.id, userId: actor.userId } });
    return business.id;
  });
}
