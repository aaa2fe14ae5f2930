import { useTranslations } from 'next-intl';
import { LONGEST_MESSAGE, LONGEST_NAME } from '@/domain/pledge-draft';
import type { ContributionView } from '@/queries/pledge.view';
import { Checkbox } from '../ui/checkbox';
import type { FormState } from '../ui/form-state';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

type Props = {
  stored: Pick<ContributionView, 'backerName' | 'listedPublicly' | 'message'>;
  businessName: string;
  state: FormState;
};

/** What a backer tells of herself: a name, whether it is shown, a word to the business. All of it optional. */
export function BackerFields({ stored, businessName, state }: Props) {
  const t = useTranslations('pledge.details');
  const { errors, values } = state;
  const isRefused = Object.keys(values).length > 0;
  return (
    <>
      <TextField
        name="backerName"
        label={t('name')}
        hint={t('nameHint', { business: businessName })}
        error={errors.backerName}
        defaultValue={values.backerName ?? stored.backerName}
        required={false}
        autoComplete="name"
        maxLength={LONGEST_NAME}
      />
      <Checkbox
        name="listedPublicly"
        label={t('listed')}
        hint={t('listedHint')}
        defaultChecked={isRefused ? values.listedPublicly === 'on' : stored.listedPublicly}
      />
      <TextArea
        name="message"
        label={t('message', { business: businessName })}
        hint={t('messageHint')}
        error={errors.message}
        defaultValue={values.message ?? stored.message}
        required={false}
        rows={3}
        maxLength={LONGEST_MESSAGE}
      />
    </>
  );
}
