import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { findLink, revokeLinks } from '@/adapters/db/pledge-link';
import { addElapsedDays } from '@/domain/paris-time';
import { contributionLink, mailsTo, sourceOf } from '@/testing/mailbox';
import { anOpenCampaign } from '@/testing/open-campaign';
import { aConfirmedPledge } from '@/testing/pledge';
import { queueMail } from './queue-mail';
import { sendMail } from './send-mail';

const anAddress = () => `${randomBytes(6).toString('hex')}@exemple.test`;

async function aPledge(email = anAddress()) {
  const campaign = await anOpenCampaign();
  const pledge = await aConfirmedPledge(campaign.id, { freeCents: 25_50, email });
  return { campaign, pledge, email };
}

async function mailOf(kind: string, recipient: string) {
  return database().mail.findFirstOrThrow({ where: { kind, recipient } });
}

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

describe('a confirmed pledge', () => {
  test('its mail arrives with amount and link, and the link opens this pledge', async () => {
    const { pledge, email } = await aPledge();
    const row = await mailOf('pledge-confirmed', email);
    await sendMail(row.id);
    await expect.poll(() => mailsTo(email)).toHaveLength(1);
    const [mail] = await mailsTo(email);
    if (!mail) throw new Error('no mail');
    expect(mail.messageId).toContain(row.id);
    expect(mail.text).toContain('25,50\u00a0€');
    expect(mail.html).toContain('25,50\u00a0€');
    expect(mail.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
    const now = await readBusinessNow(database());
    expect(await findLink(database(), tokenOf(contributionLink(mail)), now)).toEqual({
      pledgeId: pledge.id,
      refusal: null,
    });
  });

  test('a mail whose answer was lost goes out again under the same Message-ID; one that was sent does not', async () => {
    const { email } = await aPledge();
    const { id } = await mailOf('pledge-confirmed', email);
    await sendMail(id);
    await database().mail.update({ where: { id }, data: { sentAt: null } });
    await sendMail(id);
    await sendMail(id);
    await expect.poll(() => mailsTo(email)).toHaveLength(2);
    const [first, second] = await mailsTo(email);
    expect(first?.messageId).toBe(`<${id}@causse-commune.test>`);
    expect(second?.messageId).toBe(first?.messageId);
  });

  test('the database keeps no token that opens it', async () => {
    const { pledge, email } = await aPledge();
    await sendMail((await mailOf('pledge-confirmed', email)).id);
    await expect.poll(() => mailsTo(email)).toHaveLength(1);
    const [mail] = await mailsTo(email);
    const token = tokenOf(contributionLink(mail ?? { text: '' }));
    const kept = JSON.stringify([
      await database().pledgeLink.findMany({ where: { pledgeId: pledge.id } }),
      await database().mail.findMany({ where: { recipient: email } }),
    ]);
    expect(kept).not.toContain(token);
  });
});

describe('a link', () => {
  async function aLink(kind: 'pledge-cancelled' | 'repair-needed') {
    const { campaign, pledge, email } = await aPledge();
    const at = await readBusinessNow(database());
    const repairUntil = addElapsedDays(at, 7);
    await database().pledge.update({ where: { id: pledge.id }, data: { repairUntil } });
    const facts = {
      campaignId: campaign.id,
      campaignSlug: campaign.slug,
      campaignTitle: campaign.title,
      amountCents: 25_50,
    };
    const to = { subjectId: pledge.id, recipient: email, locale: 'en', at };
    await database().$transaction((tx) =>
      kind === 'repair-needed'
        ? queueMail(tx, {
            kind,
            ...to,
            variables: { ...facts, need: 'NEW_CARD', untilAt: repairUntil.toISOString() },
          })
        : queueMail(tx, { kind, ...to, variables: facts }),
    );
    await sendMail((await mailOf(kind, email)).id);
    await expect.poll(() => mailsTo(email)).toHaveLength(1);
    const [mail] = await mailsTo(email);
    const link = contributionLink(mail ?? { text: '' });
    expect(link).toContain('/en/contribution/');
    return { token: tokenOf(link), pledge, repairUntil, deadlineAt: campaign.deadlineAt ?? at };
  }
  const refusalAt = async (token: string, at: Date) => (await findLink(database(), token, at)).refusal;

  test('of a pledge lives for 400 days after the deadline', async () => {
    const { token, deadlineAt } = await aLink('pledge-cancelled');
    const end = addElapsedDays(deadlineAt, 400);
    expect(await refusalAt(token, new Date(end.getTime() - 1))).toBeNull();
    expect(await refusalAt(token, end)).toBe('LINK_EXPIRED');
  });

  test('of a repair outlives its window by one day', async () => {
    const { token, repairUntil } = await aLink('repair-needed');
    const end = addElapsedDays(repairUntil, 1);
    expect(await refusalAt(token, new Date(end.getTime() - 1))).toBeNull();
    expect(await refusalAt(token, end)).toBe('LINK_EXPIRED');
  });

  test('that was revoked, or never made, opens nothing', async () => {
    const { token, pledge } = await aLink('pledge-cancelled');
    const now = await readBusinessNow(database());
    expect(await refusalAt(`${token}x`, now)).toBe('LINK_INVALID');
    await revokeLinks(database(), pledge.id, now);
    expect(await refusalAt(token, now)).toBe('LINK_EXPIRED');
  });
});

test('a suspension tells a backer with a link to the newest pledge, and the business without', async () => {
  const { campaign, pledge, email } = await aPledge();
  const business = await database().business.update({
    where: { id: campaign.businessId },
    data: { email: anAddress() },
  });
  const at = await readBusinessNow(database());
  const variables = { campaignId: campaign.id, campaignSlug: campaign.slug, campaignTitle: campaign.title };
  for (const recipient of [email, business.email]) {
    await database().$transaction((tx) =>
      queueMail(tx, {
        kind: 'campaign-suspended',
        subjectId: campaign.id,
        recipient,
        locale: 'fr',
        variables,
        at,
      }),
    );
    await sendMail((await mailOf('campaign-suspended', recipient)).id);
    await expect.poll(() => mailsTo(recipient)).toHaveLength(1);
  }
  const [toBacker] = await mailsTo(email);
  const [toBusiness] = await mailsTo(business.email);
  expect(await findLink(database(), tokenOf(contributionLink(toBacker ?? { text: '' })), at)).toEqual({
    pledgeId: pledge.id,
    refusal: null,
  });
  expect(toBusiness?.text).not.toContain('/contribution/');
  expect(toBusiness?.text).toContain('Votre conseiller prend contact avec vous');
});

test('the operator of the settings signs, and gets the answers', async () => {
  const recipient = anAddress();
  const operator = { name: 'Financeurs du Quercy', email: 'contact@financeurs.test', orias: '17003008' };
  await database().setting.upsert({
    where: { key: 'operator' },
    create: { key: 'operator', value: operator },
    update: { value: operator },
  });
  const at = await readBusinessNow(database());
  await database().$transaction((tx) =>
    queueMail(tx, {
      kind: 'sign-in',
      subjectId: uuidv7(),
      recipient,
      locale: 'fr',
      variables: { url: 'http://localhost:3000/x' },
      at,
    }),
  );
  await sendMail((await mailOf('sign-in', recipient)).id);
  await expect.poll(() => mailsTo(recipient)).toHaveLength(1);
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('no mail');
  expect(mail.text).toContain('Financeurs du Quercy');
  expect(mail.text).toContain('ORIAS\u00a0: 17003008');
  expect(await sourceOf(mail)).toMatch(/^Reply-To: .*contact@financeurs\.test/m);
  await database().setting.delete({ where: { key: 'operator' } });
});
