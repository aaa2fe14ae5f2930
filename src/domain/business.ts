import { isEmail } from './email';
import type { FieldRefusal, RefusalCode } from './refusal';
import { isSiret } from './siret';

export const LONGEST_BUSINESS_NAME = 120;
export const LONGEST_ADDRESS_LINE = 200;

/** Who the business is, as its member writes it. `siret` without spaces; `hasCommune`: the commune is one of the territory's. */
export interface BusinessDraft {
  readonly siret: string;
  readonly name: string;
  readonly description: string;
  readonly addressLine: string;
  readonly email: string;
  readonly hasCommune: boolean;
}

/** Everything that is wrong, field by field; names may hold any letters, emoji included. */
export function businessFaults(draft: BusinessDraft): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  const need = (holds: boolean, field: string, code: RefusalCode) => {
    if (!holds) faults.push({ field, code });
  };
  need(isSiret(draft.siret), 'siret', 'SIRET_INVALID');
  need(draft.name.trim() !== '', 'name', 'NAME_MISSING');
  need(draft.name.length <= LONGEST_BUSINESS_NAME, 'name', 'TITLE_TOO_LONG');
  need(draft.addressLine.trim() !== '', 'addressLine', 'ADDRESS_MISSING');
  need(draft.addressLine.length <= LONGEST_ADDRESS_LINE, 'addressLine', 'TEXT_TOO_LONG');
  need(draft.description.length <= 20_000, 'description', 'TEXT_TOO_LONG');
  need(draft.hasCommune, 'commune', 'COMMUNE_OUTSIDE_TERRITORY');
  need(isEmail(draft.email), 'email', 'EMAIL_INVALID');
  return faults;
}

/** Where the payment file at Stripe stands, by the account object alone. */
export type OnboardingState = 'NOT_STARTED' | 'TO_FINISH' | 'CHECKING' | 'READY';

export function onboardingState(business: {
  readonly stripeAccountId: string | null;
  readonly detailsSubmitted: boolean;
  readonly transfersActive: boolean;
  readonly requirementsDue: readonly string[];
}): OnboardingState {
  if (business.stripeAccountId === null) return 'NOT_STARTED';
  if (!business.detailsSubmitted || business.requirementsDue.length > 0) return 'TO_FINISH';
  return business.transfersActive ? 'READY' : 'CHECKING';
}
