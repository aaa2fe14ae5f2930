import { html, type Markup } from './html.ts';

interface FieldOptions {
  name: string;
  label: string;
  value: string;
  error?: string | null | undefined;
  inputMode?: 'numeric' | 'text';
  autocomplete?: string;
  readOnly?: boolean;
}

/** A labelled input that keeps what was typed and names its error. */
export function field(options: FieldOptions): Markup {
  const { name, label, value, error } = options;
  return html`<div><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" inputmode="${options.inputMode ?? 'text'}" autocomplete="${
    options.autocomplete ?? 'off'
  }"${error ? html` aria-invalid="true" aria-describedby="${name}-error"` : ''}${options.readOnly ? html` readonly` : ''}>
${error ? html`<p class="error" id="${name}-error">${error}</p>` : ''}</div>`;
}

export const alert = (text: string | null): Markup | null =>
  text ? html`<p class="alert" role="alert">${text}</p>` : null;
