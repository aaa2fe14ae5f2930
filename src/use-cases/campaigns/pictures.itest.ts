import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fingerprints, loadCampaignFile } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { readPictureFile } from '@/queries/picture-file';
import { aBusiness, aCampaign, aUser } from '@/testing/makers';
import { describeCover } from './describe-cover';
import { setCover } from './set-cover';
import { setRewardPicture } from './set-reward-picture';

const photograph = (width = 1300, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: '#6b1e3a' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Léa', Copyright: 'Cahors' } })
    .toBuffer();

async function aFile() {
  const { id: businessId } = await aBusiness();
  const baker = await aUser('RESIDENT', { memberOf: [businessId] });
  const { id, rewards } = await aCampaign({ status: 'DRAFT', businessId });
  return { baker, id, rewardId: rewards[0]?.id ?? '' };
}

const seen = async (id: string) => fingerprints.cover(await loadCampaignFile(database(), id));
const coverOf = async (id: string) =>
  (await database().campaign.findUniqueOrThrow({ where: { id }, include: { cover: true } })).cover;

describe('a cover', () => {
  test('is cropped to 16:9, in every width that it has, as AVIF and WebP, with a small placeholder and no metadata', async () => {
    const { baker, id } = await aFile();
    await setCover(baker, {
      campaignId: id,
      seen: await seen(id),
      bytes: await photograph(),
      coverAlt: 'Le four',
    });
    const cover = await coverOf(id);
    expect(cover).toMatchObject({ widthPx: 1200, heightPx: 675, widthsPx: [480, 800, 1200] });
    expect(cover?.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(cover?.placeholder.length).toBeLessThan(1_000);
    for (const name of ['480.avif', '480.webp', '1200.avif', '1200.webp']) {
      const file = await readPictureFile(cover?.id ?? '', name);
      const facts = await sharp(file?.bytes).metadata();
      expect([facts.width, facts.exif]).toEqual([Number.parseInt(name, 10), undefined]);
    }
  });

  test('is turned the right way up before it is measured', async () => {
    const { baker, id } = await aFile();
    const bytes = await sharp(await photograph(1000, 1300))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    await setCover(baker, { campaignId: id, seen: await seen(id), bytes, coverAlt: '' });
    expect(await coverOf(id)).toMatchObject({ widthPx: 1200 });
  });

  test.each([
    [
      'an SVG named .jpg',
      'PICTURE_NOT_AN_IMAGE',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    [
      'HTML named .jpg',
      'PICTURE_NOT_AN_IMAGE',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    ],
    [
      'a JPEG cut off',
      'PICTURE_NOT_AN_IMAGE',
      () => Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    ],
    ['a tiny one', 'PICTURE_TOO_SMALL', () => photograph(300, 200)],
    ['one that is only a strip', 'PICTURE_TOO_SMALL', () => photograph(2000, 100)],
    ['one of 60 million pixels', 'PICTURE_TOO_LARGE', () => photograph(10_000, 6_000)],
  ])('%s is refused with %s, and nothing changes', async (_, code, draw) => {
    const { baker, id } = await aFile();
    const upload = { campaignId: id, seen: await seen(id), bytes: await draw(), coverAlt: '' };
    await expect(setCover(baker, upload)).rejects.toMatchObject({ code });
    expect(await coverOf(id)).toBeNull();
    expect(await database().picture.count()).toBe(
      await database().picture.count({ where: { covers: { some: {} } } }),
    );
  });

  test('that somebody else replaced meanwhile is not replaced again silently', async () => {
    const { baker, id } = await aFile();
    const upload = { campaignId: id, seen: await seen(id), bytes: await photograph(), coverAlt: 'Un' };
    await setCover(baker, upload);
    await expect(setCover(baker, { ...upload, coverAlt: 'Deux' })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEBODY_ELSE',
    });
    await describeCover(baker, { campaignId: id, seen: await seen(id), coverAlt: 'Trois' });
    expect((await loadCampaignFile(database(), id)).coverAlt).toBe('Trois');
  });

  test('of somebody else’s campaign is not found', async () => {
    const { id } = await aFile();
    const upload = { campaignId: id, seen: await seen(id), bytes: await photograph(), coverAlt: '' };
    await expect(setCover(await aUser(), upload)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a reward shows a picture of 4:3', async () => {
  const { baker, id, rewardId } = await aFile();
  await setRewardPicture(baker, { campaignId: id, rewardId, bytes: await photograph() });
  const { picture } = await database().reward.findUniqueOrThrow({
    where: { id: rewardId },
    include: { picture: true },
  });
  expect(picture).toMatchObject({ widthPx: 1200, heightPx: 900 });
});

test.each(['../secrets.json', '800.svg', '800.avif/../../x', '', '800'])(
  'no file but a picture’s own can be asked for: %s',
  async (name) => {
    expect(await readPictureFile('01990000-0000-7000-8000-000000000000', name)).toBeNull();
    expect(await readPictureFile('..', '800.avif')).toBeNull();
  },
);
