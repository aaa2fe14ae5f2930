import { useTranslations } from 'next-intl';
import type { PictureView } from '@/queries/campaign.view';

const fallback = '/illustrations/causse.svg';

type Props = {
  cover: PictureView | null;
  /** How wide it is shown, for the browser's choice of a file. */
  sizes: string;
  /** The first picture of a page is fetched at once. */
  eager?: boolean;
  /** True when the title beside it says the same. */
  decorative?: boolean;
  className?: string;
};

/** A 16:9 picture that keeps its place from the first paint; a drawn causse when there is none. */
export function Cover({ cover, sizes, eager = false, decorative = false, className = '' }: Props) {
  const t = useTranslations('campaign');
  const isDrawing = cover === null || cover.sources.length === 0;
  return (
    <picture className={`block aspect-video overflow-hidden bg-stone-100 ${className}`}>
      {cover?.sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={sizes} />
      ))}
      <img
        src={cover?.src ?? fallback}
        alt={decorative ? '' : (cover?.alt ?? t('noCover'))}
        width={1600}
        height={900}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding={eager ? 'sync' : 'async'}
        className={`size-full object-cover ${isDrawing ? 'dark:brightness-85' : ''}`}
        style={cover?.placeholder ? { background: `url("${cover.placeholder}") center / cover` } : undefined}
      />
    </picture>
  );
}
