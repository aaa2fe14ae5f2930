import { sendMail } from '@/adapters/mail/send-mail';

export const sendMailTask = ({ mailId }: { mailId: string }) => sendMail(mailId);
