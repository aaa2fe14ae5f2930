import type Stripe from 'stripe';
import { digest } from '../world/digest.ts';
import type { World } from '../world/world.ts';

export function newBankAccount(
  world: World,
  account: string,
  iban: string,
  holder: string | null,
): Stripe.BankAccount {
  return {
    id: world.id('ba'),
    object: 'bank_account',
    account,
    account_holder_name: holder,
    account_holder_type: 'company',
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'BANQUE DU BAC À SABLE',
    country: iban.slice(0, 2).toUpperCase(),
    currency: 'eur',
    default_for_currency: true,
    fingerprint: digest(`iban:${iban}`, 16),
    future_requirements: { currently_due: [], errors: [], past_due: [], pending_verification: [] },
    last4: iban.slice(-4),
    metadata: {},
    requirements: { currently_due: [], errors: [], past_due: [], pending_verification: [] },
    routing_number: null,
    status: 'new',
  };
}

/** The checksum of an IBAN (ISO 13616): the rearranged digits are 1 modulo 97. */
export function isIban(text: string): boolean {
  const iban = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
