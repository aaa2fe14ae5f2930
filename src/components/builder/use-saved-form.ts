'use client';

import {
  type FormEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { emptySave, type SaveAction } from './save-state';

const IDLE_MS = 2_500;

/**
 * A form that also saves by itself once typing rests. Sent by hand through the same action; without JavaScript it is a plain form. Nothing
 * is reset after a save: what stands in the fields is what was typed.
 */
export function useSavedForm(action: SaveAction, { autosaves = true } = {}) {
  const [state, formAction, isPending] = useActionState(action, emptySave);
  const [isDirty, setDirty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef(isPending);
  waiting.current = isPending;

  const autosave = useCallback(() => {
    if (!form.current) return;
    // A save in flight brings the mark that the next one needs.
    if (waiting.current) {
      timer.current = setTimeout(autosave, IDLE_MS);
      return;
    }
    const typed = new FormData(form.current);
    typed.set('autosave', '1');
    setDirty(false);
    startTransition(() => formAction(typed));
  }, [formAction]);

  const onInput = useCallback(() => {
    setDirty(true);
    clearTimeout(timer.current);
    if (autosaves) timer.current = setTimeout(autosave, IDLE_MS);
  }, [autosave, autosaves]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      clearTimeout(timer.current);
      const { submitter } = event.nativeEvent as SubmitEvent;
      const typed = new FormData(event.currentTarget, submitter);
      setDirty(false);
      startTransition(() => formAction(typed));
    },
    [formAction],
  );

  useEffect(() => () => clearTimeout(timer.current), []);
  useWarningBeforeLeaving(isDirty);

  return {
    state,
    isPending,
    isDirty,
    formProps: { ref: form, action: formAction, onInput, onSubmit, noValidate: true },
  };
}

/** The browser asks before a tab with unsaved typing is closed. */
function useWarningBeforeLeaving(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
