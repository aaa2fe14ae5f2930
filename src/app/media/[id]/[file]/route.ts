import { readPictureFile } from '@/queries/picture-file';

/** A picture's address never changes its content, so browsers and caches keep it for a year. */
export async function GET(_: Request, { params }: RouteContext<'/media/[id]/[file]'>): Promise<Response> {
  const { id, file } = await params;
  const picture = await readPictureFile(id, file);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Length': String(picture.bytes.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
