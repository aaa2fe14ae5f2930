/** Folder under `app/[locale]` → address in each language. Every internal link is checked against this table. */
export const pathnames = {
  '/': '/',
  '/projects': { fr: '/projets', en: '/projects' },
  '/projects/[slug]': { fr: '/projets/[slug]', en: '/projects/[slug]' },
  '/communes/[code]': '/communes/[code]',
  '/businesses/[siret]': { fr: '/entreprises/[siret]', en: '/businesses/[siret]' },
  '/pledge/[slug]': { fr: '/soutenir/[slug]', en: '/pledge/[slug]' },
  '/pledge/[slug]/[draft]': { fr: '/soutenir/[slug]/[draft]', en: '/pledge/[slug]/[draft]' },
  '/pledge/[slug]/[draft]/details': {
    fr: '/soutenir/[slug]/[draft]/coordonnees',
    en: '/pledge/[slug]/[draft]/details',
  },
  '/pledge/[slug]/[draft]/recap': {
    fr: '/soutenir/[slug]/[draft]/recapitulatif',
    en: '/pledge/[slug]/[draft]/recap',
  },
  '/pledge/[slug]/thanks': { fr: '/soutenir/[slug]/merci', en: '/pledge/[slug]/thanks' },
  '/contribution/[token]': '/contribution/[token]',
  '/contribution/[token]/change': {
    fr: '/contribution/[token]/modifier',
    en: '/contribution/[token]/change',
  },
  '/contribution/[token]/withdraw': {
    fr: '/contribution/[token]/retractation',
    en: '/contribution/[token]/withdraw',
  },
  '/how-it-works': { fr: '/comment-ca-marche', en: '/how-it-works' },
  '/statistics': { fr: '/statistiques', en: '/statistics' },
  '/sign-in': { fr: '/connexion', en: '/sign-in' },
  '/sign-in/link': { fr: '/connexion/lien', en: '/sign-in/link' },
  '/account': { fr: '/mon-compte', en: '/account' },
  '/atelier': '/atelier',
  '/atelier/businesses/new': { fr: '/atelier/entreprises/nouvelle', en: '/atelier/businesses/new' },
  '/atelier/businesses/[id]': { fr: '/atelier/entreprises/[id]', en: '/atelier/businesses/[id]' },
  '/atelier/campaigns/new': { fr: '/atelier/campagnes/nouvelle', en: '/atelier/campaigns/new' },
  '/atelier/campaigns/[id]': { fr: '/atelier/campagnes/[id]', en: '/atelier/campaigns/[id]' },
  '/atelier/campaigns/[id]/identity': {
    fr: '/atelier/campagnes/[id]/presentation',
    en: '/atelier/campaigns/[id]/identity',
  },
  '/atelier/campaigns/[id]/cover': {
    fr: '/atelier/campagnes/[id]/photo',
    en: '/atelier/campaigns/[id]/cover',
  },
  '/atelier/campaigns/[id]/story': {
    fr: '/atelier/campagnes/[id]/recit',
    en: '/atelier/campaigns/[id]/story',
  },
  '/atelier/campaigns/[id]/budget': {
    fr: '/atelier/campagnes/[id]/budget',
    en: '/atelier/campaigns/[id]/budget',
  },
  '/atelier/campaigns/[id]/rewards': {
    fr: '/atelier/campagnes/[id]/contreparties',
    en: '/atelier/campaigns/[id]/rewards',
  },
  '/atelier/campaigns/[id]/rewards/new': {
    fr: '/atelier/campagnes/[id]/contreparties/nouvelle',
    en: '/atelier/campaigns/[id]/rewards/new',
  },
  '/atelier/campaigns/[id]/rewards/[rewardId]': {
    fr: '/atelier/campagnes/[id]/contreparties/[rewardId]',
    en: '/atelier/campaigns/[id]/rewards/[rewardId]',
  },
  '/atelier/campaigns/[id]/preview': {
    fr: '/atelier/campagnes/[id]/apercu',
    en: '/atelier/campaigns/[id]/preview',
  },
  '/atelier/campaigns/[id]/money': {
    fr: '/atelier/campagnes/[id]/releve',
    en: '/atelier/campaigns/[id]/money',
  },
  '/desk': { fr: '/bureau', en: '/desk' },
  '/desk/campaigns/[id]': { fr: '/bureau/campagnes/[id]', en: '/desk/campaigns/[id]' },
  '/desk/campaigns/[id]/money/[reference]': {
    fr: '/bureau/campagnes/[id]/releve/[reference]',
    en: '/desk/campaigns/[id]/money/[reference]',
  },
  '/desk/campaigns/[id]/money': { fr: '/bureau/campagnes/[id]/releve', en: '/desk/campaigns/[id]/money' },
  '/desk/campaigns/[id]/preview': { fr: '/bureau/campagnes/[id]/apercu', en: '/desk/campaigns/[id]/preview' },
  '/legal/notice': { fr: '/mentions-legales', en: '/legal-notice' },
  '/legal/terms': { fr: '/cgu', en: '/terms' },
  '/legal/privacy': { fr: '/donnees-personnelles', en: '/privacy' },
  '/legal/accessibility': { fr: '/accessibilite', en: '/accessibility' },
  '/demo': '/demo',
} as const;
