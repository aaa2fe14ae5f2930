import { type NextRequest, NextResponse } from 'next/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { Refusal } from '@/domain/refusal';
import { readDisputePack } from '@/queries/dispute-pack';

type Context = { params: Promise<{ id: string }> };

/** The evidence pack to read: as it is now, or (`?n=1`) as it was submitted. Nothing of it is kept by a browser or a proxy. */
export async function GET(request: NextRequest, { params }: Context): Promise<NextResponse> {
  const { id } = await params;
  const number = Number(request.nextUrl.searchParams.get('n'));
  const submission = Number.isSafeInteger(number) && number > 0 ? number : null;
  try {
    const pack = await readDisputePack(await currentActor(), id, submission);
    return new NextResponse(pack, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${id}.pdf"`,
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new NextResponse(null, { status: 404 });
    throw error;
  }
}
