'use client';

import { ErrorSummary } from '../ui/error-summary';
import { HiddenFields } from '../ui/hidden-fields';
import { Conflict } from './conflict';
import type { SaveState } from './save-state';

type Props = {
  state: SaveState;
  campaignId: string;
  seen: string;
  /** What was typed before a session ended, with the mark of that page. */
  kept: Record<string, string> | null;
  stored: Parameters<typeof Conflict>[0]['stored'];
};

/** What every form of the builder begins with: refusals, what somebody else changed, and the hidden fields. */
export function FormHead({ state, campaignId, seen, kept, stored }: Props) {
  const isConflict = state.code === 'CHANGED_BY_SOMEBODY_ELSE';
  return (
    <>
      {state.isAutosave || isConflict ? null : <ErrorSummary state={state} />}
      <Conflict state={state} stored={stored} />
      <HiddenFields fields={{ campaignId, seen: isConflict ? seen : (state.seen ?? kept?.seen ?? seen) }} />
    </>
  );
}
