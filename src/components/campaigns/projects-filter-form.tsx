import { useLocale, useTranslations } from 'next-intl';
import type { ProjectsView } from '@/queries/public-pages.view';
import { Button } from '../ui/button';
import { inputClass } from '../ui/field';
import { Icon } from '../ui/icon';
import { addressOf, Link } from '../ui/link';

const states = ['live', 'soon', 'funded', 'ended', 'all'] as const;
const sorts = ['recent', 'ending', 'progress'] as const;

/** Search, commune, category, state and order. Works without JavaScript, and every result has an address. */
export function ProjectsFilterForm({ view }: { view: ProjectsView }) {
  const t = useTranslations('projects');
  const tCampaign = useTranslations('campaign');
  const { filter } = view;
  const isFiltered =
    filter.q !== '' || filter.commune !== '' || filter.category !== '' || filter.state !== 'live';
  return (
    <search>
      <form
        action={addressOf('/projects', useLocale())}
        method="get"
        className="cut grid gap-x-4 gap-y-4 bg-stone-100 p-4 min-[24rem]:grid-cols-2 sm:p-5 lg:grid-cols-[1.6fr_1.1fr_1.1fr_1.1fr_1.1fr_auto] lg:items-end"
      >
        <label className="grid gap-1 text-small font-semibold max-lg:col-span-full">
          {t('filter.q')}
          <span className="relative">
            <input
              type="search"
              name="q"
              defaultValue={filter.q}
              className={`${inputClass} pl-10 font-normal`}
            />
            <Icon
              name="search"
              className="pointer-events-none absolute left-3 top-1/2 size-5 -translate-y-1/2 text-stone-600"
            />
          </span>
        </label>
        <Choice
          name="commune"
          label={t('filter.commune')}
          value={filter.commune}
          all={t('filter.everywhere')}
          options={view.communes.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Choice
          name="category"
          label={t('filter.category')}
          value={filter.category}
          all={t('filter.anyCategory')}
          options={view.categories.map((value) => ({ value, label: tCampaign(`category.${value}`) }))}
        />
        <Choice
          name="state"
          label={t('filter.state')}
          value={filter.state}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <Choice
          name="sort"
          label={t('filter.sort')}
          value={filter.sort}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
        <div className="grid max-lg:col-span-full">
          <Button type="submit" kind="secondary">
            {t('filter.submit')}
          </Button>
        </div>
        {isFiltered ? (
          <p className="col-span-full text-small">
            <Link href="/projects">{t('reset')}</Link>
          </p>
        ) : null}
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  all?: string;
  options: { value: string; label: string }[];
};

function Choice({ name, label, value, all, options }: ChoiceProps) {
  return (
    <label className="grid gap-1 text-small font-semibold">
      {label}
      <select key={value} name={name} defaultValue={value} className={`${inputClass} text-base font-normal`}>
        {all ? <option value="">{all}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
