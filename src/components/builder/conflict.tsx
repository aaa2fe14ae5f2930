'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '../ui/notice';
import type { SaveState } from './save-state';

type Props = {
  state: SaveState;
  /** Field name → label and what is stored now, as the field would show it. */
  stored: {
    name: string;
    label: ReactNode;
    value: string /** The value in words, where it is a code. */;
    shown?: string;
  }[];
};

/** After somebody else saved the same section: what is stored now, beside what was typed, which stays in the fields. */
export function Conflict({ state, stored }: Props) {
  const t = useTranslations('builder');
  if (state.code !== 'CHANGED_BY_SOMEBODY_ELSE') return null;
  const differing = stored.filter(
    ({ name, value }) => (state.values[name] ?? '').replace(/\r\n?/g, '\n').trim() !== value.trim(),
  );
  return (
    <Notice tone="warning" title={t('conflict.title')} live>
      <p>{t('conflict.text')}</p>
      <dl className="mt-3 grid gap-3">
        {differing.map(({ name, label, value, shown }) => (
          <div key={name} className="grid gap-1">
            <dt className="font-semibold">{t('conflict.theirs', { field: String(label) })}</dt>
            <dd className="whitespace-pre-wrap border-l-2 border-stone-500 pl-3">
              {(shown ?? value) || t('conflict.empty')}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
