'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

export type BusinessState = FormState & { isSaved?: boolean };
type Values = Record<string, string | undefined>;
type Props = {
  action: (state: BusinessState, form: FormData) => Promise<BusinessState>;
  /** Null: a new business. */
  businessId: string | null;
  stored: Values;
  kept: Record<string, string> | null;
  /** "46260 Limogne-en-Quercy". */
  communes: string[];
  identityIsFixed: boolean;
};

/** Who the business is. The commune is typed or chosen from the list of the territory; a plain field without JavaScript. */
export function BusinessForm({ action, businessId, stored, kept, communes, identityIsFixed }: Props) {
  const t = useTranslations('business');
  const [state, formAction] = useActionState(action, emptyForm as BusinessState);
  const typed: Values = { ...stored, ...kept, ...state.values };
  const field = (name: string) => ({ name, error: state.errors[name], defaultValue: typed[name] ?? '' });
  return (
    <form action={formAction} noValidate className="grid gap-7">
      <ErrorSummary state={state} />
      {state.isSaved ? <Notice tone="success" title={t('saved')} live /> : null}
      <HiddenFields fields={{ businessId: businessId ?? '' }} />
      {businessId === null ? (
        <TextField
          {...field('siret')}
          label={t('siret')}
          hint={t('siretHint')}
          inputMode="numeric"
          autoComplete="off"
          width="medium"
        />
      ) : null}
      {identityIsFixed ? <Notice>{t('identityFixed')}</Notice> : null}
      <TextField
        {...field('name')}
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="organization"
        readOnly={identityIsFixed}
      />
      <TextArea
        {...field('description')}
        label={t('description')}
        hint={t('descriptionHint')}
        rows={4}
        required={false}
      />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField
          {...field('addressLine')}
          label={t('addressLine')}
          hint={t('addressLineHint')}
          autoComplete="street-address"
        />
        <TextField
          {...field('commune')}
          label={t('commune')}
          hint={t('communeHint')}
          list="communes"
          autoComplete="off"
          readOnly={identityIsFixed}
        />
      </div>
      <datalist id="communes">
        {communes.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField
          {...field('email')}
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
          inputMode="email"
        />
        <TextField
          {...field('phone')}
          type="tel"
          label={t('phone')}
          hint={t('phoneHint')}
          autoComplete="tel"
          inputMode="tel"
          required={false}
        />
      </div>
      <div>
        <SubmitButton
          size={businessId ? 'normal' : 'large'}
          kind={businessId ? 'secondary' : 'primary'}
          pendingLabel={t('saving')}
        >
          {businessId ? t('save') : t('register')}
        </SubmitButton>
      </div>
    </form>
  );
}
