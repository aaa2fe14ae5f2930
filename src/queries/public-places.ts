import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { IS_PUBLIC, readCards } from './campaign-cards';
import type { BusinessPageView, CommunePageView } from './public-places.view';

const MOST_CAMPAIGNS = 60;
const ongoingFirst = Prisma.sql`c.status <> 'LIVE', c.live_at desc, c.id`;

/** A business that has a public campaign; null otherwise (having an account here is nobody's business). */
export async function readBusinessPage(siret: string): Promise<BusinessPageView | null> {
  const where = Prisma.sql`b.siret = ${siret} and ${IS_PUBLIC}`;
  const campaigns = await readCards(
    { where, order: ongoingFirst, limit: MOST_CAMPAIGNS },
    await businessNow(),
  );
  if (campaigns.length === 0) return null;
  const business = await database().business.findUniqueOrThrow({
    where: { siret },
    select: {
      siret: true,
      name: true,
      description: true,
      addressLine: true,
      postcode: true,
      communeName: true,
      communeCode: true,
    },
  });
  return { ...business, campaigns };
}

/** A commune that has a public campaign; null otherwise. `code`: INSEE, "46042". */
export async function readCommunePage(code: string): Promise<CommunePageView | null> {
  const where = Prisma.sql`b.commune_code = ${code} and ${IS_PUBLIC}`;
  const campaigns = await readCards(
    { where, order: ongoingFirst, limit: MOST_CAMPAIGNS },
    await businessNow(),
  );
  const [first] = campaigns;
  return first ? { code, name: first.communeName, campaigns } : null;
}
