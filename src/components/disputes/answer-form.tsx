'use client';

import { useActionState } from 'react';
import type { DisputeView } from '@/queries/disputes.view';
import type { Act } from '../desk/act';
import { Refused } from '../desk/refused';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';

type Props = {
  dispute: Pick<DisputeView, 'id' | 'seen' | 'explanation' | 'deliveryNote'>;
  action: Act;
  words: Readonly<
    Record<
      'title' | 'explanation' | 'explanationHint' | 'delivery' | 'deliveryHint' | 'save' | 'saving',
      string
    >
  >;
};

/** What the adviser tells the bank; saving sends nothing. */
export function AnswerForm({ dispute: { id, seen, explanation, deliveryNote }, action, words }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <section aria-labelledby="answer" className="grid gap-5">
      <h2 id="answer" className="text-h2">
        {words.title}
      </h2>
      <form action={formAction} noValidate className="grid gap-5">
        <HiddenFields fields={{ disputeId: id, seen }} />
        <Refused message={state.message} />
        <TextArea
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          error={state.errors.explanation}
          defaultValue={state.values.explanation ?? explanation}
          rows={6}
        />
        <TextArea
          name="deliveryNote"
          label={words.delivery}
          hint={words.deliveryHint}
          error={state.errors.deliveryNote}
          defaultValue={state.values.deliveryNote ?? deliveryNote}
          required={false}
          rows={4}
        />
        <div>
          <SubmitButton pendingLabel={words.saving}>{words.save}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
