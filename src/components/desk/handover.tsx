import { useTranslations } from 'next-intl';
import type { DossierView } from '@/queries/dossier.view';
import type { Act } from './act';
import { Disclosure } from './disclosure';
import { HandoverForm } from './handover-form';

/** Gives the file to a colleague. */
export function Handover({ dossier, action }: { dossier: DossierView; action: Act }) {
  const t = useTranslations('desk.handover');
  const { id, adviser, successors } = dossier;
  if (successors.length === 0) return null;
  return (
    <Disclosure label={t('title')}>
      <HandoverForm
        action={action}
        fields={{ campaignId: id, seenAdviserId: adviser?.id ?? '' }}
        options={successors.map(({ id: value, name }) => ({ value, label: name }))}
        words={{ to: t('to'), submit: t('submit'), pending: t('pending') }}
      />
    </Disclosure>
  );
}
