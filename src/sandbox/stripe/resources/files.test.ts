import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, pay, refusal, savedCard, startTestSandbox, type TestSandbox } from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

const bytes = Buffer.from('%PDF-1.7\n\u0000\u00ff preuve de livraison');
const pdf = { data: bytes, name: 'preuve.pdf', type: 'application/pdf' };

test('evidence is uploaded, found again byte for byte, and joined to a dispute', async () => {
  const world = newWorld(sandbox.port);
  const file = await world.stripe.files.create({ purpose: 'dispute_evidence', file: pdf });
  expect(file).toMatchObject({ filename: 'preuve.pdf', type: 'pdf', size: bytes.length });
  const kept = await world.control<{ content: string }>('GET', `/files/${file.id}`);
  expect(Buffer.from(kept.content, 'base64').equals(bytes)).toBe(true);
  await pay(world, await savedCard(world, '4000000000000259'));
  const [dispute] = (await world.stripe.disputes.list()).data;
  const updated = await world.stripe.disputes.update(dispute?.id ?? '', {
    evidence: { shipping_documentation: file.id },
    submit: false,
    expand: ['evidence.shipping_documentation'],
  });
  expect(updated.evidence.shipping_documentation).toMatchObject({ id: file.id, object: 'file' });
  expect((await world.stripe.files.list({ purpose: 'dispute_evidence' })).data).toHaveLength(1);
  expect((await world.stripe.files.list({ purpose: 'identity_document' })).data).toEqual([]);
});

test('a file of another purpose or kind, or none, is no evidence', async () => {
  const world = newWorld(sandbox.port);
  const { files, disputes } = world.stripe;
  const text = { data: Buffer.from('texte'), name: 'a.txt', type: 'text/plain' };
  expect(await refusal(files.create({ purpose: 'dispute_evidence', file: text }))).toMatchObject({
    param: 'file',
  });
  const logo = await files.create({ purpose: 'business_logo', file: { ...pdf, type: 'image/png' } });
  await pay(world, await savedCard(world, '4000000000000259'));
  const [dispute] = (await disputes.list()).data;
  for (const receipt of [logo.id, 'file_none']) {
    const call = disputes.update(dispute?.id ?? '', { evidence: { receipt } });
    expect(await refusal(call)).toMatchObject({ statusCode: 400, param: 'evidence[receipt]' });
  }
});

test('the log of requests keeps a file’s digest and not its content', async () => {
  const world = newWorld(sandbox.port);
  await world.stripe.files.create({ purpose: 'dispute_evidence', file: pdf });
  const log = await world.control<{ requests: { params: { file: object } }[] }>('GET', '/log');
  expect(log.requests[0]?.params.file).toEqual({
    filename: 'preuve.pdf',
    type: 'application/pdf',
    size: bytes.length,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
