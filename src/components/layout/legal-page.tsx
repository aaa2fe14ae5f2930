import { useTranslations } from 'next-intl';
import { PageHeading } from '../ui/heading';

/** Each legal page and its sections, in order; the sentences are in the messages. */
export const legalPages = {
  notice: ['operator', 'hosting', 'payments', 'credits'],
  terms: ['service', 'pledge', 'charge', 'withdrawal', 'reward', 'business', 'complaint'],
  privacy: ['who', 'what', 'why', 'howLong', 'toWhom', 'rights', 'cookies'],
  accessibility: ['status', 'reason', 'done', 'technology', 'contact', 'remedy', 'date'],
} as const;

export type LegalPageName = keyof typeof legalPages;

export function LegalPage({ page }: { page: LegalPageName }) {
  const t = useTranslations('legal');
  const text = (section: string, part: 'title' | 'text') =>
    t(`${page}.${section}.${part}` as Parameters<typeof t>[0]);
  return (
    <div className="wrap grid gap-12 pb-8 pt-8 md:pt-12">
      <PageHeading title={t(`${page}.title`)} lead={t(`${page}.lead`)} />
      <div className="grid gap-10">
        {legalPages[page].map((section) => (
          <section
            key={section}
            className="grid gap-x-12 gap-y-2 border-t-2 border-stone-300 pt-5 lg:grid-cols-[1fr_2fr]"
          >
            <h2 className="text-h3">{text(section, 'title')}</h2>
            <p className="prose-measure whitespace-pre-line">{text(section, 'text')}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
