// The local mailbox as a process of its own: an SMTP server that keeps every mail and a page that shows them.
import { MailDev } from 'maildev';

const mailbox = new MailDev({
  smtp: Number(process.env.MAILBOX_SMTP_PORT),
  web: Number(process.env.MAILBOX_WEB_PORT),
  ip: '127.0.0.1',
  webIp: '127.0.0.1',
  mailDirectory: process.env.MAILBOX_DATA,
  maxEmails: 5_000,
  silent: true,
});

const end = () => {
  void mailbox.stop().finally(() => process.exit(0));
};
process.on('disconnect', end);
process.on('SIGTERM', end);

await mailbox.start();
process.send?.({ ready: true });
