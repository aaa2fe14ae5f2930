import { zoneOf } from './country';
import { isEmail, sameEmail } from './email';
import { type Cents, ZERO } from './money';
import type { FieldRefusal } from './refusal';
import type { PostageZone } from './reward';

/** Where a posted reward goes. Free text lines: addresses of three zones share no shape. */
export interface DeliveryAddress {
  readonly recipient: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** Two letters, ISO 3166-1. */
  readonly country: string;
}

/** What a resident has typed so far, screen by screen. */
export interface PledgeDraftData {
  readonly rewards: readonly { readonly rewardId: string; readonly quantity: number }[];
  readonly freeCents: Cents;
  readonly email: string;
  readonly backerName: string;
  /** Opt-in, never preset (france.md 2). */
  readonly listedPublicly: boolean;
  readonly message: string;
  readonly zone: PostageZone | null;
  readonly address: DeliveryAddress | null;
  readonly locale: 'fr' | 'en';
}

/** A draft that names nobody yet. */
export const NO_DETAILS = {
  email: '',
  backerName: '',
  listedPublicly: false,
  message: '',
  zone: null,
  address: null,
} as const satisfies Partial<PledgeDraftData>;

/** Before anything is typed. `rewardId`: the reward whose button was pressed. */
export const newDraft = (rewardId: string | null, locale: 'fr' | 'en'): PledgeDraftData => ({
  rewards: rewardId === null ? [] : [{ rewardId, quantity: 1 }],
  freeCents: ZERO,
  ...NO_DETAILS,
  locale,
});

/** Wall time: an abandoned draft is erased after a day. */
export const DRAFT_LIFE_HOURS = 24;
export const LONGEST_MESSAGE = 500;
export const LONGEST_NAME = 100;

/** What is missing on the second screen. `posted`: a chosen reward is sent by post. */
export function detailFaults(draft: PledgeDraftData, posted: boolean): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (!isEmail(sameEmail(draft.email))) faults.push({ field: 'email', code: 'EMAIL_INVALID' });
  if (draft.message.length > LONGEST_MESSAGE) faults.push({ field: 'message', code: 'TEXT_TOO_LONG' });
  if (draft.backerName.length > LONGEST_NAME) faults.push({ field: 'backerName', code: 'TEXT_TOO_LONG' });
  if (!posted) return faults;
  if (draft.zone === null) faults.push({ field: 'zone', code: 'ZONE_NOT_SERVED' });
  return [...faults, ...addressFaults(draft.address)];
}

/** What is missing of an address that a parcel can be sent to, field by field. */
export function addressFaults(address: DeliveryAddress | null): FieldRefusal[] {
  const { recipient = '', street = '', postcode = '', city = '', country = '' } = address ?? {};
  return Object.entries({ recipient, street, postcode, city, country }).flatMap(
    ([field, value]): FieldRefusal[] => (value.trim() === '' ? [{ field, code: 'ADDRESS_MISSING' }] : []),
  );
}

/** What is wrong with where a posted pledge goes: postage was paid for its zone, and the address must lie in it. */
export function deliveryFaults(address: DeliveryAddress | null, zone: PostageZone | null): FieldRefusal[] {
  const faults = addressFaults(address);
  if (address && faults.length === 0 && zoneOf(address.country) !== zone)
    faults.push({ field: 'country', code: 'ZONE_NOT_SERVED' });
  return faults;
}
