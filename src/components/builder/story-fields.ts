/** The texts of a campaign's story section, in the order of its form. */
export const STORY_FIELDS = ['story', 'purpose', 'calendar', 'expectedResult', 'risks'] as const;
export type StoryField = (typeof STORY_FIELDS)[number];
