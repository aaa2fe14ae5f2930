import type { FormState } from '../ui/form-state';

export type SignInState = FormState & {
  /** The address that a link went to; empty when it is not to be shown. Absent: nothing was sent. */
  sentTo?: string;
  /** What the address may have been meant to be. */
  suggestion?: string | null;
};
