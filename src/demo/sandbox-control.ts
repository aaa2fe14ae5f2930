/** Which world of the Stripe sandbox, and the token of its control addresses. */
export interface SandboxWorld {
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly controlToken: string;
}

async function control<Answer>(world: SandboxWorld, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${world.baseUrl}/_sandbox${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${world.secretKey}`,
      'x-sandbox-token': world.controlToken,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Moves the world's clock forward; everything that was due until then has happened when it answers. */
export async function setSandboxClock(world: SandboxWorld, to: Date): Promise<void> {
  await control(world, '/clock', { now: to.toISOString() });
}

/** Begins a world, in which nothing has happened yet, at this instant of the past. */
export async function startSandboxClock(world: SandboxWorld, at: Date): Promise<void> {
  await control(world, '/clock', { now: at.toISOString(), start: true });
}

/** When something happens next in the world by itself (a session expires, funds become available), or null. */
export async function nextSandboxEvent(world: SandboxWorld): Promise<Date | null> {
  const { at } = await control<{ at: string | null }>(world, '/next-event');
  return at === null ? null : new Date(at);
}

/** Webhooks that are on their way; a later attempt of one that was refused is an event of the world's clock. */
export async function undeliveredWebhooks(world: SandboxWorld): Promise<number> {
  const { undelivered } = await control<{ undelivered: number }>(world, '/pending');
  return undelivered;
}

/** Does on the hosted payment page what its visitor would: types this card, and passes its bank's challenge. Gives the customer. */
export async function completePaymentPage(
  world: SandboxWorld,
  sessionId: string,
  card: string,
): Promise<{ customerId: string }> {
  const { outcome, session } = await control<{ outcome: { kind: string }; session: { customer: string } }>(
    world,
    `/checkout/${sessionId}/complete`,
    { card, exp_month: 12, three_d_secure: 'succeed' },
  );
  if (outcome.kind !== 'saved') throw new Error(`the card was not saved: ${outcome.kind}`);
  return { customerId: session.customer };
}

/** What the bank will answer to the next charges of this customer, one each. */
export async function scriptCharges(
  world: SandboxWorld,
  customerId: string,
  outcomes: readonly string[],
): Promise<void> {
  await control(world, `/customers/${customerId}/script`, { outcomes });
}

/** Finishes the connected account's papers on Stripe's pages, as the business would. */
export async function completeOnboarding(world: SandboxWorld, accountId: string): Promise<void> {
  await control(world, `/accounts/${accountId}/onboard`, { outcome: 'complete' });
}

/** Where everything in this world can be looked at; the address does not name its key. */
export async function dashboardUrl(world: SandboxWorld): Promise<string> {
  const { dashboard } = await control<{ dashboard: string }>(world, '/pages');
  return `${world.baseUrl}${dashboard}`;
}
