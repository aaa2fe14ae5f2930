import type { ActArgs, ActName, ActResult } from './acts';
import type { Mortal } from './mortal';

export type Pressed<N extends ActName> =
  | { readonly kind: 'done'; readonly result: ActResult<N> }
  /** A refusal with its code: a known no. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The page never answered: its process was killed. */
  | { readonly kind: 'lost' }
  /** A 500: a bug, or a database that is away. */
  | { readonly kind: 'failed'; readonly message: string };

/** A web process, as the people in front of it see it. */
export class Web {
  constructor(
    readonly origin: string,
    readonly mortal: Mortal,
  ) {}

  async press<N extends ActName>(name: N, args: ActArgs<N>): Promise<Pressed<N>> {
    const answer = await fetch(`${this.origin}/acts/${name}`, {
      method: 'POST',
      body: JSON.stringify(args),
    }).then(
      async (response) => ({ status: response.status, body: await response.json() }),
      () => null,
    );
    if (!answer) return { kind: 'lost' };
    const { status } = answer;
    const body = answer.body as { done: ActResult<N>; refused?: string; failed?: string };
    if (status === 200) return { kind: 'done', result: body.done };
    if (status === 409) return { kind: 'refused', code: String(body.refused) };
    return { kind: 'failed', message: `${name}: ${body.failed}` };
  }

  /** Presses, and once more when the page did not answer: people do. */
  async insist<N extends ActName>(name: N, args: ActArgs<N>): Promise<Pressed<N>> {
    const first = await this.press(name, args);
    if (first.kind !== 'lost') return first;
    await this.mortal.ready();
    return this.press(name, args);
  }
}
