import { type NextRequest, NextResponse } from 'next/server';
import { readWayBack } from '@/queries/pledge';
import { absoluteAddress } from '../../../page-addresses';
import { stateAddress } from '../../state-address';

type Context = { params: Promise<{ id: string }> };

/**
 * "Back" on Stripe's page: to the recap, with everything kept and the hold still there, so that pressing again opens the same page. Once the
 * card is saved the draft is not named any more: the pledge's address may have been shared by then.
 */
export async function GET(_: NextRequest, { params }: Context): Promise<NextResponse> {
  const { id } = await params;
  const way = await readWayBack(id);
  if (!way?.draftId)
    return NextResponse.redirect(stateAddress(way && { ...way, pledgeId: id, card: false }), 303);
  const { slug, locale, draftId: draft } = way;
  const recap = absoluteAddress(
    { pathname: '/pledge/[slug]/[draft]/recap', params: { slug, draft } },
    locale,
  );
  return NextResponse.redirect(recap, 303);
}
