'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { LARGEST_UPLOAD_BYTES } from '@/domain/picture';
import { Button } from '../ui/button';
import { FieldError, Hint, inputClass } from '../ui/field';
import { HiddenFields } from '../ui/hidden-fields';

type Props = {
  /** What the picture is for: ids and the mark of what the page showed. */
  hidden: Record<string, string>;
  label: ReactNode;
  button: ReactNode;
  /** Why the last upload was refused. */
  error?: string | undefined;
  /** Fields that go with the picture. */
  children?: ReactNode;
};

/**
 * A form of its own, so that a refused file puts no text at risk. Plain multipart; with JavaScript a file that is too heavy is told
 * before it is sent.
 */
export function UploadForm({ hidden, label, button, error, children }: Props) {
  const t = useTranslations('uploads');
  const [isSending, setSending] = useState(false);
  const [isTooHeavy, setTooHeavy] = useState(false);
  const problem = isTooHeavy ? t('tooHeavy') : error;
  const submit = (event: FormEvent) => (isSending || isTooHeavy ? event.preventDefault() : setSending(true));
  return (
    <form
      action="/api/uploads"
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="grid gap-5"
    >
      <HiddenFields fields={hidden} />
      {children}
      <div className={`grid gap-1.5 ${problem ? 'border-l-4 border-brick-text pl-4' : ''}`}>
        <label htmlFor="picture" className="font-semibold">
          {label}
        </label>
        <Hint id="picture" hint={t('hint')} />
        <input
          id="picture"
          name="picture"
          type="file"
          required
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={problem ? 'picture-hint picture-error' : 'picture-hint'}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setTooHeavy((event.target.files?.[0]?.size ?? 0) > LARGEST_UPLOAD_BYTES)}
          className={`${inputClass} h-auto file:mr-4 file:cursor-pointer file:rounded-sm file:border-0 file:bg-stone-100 file:px-3 file:py-1.5 file:font-semibold file:text-ink`}
        />
        <FieldError id="picture" error={problem} />
      </div>
      <div>
        <Button type="submit" aria-disabled={isSending || undefined}>
          {isSending ? <output>{t('sending')}</output> : button}
        </Button>
      </div>
    </form>
  );
}
