import type { ComponentProps } from 'react';
import { Field, type FieldProps, fieldAttributes, inputClass } from './field';

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className'>;

/** Several lines of text. It grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, error, id, required = true, rows = 5, ...area }: Props) {
  const field = { name, label, hint, error, id, required };
  return (
    <Field {...field}>
      <textarea
        {...area}
        {...fieldAttributes(field)}
        rows={rows}
        className={`${inputClass} field-sizing-content`}
        // A field sized by its content begins at one line; `rows` is then only its least height.
        style={{ minHeight: `calc(${rows}lh + 1.25rem)` }}
      />
    </Field>
  );
}
