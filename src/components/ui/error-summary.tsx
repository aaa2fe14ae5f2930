'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FormState } from './form-state';

/** Tells at the top of a form what was refused, links to each field, and takes the focus when it appears. */
export function ErrorSummary({ state }: { state: FormState }) {
  const t = useTranslations('ui');
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(state.errors);
  const shown = entries.length > 0 || state.message !== null;
  useEffect(() => {
    if (shown && state) box.current?.focus();
  }, [shown, state]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="cut grid gap-2 border-2 border-brick-text bg-brick-soft p-5"
    >
      <p className="font-serif text-h4 font-semibold">
        {state.message ?? t('errorSummary', { count: entries.length })}
      </p>
      {entries.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {entries.map(([name, sentence]) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="font-semibold text-brick-text underline underline-offset-[0.22em]"
              >
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
