import { useTranslations } from 'next-intl';

export type ContentsEntry = {
  id: string;
  label: string;
  count?: number;
  children?: { id: string; label: string }[];
};

/** The table of contents of a project, made from what it has. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  const t = useTranslations('campaign');
  return (
    <nav aria-label={t('contents')} className="border-y-2 border-stone-300">
      <ul className="flex flex-wrap gap-x-5 py-1 text-base">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              className="inline-flex items-baseline gap-1.5 py-2 font-medium decoration-saffron decoration-[3px] underline-offset-[0.4em] hover:underline"
            >
              {entry.label}
              {entry.count ? <span className="figures text-small text-stone-600">{entry.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      {entries.some((entry) => entry.children?.length) ? (
        <ul className="flex flex-wrap gap-x-5 border-t border-stone-300 py-1 text-small">
          {entries
            .flatMap((entry) => entry.children ?? [])
            .map((child) => (
              <li key={child.id}>
                <a
                  href={`#${child.id}`}
                  className="inline-block py-1.5 text-stone-600 underline decoration-stone-300 underline-offset-[0.22em] hover:text-ink"
                >
                  {child.label}
                </a>
              </li>
            ))}
        </ul>
      ) : null}
    </nav>
  );
}
