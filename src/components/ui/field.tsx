import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence under the field when it was refused. */
  error?: string | undefined;
  /** Defaults to the name. The error summary links to it. */
  id?: string;
  required?: boolean;
};

/** What an input needs to be tied to its label, hint and error. */
export function fieldAttributes({ name, hint, error, id = name, required }: Omit<FieldProps, 'label'>) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return {
    id,
    name,
    required,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}

export const inputClass =
  'w-full min-h-11 cut-small border-2 border-stone-500 bg-lime px-3.5 py-2 text-ink placeholder:text-stone-600 aria-invalid:border-brick-text disabled:bg-stone-100';

/** Label, hint and error around one control. */
export function Field({
  name,
  label,
  hint,
  error,
  id = name,
  required,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={`grid gap-1.5 ${error ? 'border-l-4 border-brick-text pl-4' : ''}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {required ? null : <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** Required is the rule; what may be left empty says so. */
export function Optional() {
  const t = useTranslations('ui');
  return <span className="font-normal text-stone-600"> {t('optional')}</span>;
}

export function Hint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-small text-stone-600">
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  const t = useTranslations('ui');
  return error ? (
    <p id={`${id}-error`} className="font-semibold text-brick-text">
      <span className="sr-only">{t('error')} </span>
      {error}
    </p>
  ) : null;
}
