import { setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import type { Actor } from '@/domain/permission';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { readAtelier } from '@/queries/atelier';
import { readCampaignFile } from '@/queries/campaign-file';
import type { AtelierView, CampaignFileView } from '@/queries/campaign-file.view';
import { takeBackForm } from '@/use-cases/accounts/take-back-form';

type Href = Parameters<typeof getPathname>[0]['href'];
type Query = Promise<Record<string, string | string[] | undefined>>;

export interface OpenedPage {
  readonly locale: Locale;
  readonly actor: Actor;
  /** Address of this page. */
  readonly path: string;
  readonly atelier: AtelierView;
  /** What was typed here before a session ended. */
  readonly kept: Record<string, string> | null;
  readonly query: Awaited<Query>;
}

/** What every page of the atelier needs first; sends a visitor to sign in and back. */
export async function openAtelier(typedLocale: string, href: Href, searchParams: Query): Promise<OpenedPage> {
  const locale = formLocale.parse(typedLocale);
  setRequestLocale(locale);
  const path = getPathname({ locale, href });
  const query = await searchParams;
  const actor = await currentActor();
  const back = typeof query.draft === 'string' ? `${path}?draft=${encodeURIComponent(query.draft)}` : path;
  const atelier = await showOrSend({ locale, path: back }, () => readAtelier(actor));
  const kept = typeof query.draft === 'string' ? await takeBackForm(actor, { id: query.draft, path }) : null;
  return { locale, actor, path, atelier, kept, query };
}

export interface OpenedCampaign extends OpenedPage {
  readonly file: CampaignFileView;
}

/** The same, with the file of one campaign. */
export async function openCampaign(
  typedLocale: string,
  href: Href,
  searchParams: Query,
  campaignId: string,
): Promise<OpenedCampaign> {
  const page = await openAtelier(typedLocale, href, searchParams);
  const file = await showOrSend(page, () => readCampaignFile(page.actor, campaignId));
  return { ...page, file };
}
