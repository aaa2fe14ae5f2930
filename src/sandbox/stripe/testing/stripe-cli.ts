import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The official program, without the shim around it, which is nothing but a search for it. */
const PROGRAM = createRequire(import.meta.url).resolve(
  `@stripe/cli-${process.platform}-${process.arch}/bin/stripe${process.platform === 'win32' ? '.exe' : ''}`,
);

const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** Stripe's own command line on one world of a sandbox, with nothing else within its reach. */
export class StripeCli {
  readonly #home = mkdtempSync(join(tmpdir(), 'stripe-cli-'));
  readonly #run = promisify(execFile);

  constructor(
    private readonly port: number,
    private readonly key: string,
  ) {}

  /** What it prints; rejects when it ends with another code than 0. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await this.#run(PROGRAM, [...args, '--api-base', `http://127.0.0.1:${this.port}`], {
      // Nothing of ours reaches it.
      env: {
        NODE_ENV: 'test',
        HOME: this.#home,
        USERPROFILE: this.#home,
        XDG_CONFIG_HOME: this.#home,
        STRIPE_API_KEY: this.key,
        STRIPE_CLI_TELEMETRY_OPTOUT: '1',
        // It looks for newer versions of itself; loopback addresses go past a proxy.
        HTTPS_PROXY: NOBODY_LISTENS,
        HTTP_PROXY: NOBODY_LISTENS,
      },
    });
    return stdout;
  }

  async json<T = Record<string, unknown>>(...args: string[]): Promise<T> {
    return JSON.parse(await this.run(...args)) as T;
  }

  end(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
