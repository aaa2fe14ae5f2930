import type { ComponentProps } from 'react';
import { FieldError, type FieldProps, fieldAttributes, Hint } from './field';

type Props = FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'type'>;

/** One box to tick. Never ticked for the reader. */
export function Checkbox({ name, label, hint, error, id = name, required = false, ...input }: Props) {
  const field = { name, hint, error, id, required };
  return (
    <div className={`grid gap-1.5 ${error ? 'border-l-4 border-brick-text pl-4' : ''}`}>
      <div className="flex items-start gap-3">
        <input
          key={String(input.defaultChecked)}
          {...input}
          {...fieldAttributes(field)}
          type="checkbox"
          className="mt-0.5 size-6 shrink-0"
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
}
