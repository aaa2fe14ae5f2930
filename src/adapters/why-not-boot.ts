type BootSettings = {
  APP_URL: string;
  DEMO: boolean;
  STRIPE_API_BASE?: string | undefined;
  STRIPE_SECRET_KEY: string;
  SANDBOX_CONTROL_TOKEN?: string | undefined;
};

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

const isLoopback = (address: string): boolean =>
  URL.canParse(address) && LOOPBACK_HOSTS.includes(new URL(address).hostname);

/**
 * Why these settings would mix play money and real money, or null. The sandbox is used exactly when STRIPE_API_BASE is set;
 * its keys are `sk_test_<world>`, and demo mode, where anybody may move time and sign in as an adviser, needs it.
 */
export function whyNotBoot(settings: BootSettings): string | null {
  const { STRIPE_API_BASE: base, STRIPE_SECRET_KEY: key } = settings;
  if (!/^(sk|rk)_(test|live)_[A-Za-z0-9]+$/.test(key))
    return 'STRIPE_SECRET_KEY is not a secret key of Stripe';
  const isLive = /^.._live_/.test(key);
  if (base === undefined) {
    if (settings.DEMO) return 'DEMO=1 needs the sandbox: it never runs against Stripe';
    if (isLive && !settings.APP_URL.startsWith('https://'))
      return 'a live key needs an APP_URL that begins with https://';
    return null;
  }
  if (!isLoopback(base))
    return 'STRIPE_API_BASE is for the sandbox of this machine only: it must be a loopback address';
  if (isLive) return 'STRIPE_API_BASE with a live key mixes the sandbox and real money';
  if (!key.startsWith('sk_test_')) return 'with STRIPE_API_BASE, STRIPE_SECRET_KEY must be sk_test_<world>';
  if (!settings.SANDBOX_CONTROL_TOKEN)
    return 'STRIPE_API_BASE needs SANDBOX_CONTROL_TOKEN, by which time is moved';
  return null;
}
