import type { CampaignCardView, CampaignCategory } from './campaign.view';

/** The territory in figures: money actually collected, decided campaigns. */
export type TerritoryFiguresView = {
  collectedCents: number;
  fundedCount: number;
  backerCount: number;
  /** Funded ÷ decided; null while none was decided. */
  successRate: { fundedCount: number; decidedCount: number } | null;
};

export type HomeView = {
  /** Told large; null when nothing is live. */
  featured: CampaignCardView | null;
  /** Live, without the featured one, newest first (up to six). */
  live: CampaignCardView[];
  /** Live and ending within 72 h, soonest first. */
  lastDays: CampaignCardView[];
  /** Recently funded, to show that it works (up to three). */
  funded: CampaignCardView[];
  figures: TerritoryFiguresView;
  communes: CommuneCountView[];
  adviser: AdviserContactView;
};

export type CommuneCountView = { code: string; name: string; campaignCount: number };

/** Whom a business may call. Phone in the reader's form ("05 36 49 00 00"). */
export type AdviserContactView = { name: string; phone: string; email: string };

export type ProjectsFilter = {
  q: string;
  commune: string;
  category: CampaignCategory | '';
  state: 'live' | 'soon' | 'funded' | 'ended' | 'all';
  sort: 'recent' | 'ending' | 'progress';
  /** From 1. */
  page: number;
};

export type ProjectsView = {
  filter: ProjectsFilter;
  campaigns: CampaignCardView[];
  totalCount: number;
  pageCount: number;
  /** Communes that have a public campaign, by name. */
  communes: CommuneCountView[];
  categories: CampaignCategory[];
};
