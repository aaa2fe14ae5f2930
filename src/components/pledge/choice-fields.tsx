'use client';

import { useTranslations } from 'next-intl';
import { quantityField } from '@/domain/choice-faults';
import { TextField } from '../ui/text-field';
import { ChoiceCard } from './choice-card';
import type { OfferedReward } from './choices-of';
import type { useChoice } from './use-choice';

type Props = {
  rewards: readonly OfferedReward[];
  choice: ReturnType<typeof useChoice>;
  errors: Record<string, string>;
  freeHint: string;
};

/** Every reward with its quantity, and the free amount. */
export function ChoiceFields({ rewards, choice, errors, freeHint }: Props) {
  const t = useTranslations('pledge.choice');
  return (
    <>
      <ul className="grid gap-4">
        {rewards.map((reward) => (
          <li key={reward.id}>
            <ChoiceCard
              reward={reward}
              isChosen={choice.unitsOf(reward) > 0}
              quantity={choice.quantityOf(reward)}
              error={errors[quantityField(reward.id)]}
            >
              {reward.facts}
            </ChoiceCard>
          </li>
        ))}
      </ul>
      <div className="cut bg-stone-100 p-5">
        <TextField
          name="free"
          label={t('free')}
          hint={freeHint}
          error={errors.free}
          defaultValue={choice.free}
          required={false}
          inputMode="decimal"
          autoComplete="off"
          suffix="€"
          width="short"
        />
      </div>
    </>
  );
}
