/**
 * Copies a text by way of a selection, from inside `near` (a dialog keeps the focus to itself). The newer
 * clipboard API asks for a permission, and this window refuses all of them. Only for a click or a key.
 * Returns whether it was copied.
 */
export function copyText(text: string, near: HTMLElement): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  near.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
