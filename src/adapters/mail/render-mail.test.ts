import { describe, expect, test } from 'vitest';
import {
  AWKWARD_TITLE,
  aMailContext,
  audienceOfSample,
  MAIL_SAMPLES,
  PLEDGE_URL,
} from '@/testing/mail-samples';
import type { MailKind, MailVariables } from './kinds';
import type { Audience } from './letter';
import { renderMail } from './render-mail';

const AMOUNT = { fr: '1\u202f234,56\u00a0€', en: '€1,234.56' };

const rows = (Object.keys(MAIL_SAMPLES) as MailKind[]).flatMap((kind) =>
  MAIL_SAMPLES[kind].flatMap((variables, index) =>
    (['fr', 'en'] as const).map((locale) => ({
      name: `${kind} ${index} ${locale}`,
      kind,
      variables,
      locale,
    })),
  ),
);

function render(row: (typeof rows)[number], over: Record<string, unknown> = {}) {
  const variables = { ...row.variables, ...over } as MailVariables[typeof row.kind];
  const audience = audienceOfSample(row.kind);
  return renderMail(row.kind, variables, aMailContext({ locale: row.locale, audience }));
}

const rendered = rows.map((row) => ({ ...row, mail: render(row) }));

describe('every mail, in both languages', () => {
  test('has a subject of one line that mail programs show whole', () => {
    for (const { name, mail, ...row } of rendered) {
      expect(mail.subject, name).toMatch(/^\S.{10,77}$/u);
      expect(
        render({ name, ...row }, { campaignTitle: AWKWARD_TITLE }).subject.length,
        name,
      ).toBeLessThanOrEqual(78);
    }
  });

  test('leaves no hole where a word should be', () => {
    for (const { name, mail } of rendered) {
      expect(`${mail.subject}${mail.html}${mail.text}`, name).not.toMatch(
        /undefined|null|NaN|\[object|\ue000|\ue001/,
      );
      expect(mail.text, name).not.toMatch(/[{}]|mail\.[a-z]/);
    }
  });

  test('escapes what people typed, and only in HTML', () => {
    for (const row of rows) {
      const { html, text } = render(row, { campaignTitle: AWKWARD_TITLE, businessName: AWKWARD_TITLE });
      expect(html, row.name).not.toMatch(/<script|<b>|<autre>|<fumiste>|<libre>/);
      if (!('campaignTitle' in row.variables)) continue;
      expect(html, row.name).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
      expect(text, row.name).toContain('<script>alert("x")</script>');
    }
  });

  test('reads as well without HTML: no tag, no entity, the address of its button on a line of its own', () => {
    for (const { name, mail } of rendered) {
      expect(mail.text, name).not.toMatch(/<\/?(p|strong|br|table|tr|td|a|div|span|h1|h2)\b/);
      expect(mail.text, name).not.toMatch(/&(amp|nbsp|lt|gt|quot|#\d+);/);
      const [, button = 'no button'] =
        /class="bg-malbec" style="[^"]*"><a href="([^"]+)"/.exec(mail.html) ?? [];
      expect(mail.text.split('\n'), name).toContain(button.replaceAll('&amp;', '&'));
    }
  });

  test('leads a backer, and nobody else, to the contribution', () => {
    for (const { name, kind, mail } of rendered) {
      const personal = audienceOfSample(kind) === 'backer' && kind !== 'pledge-not-completed';
      expect(mail.html.includes(`href="${PLEDGE_URL}"`), name).toBe(personal);
      expect(mail.text.includes(`\n${PLEDGE_URL}\n`), name).toBe(personal);
    }
  });

  test('writes amounts as the language does, never broken over two lines', () => {
    const withAmount = rendered.filter(({ variables }) => 'amountCents' in variables);
    expect(withAmount.length).toBeGreaterThan(30);
    for (const { name, mail, locale } of withAmount) {
      expect(mail.text, name).toContain(AMOUNT[locale]);
      expect(mail.html, name).toContain(AMOUNT[locale]);
    }
  });

  test('has no ordinary space before French punctuation', () => {
    for (const { name, mail, locale } of rendered)
      if (locale === 'fr') expect(`${mail.subject}\n${mail.text}`, name).not.toMatch(/ [:;!?»]|« /);
  });

  test('loads nothing from anywhere', () => {
    for (const { name, mail } of rendered)
      expect(mail.html, name).not.toMatch(/<img|<link|<script|<iframe|src=|url\(|@import|@font-face/i);
  });

  test('names the operator', () => {
    for (const { name, mail } of rendered)
      for (const part of [mail.html, mail.text]) {
        expect(part, name).toContain('Chambre de commerce et d’industrie du Lot');
        expect(part, name).toContain('bonjour@causse-commune.test');
      }
  });
});

test('the operator’s register number and payment service stand in the footer once there are some', () => {
  const operator = {
    name: 'Financeurs & Cie',
    address: 'Cahors',
    email: 'a@b.test',
    orias: '17003008',
    paymentService: 'Agent de Stripe.',
  };
  const { html, text } = renderMail(
    'sign-in',
    { url: 'https://causse.test/' },
    aMailContext({ operator, audience: 'visitor' }),
  );
  expect(text).toContain('Immatriculation ORIAS\u00a0: 17003008. Agent de Stripe.');
  expect(html).toContain('Financeurs &amp; Cie');
});

test.each(['campaign-suspended', 'campaign-resumed', 'campaign-cancelled'] as const)(
  '%s tells backers about their card, and the business about its campaign',
  (kind) => {
    const [variables] = MAIL_SAMPLES[kind];
    if (!variables) throw new Error('no sample');
    const told = (audience: Audience) =>
      renderMail(
        kind,
        variables,
        aMailContext({ audience, pledgeUrl: audience === 'backer' ? PLEDGE_URL : null }),
      );
    expect(told('backer').text).toContain('Votre contribution');
    expect(told('backer').text).toContain(PLEDGE_URL);
    expect(told('business').text).not.toContain('Votre contribution');
    expect(told('business').text).toContain('/atelier/');
    expect(told('desk').text).toContain('/bureau/');
  },
);

test('a business that submits gets an acknowledgement, its adviser a file to read', () => {
  const [variables] = MAIL_SAMPLES['campaign-submitted'];
  if (!variables) throw new Error('no sample');
  const told = (audience: Audience) =>
    renderMail('campaign-submitted', variables, aMailContext({ audience }));
  expect(told('business').text).toContain('accusé de réception');
  expect(told('desk').text).toContain('Fournil du Causse vient de soumettre');
});

test('a mail about a pledge is never written without its link', () => {
  const [variables] = MAIL_SAMPLES['repair-needed'];
  if (!variables) throw new Error('no sample');
  expect(() => renderMail('repair-needed', variables, aMailContext({ pledgeUrl: null }))).toThrow(
    'needs the pledge',
  );
});

test('a card changed before the deadline is not charged today; one changed during repair is the next to be tried', () => {
  const [variables] = MAIL_SAMPLES['pledge-card-changed'];
  if (!variables) throw new Error('no sample');
  const told = (at: string) =>
    renderMail('pledge-card-changed', variables, aMailContext({ askedAt: new Date(at) })).text;
  expect(told('2026-11-24T22:59:58.000Z')).toContain('Rien n’est débité aujourd’hui');
  expect(told('2026-11-24T22:59:59.000Z')).toContain('le prochain paiement se fera avec cette carte');
});

test('repair mails never say why a bank took a card for lost or stolen', () => {
  for (const kind of ['repair-needed', 'repair-reminder'] as const)
    for (const variables of MAIL_SAMPLES[kind])
      for (const locale of ['fr', 'en'] as const)
        expect(renderMail(kind, variables, aMailContext({ locale })).text).not.toMatch(
          /vol[ée]|perdu|fraud|stolen|lost/i,
        );
});

test('cancelling is offered until the deadline only', () => {
  const [variables] = MAIL_SAMPLES['pledge-collected'];
  if (!variables) throw new Error('no sample');
  const told = (at: string) =>
    renderMail('pledge-collected', variables, aMailContext({ askedAt: new Date(at) })).text;
  expect(told('2026-11-24T22:59:58.000Z')).toContain('annuler gratuitement');
  expect(told('2026-11-24T22:59:59.000Z')).not.toContain('annuler gratuitement');
  expect(told('2026-11-24T22:59:59.000Z')).toContain('14\u00a0jours');
});
