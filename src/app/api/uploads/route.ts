import { currentActor } from '@/adapters/auth/current-actor';
import { isFromThisSite } from '@/app/from-this-site';
import { redirectTo } from '@/app/redirect-to';
import { reportBug } from '@/app/refusal-answer';
import { Refusal } from '@/domain/refusal';
import { getPathname } from '@/i18n/navigation';
import { keepForm } from '@/use-cases/accounts/keep-form';
import { setCover } from '@/use-cases/campaigns/set-cover';
import { setRewardPicture } from '@/use-cases/campaigns/set-reward-picture';
import { uploadForm } from './form';
import { readUpload, type Upload } from './read-upload';

/** A picture, as a plain multipart form outside of the proxy; always answers by leading back to the page, with the reason of a refusal. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  // Nobody unknown makes the server read megabytes.
  if (actor.kind !== 'user')
    return redirectTo(
      getPathname({ locale: 'fr', href: { pathname: '/sign-in', query: { to: '/atelier' } } }),
    );
  const upload = await readUpload(request).catch(() => null);
  const form = uploadForm.safeParse(upload?.fields);
  if (!upload || !form.success) return redirectTo('/atelier');
  const page = pageOf(form.data);
  try {
    const { campaignId, rewardId, seen, coverAlt } = form.data;
    const bytes = bytesOf(upload);
    if (rewardId) await setRewardPicture(actor, { campaignId, rewardId, bytes });
    else await setCover(actor, { campaignId, seen, coverAlt, bytes });
    return redirectTo(page);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'bug';
    if (code === 'bug') reportBug(error);
    const draft = await keepForm({ path: page, values: { coverAlt: form.data.coverAlt } });
    return redirectTo(`${page}?refused=${code}&draft=${draft}`);
  }
}

function bytesOf({ bytes, tooLarge }: Upload): Buffer {
  if (tooLarge) throw new Refusal('PICTURE_TOO_LARGE');
  if (!bytes) throw new Refusal('PICTURE_MISSING');
  return bytes;
}

function pageOf({ locale, campaignId: id, rewardId }: ReturnType<typeof uploadForm.parse>): string {
  return rewardId
    ? getPathname({
        locale,
        href: { pathname: '/atelier/campaigns/[id]/rewards/[rewardId]', params: { id, rewardId } },
      })
    : getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]/cover', params: { id } } });
}
