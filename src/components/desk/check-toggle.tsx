'use client';

import { useActionState } from 'react';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { Icon } from '../ui/icon';
import type { Act } from './act';
import { Refused } from './refused';

type Props = {
  action: Act;
  fields: Record<string, string>;
  ticked: boolean;
  labelledBy: string;
  describedBy: string;
};

/** A box that is saved when it is pressed: a form with one button, so that it works without JavaScript too. */
export function CheckToggle({ action, fields, ticked, labelledBy, describedBy }: Props) {
  const [state, formAction, pending] = useActionState(action, emptyForm);
  return (
    <form action={formAction}>
      <HiddenFields fields={fields} />
      {/* biome-ignore lint/a11y/useSemanticElements: pressing it sends the form; an input would need a script for that */}
      <button
        type="submit"
        role="checkbox"
        aria-checked={ticked}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-busy={pending || undefined}
        onClick={(event) => pending && event.preventDefault()}
        className="cut-small mt-0.5 grid size-6 cursor-pointer place-items-center border-2 border-stone-500 bg-lime text-on-malbec hover:border-malbec-text aria-busy:cursor-progress aria-busy:opacity-60 aria-checked:border-malbec aria-checked:bg-malbec"
      >
        {ticked ? <Icon name="check" className="size-4" /> : null}
      </button>
      <Refused message={state.message} />
    </form>
  );
}
