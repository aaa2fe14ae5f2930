import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import { Cazelle } from './cazelle';

/** Mark and name, leading home. */
export function Brand() {
  const t = useTranslations('layout');
  return (
    <Link href="/" look="bare" className="group inline-flex items-center gap-2 py-1 sm:gap-2.5 text-ink">
      <Cazelle className="size-8 text-malbec-text max-[23rem]:size-7 sm:size-10" />
      <span className="font-serif text-[1.15rem] max-[23rem]:text-base font-semibold leading-none tracking-tight sm:text-[1.45rem]">
        {t('brand')}
      </span>
    </Link>
  );
}
