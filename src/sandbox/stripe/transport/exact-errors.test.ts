import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

/** The answer as text, with the request's own id replaced. */
async function ask(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${sandbox.port}${path}`, {
    method,
    headers: {
      Authorization: 'Bearer sk_test_exact',
      ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const id = response.headers.get('request-id') ?? 'none';
  return { status: response.status, text: (await response.text()).replaceAll(id, 'req_THIS') };
}

test('an unknown address is answered word for word as Stripe does', async () => {
  expect(await ask('GET', '/v1/nothing')).toEqual({
    status: 404,
    text: `{
  "error": {
    "message": "Unrecognized request URL (GET: /v1/nothing). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.",
    "type": "invalid_request_error"
  }
}`,
  });
});

test('an address with an empty id at its end says what may be wrong', async () => {
  const { status, text } = await ask('GET', '/v1/customers/');
  expect(status).toBe(404);
  expect(JSON.parse(text).error.message).toBe(
    'Unrecognized request URL (GET: /v1/customers/). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.',
  );
});

test('an unknown parameter is answered word for word as Stripe does, a nested one by its full name', async () => {
  expect(await ask('POST', '/v1/customers', 'foo=1')).toEqual({
    status: 400,
    text: `{
  "error": {
    "code": "parameter_unknown",
    "doc_url": "https://stripe.com/docs/error-codes/parameter-unknown",
    "message": "Received unknown parameter: foo",
    "param": "foo",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_THIS",
    "type": "invalid_request_error"
  }
}`,
  });
  const nested = await ask('POST', '/v1/customers', 'address[planet]=Mars');
  expect(JSON.parse(nested.text).error).toMatchObject({
    message: 'Received unknown parameter: address[planet]',
    param: 'address[planet]',
  });
});

test('a missing parameter and a missing object are answered word for word as Stripe does', async () => {
  expect(await ask('POST', '/v1/payment_intents', 'currency=eur')).toEqual({
    status: 400,
    text: `{
  "error": {
    "code": "parameter_missing",
    "doc_url": "https://stripe.com/docs/error-codes/parameter-missing",
    "message": "Missing required param: amount.",
    "param": "amount",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_THIS",
    "type": "invalid_request_error"
  }
}`,
  });
  expect(await ask('GET', '/v1/customers/cus_none')).toEqual({
    status: 404,
    text: `{
  "error": {
    "code": "resource_missing",
    "doc_url": "https://stripe.com/docs/error-codes/resource-missing",
    "message": "No such customer: 'cus_none'",
    "param": "id",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_THIS",
    "type": "invalid_request_error"
  }
}`,
  });
});
