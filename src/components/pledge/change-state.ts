import type { PledgeLineView } from '@/queries/pledge-draft.view';
import type { FormState } from '../ui/form-state';

/** State of the form that replaces a contribution: still choosing, or shown what it would become. */
export type ChangeState = FormState & {
  review: { lines: PledgeLineView[]; totalCents: number; consent: string } | null;
};

export const unchanged: ChangeState = { message: null, errors: {}, values: {}, review: null };
