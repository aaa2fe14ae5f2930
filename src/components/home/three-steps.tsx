import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import { WallArt } from '../wall/wall-art';

const steps = [
  { key: 'choose', percent: 1 },
  { key: 'gather', percent: 62 },
  { key: 'build', percent: 100 },
] as const;

/** How it works, told by one wall at three of its ages. */
export function ThreeSteps() {
  const t = useTranslations('home');
  return (
    <section className="wrap" aria-labelledby="etapes">
      <h2 id="etapes" className="mb-9 max-w-[36rem] text-h2">
        {t('steps.title')}
      </h2>
      <ol className="grid gap-x-10 gap-y-12 md:grid-cols-3">
        {steps.map(({ key, percent }) => (
          <li key={key} className="grid content-start gap-3">
            <WallArt seed="etapes" pledgedCents={percent} goalCents={100} className="mb-2 w-full max-w-96" />
            <h3 className="text-h3">{t(`steps.${key}.title`)}</h3>
            <p>{t(`steps.${key}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className="mt-8">
        <Link href="/how-it-works">{t('steps.more')}</Link>
      </p>
    </section>
  );
}
