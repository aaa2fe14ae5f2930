import type { MailContext } from './letter';

type Place = Pick<MailContext, 'appUrl' | 'locale'>;

const at = ({ appUrl, locale }: Place, paths: { fr: string; en: string }): string =>
  `${appUrl}${locale === 'en' ? '/en' : ''}${paths[locale]}`;

/** Addresses that mails lead to. They repeat `src/i18n/pathnames.ts`, which adapters cannot import; a test compares the two. */
export const contributionUrl = (place: Place, token: string): string =>
  at(place, { fr: `/contribution/${token}`, en: `/contribution/${token}` });

export const projectUrl = (place: Place, slug: string): string =>
  at(place, { fr: `/projets/${slug}`, en: `/projects/${slug}` });

export const homeUrl = (place: Place): string => at(place, { fr: '', en: '' });

export const projectsUrl = (place: Place): string => at(place, { fr: '/projets', en: '/projects' });

export const atelierUrl = (place: Place, campaignId: string): string =>
  at(place, { fr: `/atelier/campagnes/${campaignId}`, en: `/atelier/campaigns/${campaignId}` });

/** What was pledged, collected, withheld and paid. */
export const statementUrl = (place: Place, campaignId: string): string =>
  at(place, { fr: `/atelier/campagnes/${campaignId}/releve`, en: `/atelier/campaigns/${campaignId}/money` });

/** The business's own page, with its payment account and bank. */
export const businessUrl = (place: Place, businessId: string): string =>
  at(place, { fr: `/atelier/entreprises/${businessId}`, en: `/atelier/businesses/${businessId}` });

export const disputeUrl = (place: Place, disputeId: string): string =>
  at(place, { fr: `/bureau/litiges/${disputeId}`, en: `/desk/disputes/${disputeId}` });

export const deskUrl = (place: Place, campaignId: string): string =>
  at(place, { fr: `/bureau/campagnes/${campaignId}`, en: `/desk/campaigns/${campaignId}` });
