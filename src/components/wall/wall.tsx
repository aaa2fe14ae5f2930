import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { formatEuros, formatPercent } from '@/domain/format-amount';
import { WallArt } from './wall-art';

/**
 * Progress towards the goal as a dry-stone wall, rendered on the server. `seed` is the campaign's id: each wall is
 * its own, and always the same. Amounts in integer cents; `matchedCents` is part of `pledgedCents`.
 * Its value is also said in words.
 */
export function Wall(props: ComponentProps<typeof WallArt>) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const { pledgedCents, goalCents, className = 'w-full' } = props;
  const percent = goalCents > 0 ? Math.floor((pledgedCents * 100) / goalCents) : 0;
  return (
    <div
      role="progressbar"
      aria-label={t('wall.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(percent, 100)}
      aria-valuetext={t('wall.value', {
        pledged: formatEuros(pledgedCents, locale),
        goal: formatEuros(goalCents, locale),
        percent: formatPercent(pledgedCents, goalCents, locale),
      })}
      className={className}
    >
      <WallArt {...props} className="block w-full" />
    </div>
  );
}
