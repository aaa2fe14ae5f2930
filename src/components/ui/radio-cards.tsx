import type { ReactNode } from 'react';
import { FieldError, Hint, Optional } from './field';

export type RadioChoice = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** Shown at the end of the first line: a price, a date. */
  aside?: ReactNode;
  disabled?: boolean;
};
type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  defaultValue?: string | undefined;
  choices: RadioChoice[];
};

/** One choice among a few, each told in full. The first input carries the name as id, for the error summary. */
export function RadioCards({ name, legend, hint, error, required = true, defaultValue, choices }: Props) {
  const described = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(' ');
  return (
    <fieldset className="grid gap-3" aria-describedby={described || undefined}>
      <legend className="mb-1 font-semibold">
        {legend}
        {required ? null : <Optional />}
      </legend>
      <Hint id={name} hint={hint} />
      <FieldError id={name} error={error} />
      {choices.map((choice, index) => (
        <label
          key={`${choice.value}-${choice.value === defaultValue}`}
          className="cut flex cursor-pointer gap-3.5 border-2 border-stone-300 bg-lime p-4 hover:border-stone-500 has-checked:border-malbec-text has-checked:bg-malbec-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:bg-stone-100 has-disabled:text-stone-600"
        >
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${choice.value}`}
            name={name}
            value={choice.value}
            required={required}
            disabled={choice.disabled}
            defaultChecked={choice.value === defaultValue}
            className="mt-0.5 size-6 shrink-0"
          />
          <span className="grid grow gap-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{choice.label}</span>
              {choice.aside ? <span className="figures font-semibold">{choice.aside}</span> : null}
            </span>
            {choice.description ? (
              <span className="text-small text-stone-600">{choice.description}</span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
