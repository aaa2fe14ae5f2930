import { z } from 'zod';
import { formLocale } from '@/app/form-fields';

const placeSchema = z.object({
  slug: z.string().max(200),
  draft: z.string().regex(/^[\w-]{22}$/),
  locale: formLocale,
});

/** Where in the pledge flow a form was sent from. Bound to the screens' actions, so it is checked like anything sent. */
export type PledgePlace = z.infer<typeof placeSchema>;

export const checkPlace = (sent: PledgePlace): PledgePlace => placeSchema.parse(sent);

/** Whether an address names a draft at all. */
export const isDraftId = (typed: string): boolean => placeSchema.shape.draft.safeParse(typed).success;

const at = <P extends string>(pathname: P, { slug, draft }: PledgePlace) => ({
  pathname,
  params: { slug, draft },
});
export const choiceHref = (place: PledgePlace) => at('/pledge/[slug]/[draft]', place);
export const detailsHref = (place: PledgePlace) => at('/pledge/[slug]/[draft]/details', place);
/** The second screen with what it still lacks. */
export const refusedDetailsHref = (place: PledgePlace) => ({
  ...detailsHref(place),
  query: { refused: '1' },
});
export const recapHref = (place: PledgePlace) => at('/pledge/[slug]/[draft]/recap', place);
export const thanksHref = (slug: string, pledge: string) =>
  ({ pathname: '/pledge/[slug]/thanks', params: { slug }, query: { pledge } }) as const;
