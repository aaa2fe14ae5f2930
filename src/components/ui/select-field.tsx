import type { ComponentProps } from 'react';
import { Field, type FieldProps, fieldAttributes, inputClass } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'id' | 'className' | 'children'> & {
    options: { value: string; label: string; disabled?: boolean }[];
    /** The line shown while nothing is chosen. */
    placeholder?: string;
  };

export function SelectField({
  name,
  label,
  hint,
  error,
  id,
  required = true,
  options,
  placeholder,
  ...select
}: Props) {
  const field = { name, label, hint, error, id, required };
  return (
    <Field {...field}>
      {/* Keyed: after an action React resets a form to the first default, not to the newest. */}
      <select
        key={String(select.defaultValue ?? '')}
        {...select}
        {...fieldAttributes(field)}
        className={`${inputClass} appearance-auto`}
      >
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
