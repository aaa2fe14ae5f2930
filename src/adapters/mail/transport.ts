import nodemailer, { type Transporter } from 'nodemailer';
import { env } from '../env';

let made: Transporter | undefined;

/** SMTP as SMTP_URL says. A server that hangs must not hold a worker for nodemailer's default of ten minutes. */
export function transport(): Transporter {
  made ??= nodemailer.createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Nothing in a mail of ours is a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return made;
}
