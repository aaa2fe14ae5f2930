import type { FormState } from '../ui/form-state';

export type Act = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a dossier's buttons do; each refuses by itself what the page does not offer. */
export interface DossierActs {
  readonly assignAction: Act;
  readonly tickAction: Act;
  readonly remarkAction: Act;
  readonly settleAction: Act;
  readonly requestChangesAction: Act;
  readonly approveAction: Act;
  readonly rejectAction: Act;
  readonly scheduleAction: Act;
  readonly unscheduleAction: Act;
  readonly suspendAction: Act;
  readonly resumeAction: Act;
}
