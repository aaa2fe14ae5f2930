import type { CampaignCardView } from './campaign.view';

export type BusinessPageView = {
  /** 14 digits. */
  siret: string;
  name: string;
  description: string;
  addressLine: string;
  postcode: string;
  communeName: string;
  communeCode: string;
  /** Those under way first. */
  campaigns: CampaignCardView[];
};

export type CommunePageView = {
  /** INSEE code, "46042". */
  code: string;
  name: string;
  campaigns: CampaignCardView[];
};
