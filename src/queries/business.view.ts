import type { OnboardingState } from '@/domain/business';

export type BusinessView = {
  id: string;
  /** 14 digits. */
  siret: string;
  vatNumber: string;
  name: string;
  description: string;
  addressLine: string;
  /** "46260 Limogne-en-Quercy", as the list of communes offers it. */
  commune: string;
  email: string;
  phone: string;
  onboarding: OnboardingState;
  payoutsEnabled: boolean;
  /** Name and commune may no longer change: a campaign was opened to the public. */
  identityIsFixed: boolean;
  /** When the payment file was last read from Stripe (ISO). */
  refreshedAt: string | null;
};
