'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { FieldError, inputClass } from '../ui/field';
import { useHasScripts } from '../ui/use-has-scripts';

type Props = {
  name: string;
  /** What is counted, for screen readers. */
  title: string;
  defaultValue: string;
  most: number;
  error?: string | undefined;
};

/** How many: a number to type, with a step down and a step up where scripts run. */
export function QuantityField({ name, title, defaultValue, most, error }: Props) {
  const t = useTranslations('pledge.choice');
  const input = useRef<HTMLInputElement>(null);
  const hasScripts = useHasScripts();
  const step = (direction: 'stepUp' | 'stepDown') => {
    input.current?.[direction]();
    input.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const stepLook =
    'cut-small grid size-11 place-items-center border-2 border-stone-500 bg-lime text-h4 leading-none hover:bg-stone-100';
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        {hasScripts ? (
          <button
            type="button"
            className={stepLook}
            onClick={() => step('stepDown')}
            aria-label={t('less', { title })}
          >
            −
          </button>
        ) : null}
        <input
          ref={input}
          key={defaultValue}
          id={name}
          name={name}
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          step={1}
          defaultValue={defaultValue}
          aria-label={t('quantity', { title })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
          className={`${inputClass} figures max-w-18 text-center font-semibold [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none`}
        />
        {hasScripts ? (
          <button
            type="button"
            className={stepLook}
            onClick={() => step('stepUp')}
            aria-label={t('more', { title })}
          >
            +
          </button>
        ) : null}
      </div>
      <FieldError id={name} error={error} />
    </div>
  );
}
