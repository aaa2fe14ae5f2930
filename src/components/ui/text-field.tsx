import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps, fieldAttributes, inputClass } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'className'> & {
    /** A unit shown inside the box, at the end ("€", "jours"). */
    suffix?: ReactNode;
    /** Expected length of the answer; a full line by default. */
    width?: 'full' | 'medium' | 'short';
  };

const widths = { full: 'max-w-full', medium: 'max-w-80', short: 'max-w-40' };

/** One line of text. `defaultValue` is what was typed, or what is stored. */
export function TextField({
  name,
  label,
  hint,
  error,
  id,
  required = true,
  suffix,
  width = 'full',
  ...input
}: Props) {
  const field = { name, label, hint, error, id, required };
  return (
    <Field {...field}>
      <span className={`relative block ${widths[width]}`}>
        <input
          type="text"
          {...input}
          {...fieldAttributes(field)}
          className={`${inputClass} ${suffix ? 'pr-14' : ''}`}
        />
        {suffix ? (
          <span aria-hidden="true" className="absolute inset-y-0 right-4 flex items-center text-stone-600">
            {suffix}
          </span>
        ) : null}
      </span>
    </Field>
  );
}
