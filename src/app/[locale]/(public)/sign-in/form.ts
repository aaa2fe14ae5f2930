import { z } from 'zod';
import { requiredText, text } from '@/app/form-fields';

export const requestForm = z.object({ email: requiredText('EMAIL_INVALID'), to: text });

export const linkForm = z.object({ token: requiredText('LINK_INVALID'), to: text });
