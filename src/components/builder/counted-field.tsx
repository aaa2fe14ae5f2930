'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  defaultValue: string;
  /** Characters that fit; more can be typed, and is refused with nothing cut. */
  most: number;
  rows?: number;
  disabled?: boolean;
};

/** A text that has to stay short: says how much room is left, or how much is too much. */
export function CountedField({ most, rows, ...field }: Props) {
  const t = useTranslations('builder');
  const [length, setLength] = useState(field.defaultValue.length);
  const left = most - length;
  const input = {
    ...field,
    onChange: (event: { target: { value: string } }) => setLength(event.target.value.length),
  };
  return (
    <div className="grid gap-1">
      {rows ? <TextArea {...input} rows={rows} /> : <TextField {...input} />}
      <p className={`figures text-small ${left < 0 ? 'font-semibold text-brick-text' : 'text-stone-600'}`}>
        {left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}
      </p>
    </div>
  );
}
