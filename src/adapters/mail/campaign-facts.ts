/** What every mail about a campaign tells, to name it and to lead to its pages. */
export interface CampaignFacts {
  campaignId: string;
  campaignSlug: string;
  campaignTitle: string;
}

export const campaignFacts = (campaign: {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}): CampaignFacts => ({
  campaignId: campaign.id,
  campaignSlug: campaign.slug,
  campaignTitle: campaign.title,
});
