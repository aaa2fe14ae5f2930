import { startTestServices } from '../../scripts/services/test-services.ts';

/** The services of all integration tests, unless the runner that started us shares its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_POSTGRES_URL) return undefined;
  const services = await startTestServices({ checkTypes: true });
  Object.assign(process.env, services.env);
  return services.stop;
}
