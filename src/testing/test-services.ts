/** Address of a service that the runner started for the tests. */
export function testService(
  name: 'FILES' | 'POSTGRES_URL' | 'SANDBOX_URL' | 'SANDBOX_TOKEN' | 'SMTP_URL' | 'MAILBOX_URL',
): string {
  const value = process.env[`TEST_${name}`];
  if (!value)
    throw new Error(`TEST_${name} is missing: run tests by npm test or node --import tsx scripts/test.ts`);
  return value;
}
