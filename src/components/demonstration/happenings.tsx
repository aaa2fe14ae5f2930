import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { DemoView, HappeningView } from '@/queries/demo.view';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';

/** What the last move brought, latest first; or that it stopped on its way. */
export function Happenings({ move }: { move: NonNullable<DemoView['move']> }) {
  const t = useTranslations('demo.happenings');
  const locale = useLocale();
  const since = formatDate(move.fromAt, 'day-and-time', locale);
  return (
    <div className="grid gap-4">
      {move.state === 'broken' ? (
        <Notice tone="danger" live title={t('broken.title')}>
          {t('broken.text')}
        </Notice>
      ) : null}
      <h3 className="text-h4">{t('title', { since })}</h3>
      {move.happenings.length === 0 ? <p className="text-stone-600">{t('nothing')}</p> : null}
      <ol className="grid gap-3 border-l-4 border-stone-300 pl-5">
        {move.happenings.map((happening) => (
          <Line key={`${happening.at}${happening.kind}${happening.campaign?.title}`} happening={happening} />
        ))}
      </ol>
    </div>
  );
}

function Line({ happening }: { happening: HappeningView }) {
  const t = useTranslations('demo.happenings');
  const locale = useLocale();
  const { at, kind, campaign, count, amountCents } = happening;
  const amount = formatEuros(amountCents, locale);
  return (
    <li className="grid gap-0.5">
      <time dateTime={at} className="text-small text-stone-600">
        {formatDate(at, 'day-and-time', locale)}
      </time>
      <span>
        {campaign ? (
          <>
            <strong>
              {campaign.slug ? (
                <Link href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }}>
                  {campaign.title}
                </Link>
              ) : (
                campaign.title
              )}
            </strong>
            {t('separator')}
          </>
        ) : null}
        {t(`kinds.${kind}`, { count, amount })}
      </span>
    </li>
  );
}
