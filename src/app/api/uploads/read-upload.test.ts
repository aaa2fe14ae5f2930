import { expect, test } from 'vitest';
import { readUpload } from './read-upload';

function post(body: BodyInit, headers?: HeadersInit): Request {
  return new Request('http://localhost/api/uploads', { method: 'POST', body, headers });
}

function withPicture(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set('campaignId', 'c1');
  form.set('coverAlt', 'Léa enfourne des miches.');
  form.set('picture', new File([bytes], 'four.jpg', { type: 'image/jpeg' }));
  return form;
}

test('a picture arrives whole, with the fields beside it', async () => {
  const bytes = new Uint8Array(3_000_000).fill(7);
  const upload = await readUpload(post(withPicture(bytes)));
  expect(upload.fields).toEqual({ campaignId: 'c1', coverAlt: 'Léa enfourne des miches.' });
  expect(upload.bytes?.equals(Buffer.from(bytes))).toBe(true);
  expect(upload.tooLarge).toBe(false);
});

test('a picture of 20 MB is read to its end, dropped, and told as too large', async () => {
  const upload = await readUpload(post(withPicture(new Uint8Array(20 * 1024 * 1024))));
  expect(upload).toMatchObject({ bytes: null, tooLarge: true, fields: { campaignId: 'c1' } });
});

test('no picture chosen is no picture', async () => {
  expect(await readUpload(post(withPicture(new Uint8Array(0))))).toMatchObject({
    bytes: null,
    tooLarge: false,
  });
});

test.each([
  ['another kind of form', post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form without a boundary', post('--x', { 'content-type': 'multipart/form-data' })],
  [
    'a form that breaks off',
    post('--x\r\nContent-Disposition: form-data; name="a"', {
      'content-type': 'multipart/form-data; boundary=x',
    }),
  ],
])('%s is refused, and breaks nothing', async (_, request) => {
  await expect(readUpload(request)).rejects.toMatchObject({ code: 'FORM_INCOMPLETE' });
});
