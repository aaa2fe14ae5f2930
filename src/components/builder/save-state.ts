import { emptyForm, type FormState } from '../ui/form-state';

export type SaveState = FormState & {
  /** Mark of what is stored since the last save; the next save is compared with it. */
  seen?: string;
  /** When it was saved (ISO, wall time). */
  savedAt?: string;
  /** The page saved by itself while the person was typing: nothing takes the focus. */
  isAutosave?: boolean;
};

export const emptySave: SaveState = emptyForm;

export type SaveAction = (state: SaveState, form: FormData) => Promise<SaveState>;
