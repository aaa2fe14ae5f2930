const stripePages = ['https://checkout.stripe.com', 'https://connect.stripe.com', 'https://hooks.stripe.com'];

/**
 * The policy of every page. `form-action` names the hosted payment pages because Chromium applies it to the
 * redirect that answers a form: without them, pledging without JavaScript dies. Inline `style` attributes are
 * allowed (widths of charts), inline style sheets are not.
 */
export function contentSecurityPolicy(options: {
  nonce: string;
  /** Origin of the Stripe sandbox, when one is used. */
  sandboxOrigin: string | null;
  isDevelopment: boolean;
}): string {
  const { nonce, sandboxOrigin, isDevelopment } = options;
  const hostedPages = sandboxOrigin ? [...stripePages, sandboxOrigin] : stripePages;
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'", ...hostedPages],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
