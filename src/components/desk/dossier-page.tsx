import { useTranslations } from 'next-intl';
import type { DossierView } from '@/queries/dossier.view';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Notice } from '../ui/notice';
import type { DossierActs } from './act';
import { BusinessFacts } from './business-facts';
import { Checklist } from './checklist';
import { Decision } from './decision';
import { DONE } from './done';
import { DossierDocument } from './dossier-document';
import { DossierFacts } from './dossier-facts';
import { Handover } from './handover';
import { History } from './history';
import { NextStep } from './next-step';

/** On a phone the parts stand one below the other: these lead to them. */
function Jumps() {
  const t = useTranslations('desk.jump');
  const parts = ['project', 'checklist', 'decision', 'history'] as const;
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-x-5 lg:hidden">
      {parts.map((part) => (
        <a
          key={part}
          href={`#${part}`}
          className="py-1.5 text-malbec-text underline underline-offset-[0.22em]"
        >
          {t(part)}
        </a>
      ))}
    </nav>
  );
}

type Props = {
  dossier: DossierView;
  /** What was just decided, from the address. */
  done: string | null;
  acts: DossierActs;
};

/** One file: what the business wrote, with the remarks on each part, beside everything that the desk decides on. */
export function DossierPage({ dossier, done, acts }: Props) {
  const t = useTranslations('desk');
  const told = DONE.find((known) => known === done);
  const vetting = dossier.status === 'SUBMITTED';
  // Comes after what it rests on; once the file is approved, it is all that is left to do.
  const decision = <Decision dossier={dossier} acts={acts} />;
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <Breadcrumbs crumbs={[{ label: t('nav.queue'), href: '/desk' }, { label: dossier.business.name }]} />
        <h1 className="max-w-[46rem] text-h2">{dossier.title || t('queue.untitled')}</h1>
      </header>
      {told ? (
        <Notice tone="success" live>
          {t(`done.${told}`)}
        </Notice>
      ) : null}
      <DossierFacts dossier={dossier} />
      <Jumps />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="-m-1 grid content-start gap-6 p-1 lg:sticky lg:top-4 lg:col-start-2 lg:row-start-1 lg:max-h-[calc(100svh-2rem)] lg:self-start lg:overflow-y-auto lg:overscroll-contain">
          <NextStep dossier={dossier} acts={acts} />
          {vetting ? null : decision}
          <Checklist dossier={dossier} action={acts.tickAction} />
          <BusinessFacts business={dossier.business} />
          {vetting ? decision : null}
          <Handover dossier={dossier} action={acts.assignAction} />
        </div>
        <div className="grid min-w-0 content-start gap-12 lg:col-start-1 lg:row-start-1">
          <DossierDocument dossier={dossier} acts={acts} />
          <History lines={dossier.history} />
        </div>
      </div>
    </div>
  );
}
