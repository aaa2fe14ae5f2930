import { createServer, type Socket } from 'node:net';

export interface Delivery {
  readonly recipient: string;
  readonly messageId: string;
}

/** What a server says when it has read the first word of a line. */
const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250 chaos',
  HELO: '250 chaos',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  RSET: '250 ok',
  QUIT: '221 bye',
};

/** A mail server of a few lines: it notes who got which Message-ID, and can be made to take a mail and lose its answer. */
export class LetterBox {
  deliveries: Delivery[] = [];
  #answersToLose = 0;
  readonly #server = createServer((socket) => this.#talk(socket));

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  loseAnswers(count: number): void {
    this.#answersToLose += count;
  }

  empty(): void {
    this.deliveries = [];
    this.#answersToLose = 0;
  }

  async stop(): Promise<void> {
    this.#server.close();
  }

  #talk(socket: Socket): void {
    let recipient = '';
    let mail: string[] | null = null;
    let rest = '';
    const hear = (line: string) => {
      if (mail && line === '.') {
        this.#keep(socket, recipient, mail);
        mail = null;
      } else if (mail) mail.push(line);
      else {
        const word = line.slice(0, 4).toUpperCase();
        if (word === 'RCPT') recipient = /<(.*)>/.exec(line)?.[1] ?? '';
        if (word === 'DATA') mail = [];
        socket.write(`${ANSWERS[word] ?? '502 unknown'}\r\n`);
      }
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    socket.write('220 chaos\r\n');
  }

  #keep(socket: Socket, recipient: string, mail: readonly string[]): void {
    const header = mail.find((line) => /^message-id:/i.test(line)) ?? '';
    this.deliveries.push({ recipient, messageId: header.slice('message-id:'.length).trim() });
    if (this.#answersToLose === 0) socket.write('250 taken\r\n');
    else {
      this.#answersToLose -= 1;
      socket.destroy();
    }
  }
}
