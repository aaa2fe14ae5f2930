import { z } from 'zod';
import { longText, recordId, text } from '@/app/form-fields';

const described = {
  name: text,
  description: longText,
  addressLine: text,
  commune: text,
  email: text,
  phone: text,
};

export const newBusinessForm = z.object({ siret: text, ...described });

export const businessForm = z.object({ businessId: recordId, ...described });

export const businessPressForm = z.object({ businessId: recordId });
