import { DEFAULT_PROFILE, type Profile } from './profile.ts';

/** What a world keeps besides its objects; one row, rewritten by each unit that changes something. */
export interface WorldMeta {
  seed: string;
  counter: number;
  /** World's clock minus wall clock. It never decreases. */
  offsetMs: number;
  createdAtMs: number;
  profile: Profile;
  limits: { perEndpoint: number; total: number } | null;
  /** The platform's own balance settings. */
  platform: {
    debitNegativeBalances: boolean;
    payoutInterval: 'daily' | 'weekly' | 'monthly' | 'manual';
    weeklyDays?: readonly string[];
    monthlyDays?: readonly number[];
    minimumCents?: number | null;
    statementDescriptor?: string | null;
  };
}

export function freshMeta(seed: string, nowMs: number): WorldMeta {
  return {
    seed,
    counter: 0,
    offsetMs: 0,
    createdAtMs: nowMs,
    profile: structuredClone(DEFAULT_PROFILE),
    limits: null,
    platform: { debitNegativeBalances: true, payoutInterval: 'daily' },
  };
}
