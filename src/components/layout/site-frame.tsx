import type { ReactNode } from 'react';
import { SiteFooter } from './footer';
import { SiteHeader } from './header';
import { mainId } from './skip-link';
import type { HeaderViewer } from './viewer';

/** Header, content, footer: the frame of public pages and of the reader's own. */
export function SiteFrame({ viewer, children }: { viewer: HeaderViewer; children: ReactNode }) {
  return (
    <>
      <SiteHeader viewer={viewer} />
      <main id={mainId} tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
