import { z } from 'zod';
import { whyNotBoot } from './why-not-boot';

const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);
const withDefault = (value: string) =>
  z
    .string()
    .optional()
    .transform((given) => given || value);
const numberOr = (value: number) =>
  z
    .string()
    .optional()
    .transform((given) => Number(given || value))
    .pipe(z.int('is no whole number').min(1));
const optionalNumber = z
  .string()
  .optional()
  .transform((given) => (given ? Number(given) : undefined))
  .pipe(z.int('is no whole number').min(1).optional());
const required = z.string('is missing').min(1, 'is missing');

/** Every setting of the application; `.env.example` explains each. Nothing else reads `process.env`. */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: numberOr(3000),
    APP_URL: withDefault('http://localhost:3000').pipe(
      z.url('is no address').transform((url) => url.replace(/\/$/, '')),
    ),
    DATABASE_URL: required,
    STRIPE_SECRET_KEY: required,
    STRIPE_API_BASE: optional,
    STRIPE_WEBHOOK_SECRET: required,
    STRIPE_CONNECT_WEBHOOK_SECRET: required,
    SANDBOX_CONTROL_TOKEN: optional,
    STRIPE_RATE_PER_ENDPOINT: numberOr(20),
    /** Absent: see `callsInAll`. */
    STRIPE_RATE_ALL: optionalNumber,
    STRIPE_TIMEOUT_MS: numberOr(20_000),
    SMTP_URL: required,
    MAIL_FROM: withDefault('Causse commune <bonjour@causse-commune.test>'),
    MAILBOX_URL: optional,
    NEXTAUTH_SECRET: z.string('is missing').min(32, 'needs 32 characters at least'),
    LINK_SECRET: z.string('is missing').min(32, 'needs 32 characters at least'),
    DEMO: optional.transform((value) => value === '1'),
    DATA_DIR: withDefault('.data'),
    UPLOADS_DIR: withDefault('.data/uploads'),
  })
  .superRefine((values, context) => {
    const reason = whyNotBoot(values);
    if (reason) context.addIssue({ code: 'custom', message: reason });
  });

export type Env = Readonly<z.infer<typeof envSchema> & { STRIPE_RATE_ALL: number }>;

/** Checks the settings; throws one sentence per wrong key. Never prints a value: many are secrets. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = envSchema.safeParse(source);
  if (result.success) return { ...result.data, STRIPE_RATE_ALL: callsInAll(result.data) };
  const lines = result.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  );
  throw new Error(`The settings are not usable (see .env.example):\n  ${lines.join('\n  ')}`);
}

/** Calls a second to Stripe, all endpoints together. A test key of the real Stripe may send 25, a live one 100 (mechanics §5). */
function callsInAll({ STRIPE_RATE_ALL, STRIPE_SECRET_KEY, STRIPE_API_BASE }: z.infer<typeof envSchema>) {
  const isRealTest = STRIPE_API_BASE === undefined && /^.._test_/.test(STRIPE_SECRET_KEY);
  return STRIPE_RATE_ALL ?? (isRealTest ? 20 : 80);
}

let known: Env | undefined;

/** The settings of this process, read at first use: `next build` runs without any. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Whether Stripe is the local sandbox, which is exactly when STRIPE_API_BASE is set; only then can business time be moved. */
export const usesSandbox = (): boolean => env().STRIPE_API_BASE !== undefined;
