import { describe, expect, test } from 'vitest';
import { actorOf } from '@/adapters/auth/current-actor';
import { database } from '@/adapters/db/client';
import { emailHash } from '@/adapters/email-hash';
import { holderOfLink } from '@/queries/pledge-link';
import { aUser } from '@/testing/makers';
import { anOpenCampaign } from '@/testing/open-campaign';
import { aConfirmedPledge } from '@/testing/pledge';
import { openOwnPledge } from './open-own-pledge';
import { renewSignIn } from './renew-sign-in';
import { requestSignIn } from './request-sign-in';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

let visitors = 0;
/** Every test comes from a place of its own, so that rate limits do not mix. */
const visit = () => {
  visitors += 1;
  return {
    email: `baker-${visitors}@example.fr`,
    ip: `203.0.113.${visitors}`,
    locale: 'fr',
    linkPath: '/connexion/lien',
    returnTo: null,
  };
};

async function linksTo(recipient: string): Promise<URL[]> {
  const mails = await database().mail.findMany({
    where: { kind: 'sign-in', recipient },
    orderBy: { createdAt: 'asc' },
  });
  return mails.map((mail) => new URL((mail.variables as { url: string }).url));
}

async function requestedToken(asked = visit()) {
  await requestSignIn(asked);
  const token = (await linksTo(asked.email)).at(-1)?.searchParams.get('token') ?? '';
  return { ...asked, token };
}

describe('asking for a link', () => {
  test('sends it to the address, with the page to return to, and keeps only a hash of its secret', async () => {
    const asked = { ...visit(), returnTo: '/atelier/campagnes/1?draft=abc' };
    await requestSignIn(asked);
    const [link] = await linksTo(asked.email);
    expect(link?.pathname).toBe('/connexion/lien');
    expect(link?.searchParams.get('to')).toBe('/atelier/campagnes/1?draft=abc');
    const kept = await database().verificationToken.findFirstOrThrow({ where: { identifier: asked.email } });
    expect(kept.token).not.toContain(link?.searchParams.get('token'));
  });

  test('another site is never the page to return to', async () => {
    const asked = { ...visit(), returnTo: 'https://elsewhere.example/' };
    await requestSignIn(asked);
    expect((await linksTo(asked.email))[0]?.searchParams.has('to')).toBe(false);
  });

  test('answers the same for an address that has an account and for one that has none', async () => {
    const known = await requestedToken();
    await signIn(known);
    const again = await requestSignIn({ ...known, ip: '203.0.113.200' });
    const unknown = await requestSignIn(visit());
    expect(again).toBe(unknown);
    expect(await linksTo(known.email)).toHaveLength(2);
  });

  test('a mistyped address is refused at its field', async () => {
    await expect(requestSignIn({ ...visit(), email: 'marie@' })).rejects.toMatchObject({
      code: 'FORM_INCOMPLETE',
      fields: [{ field: 'email', code: 'EMAIL_INVALID' }],
    });
  });

  test('the sixth request for one address within a quarter of an hour is refused, wherever it comes from', async () => {
    const asked = visit();
    for (let time = 0; time < 5; time += 1) await requestSignIn({ ...asked, ip: `198.51.100.${time}` });
    await expect(requestSignIn(asked)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await linksTo(asked.email)).toHaveLength(5);
  });

  test('one network address cannot ask for links without end', async () => {
    const ip = '192.0.2.1';
    for (let time = 0; time < 40; time += 1) await requestSignIn({ ...visit(), ip });
    await expect(requestSignIn({ ...visit(), ip })).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});

describe('using a link', () => {
  test('makes the account, opens a session and adopts the pledges of the address', async () => {
    const asked = visit();
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, {
      email: asked.email.toUpperCase(),
      freeCents: 20_00,
    });
    const { token } = await requestedToken(asked);
    const session = await signIn({ token, locale: 'en' });
    const { user } = await database().session.findUniqueOrThrow({
      where: { sessionToken: session.token },
      include: { user: true },
    });
    expect(user).toMatchObject({ email: asked.email, locale: 'en', role: 'RESIDENT' });
    expect(user.emailVerified).not.toBeNull();
    const adopted = await database().pledge.findUniqueOrThrow({ where: { id: pledge.id } });
    expect(adopted).toMatchObject({ userId: user.id, emailHash: emailHash(asked.email) });
    expect(await actorOf(user.id)).toMatchObject({ kind: 'user', email: asked.email, businessIds: [] });
  });

  test('two spellings of one address are one account', async () => {
    const asked = visit();
    const first = await requestedToken(asked);
    await signIn(first);
    const second = await requestedToken({
      ...asked,
      email: asked.email.toUpperCase(),
      ip: '203.0.113.201',
    }).catch(() => null);
    const [, link] = await linksTo(asked.email);
    await signIn({ token: link?.searchParams.get('token') ?? second?.token ?? '', locale: 'fr' });
    expect(await database().user.count({ where: { email: asked.email } })).toBe(1);
  });

  test('a second time is refused, and a new link comes without typing the address', async () => {
    const asked = await requestedToken();
    await signIn(asked);
    await expect(signIn(asked)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await renewSignIn(asked);
    const links = await linksTo(asked.email);
    expect(links).toHaveLength(2);
    await signIn({ token: links[1]?.searchParams.get('token') ?? '', locale: 'fr' });
  });

  test('of two presses at the same moment exactly one opens a session', async () => {
    const asked = await requestedToken();
    const presses = await Promise.allSettled([signIn(asked), signIn(asked), signIn(asked)]);
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('after 30 minutes is refused as expired, and can be renewed', async () => {
    const asked = await requestedToken();
    await database().verificationToken.updateMany({
      where: { identifier: asked.email },
      data: { expires: new Date(Date.now() - 1) },
    });
    await expect(signIn(asked)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await expect(signIn(asked)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await renewSignIn(asked);
    expect(await linksTo(asked.email)).toHaveLength(2);
  });

  test('an invented link is refused and renews nothing', async () => {
    await expect(signIn({ token: 'invented', locale: 'fr' })).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await expect(renewSignIn({ ...visit(), token: 'invented' })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
  });
});

test('signing out ends the session, and doing it twice is fine', async () => {
  const session = await signIn(await requestedToken());
  await signOut(session.token);
  await signOut(session.token);
  expect(await database().session.count({ where: { sessionToken: session.token } })).toBe(0);
});

test('from my account I open my own pledge, and nobody else’s', async () => {
  const asked = visit();
  const campaign = await anOpenCampaign();
  const pledge = await aConfirmedPledge(campaign.id, { email: asked.email, freeCents: 20_00 });
  const session = await signIn(await requestedToken(asked));
  const { userId } = await database().session.findUniqueOrThrow({ where: { sessionToken: session.token } });
  const token = await openOwnPledge(await actorOf(userId), { pledgeId: pledge.id });
  expect(await holderOfLink(token)).toBe(pledge.id);
  await expect(openOwnPledge(await aUser(), { pledgeId: pledge.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
