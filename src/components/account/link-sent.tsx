'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';

/** Says where the link went and what to do when it does not come. The same for every address, known or not. */
export function LinkSent({ sentTo, children }: { sentTo: string; children?: ReactNode }) {
  const t = useTranslations('signIn');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className="cut grid gap-5 border-l-[6px] border-oak bg-oak-soft p-6 outline-none"
    >
      <div className="flex items-start gap-4">
        <Icon name="mail" className="mt-1 size-7 shrink-0 text-oak-text" />
        <div className="grid min-w-0 gap-2">
          <h2 className="text-h3">{t('sentTitle')}</h2>
          <p className="[overflow-wrap:anywhere]">
            {sentTo ? t('sentTo', { email: sentTo }) : t('sentAgain')}
          </p>
          <p>{t('sentHint')}</p>
        </div>
      </div>
      {children}
      <p className="text-small">
        <Link href="/sign-in">{t('otherAddress')}</Link>
      </p>
    </div>
  );
}
