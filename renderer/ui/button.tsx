import type { ButtonHTMLAttributes, Ref } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` the one thing to do next, `record` starts or stops a recording, `plain` without a frame. */
  readonly look?: 'usual' | 'main' | 'record' | 'plain';
  /** `icon`: square, for one symbol; it needs an `aria-label`. */
  readonly size?: 'usual' | 'icon' | 'big';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. It never submits a form unless `type` says so. */
export function Button({
  look = 'usual',
  size = 'usual',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = ['button', `button-${look}`, `button-${size}`, className].filter(Boolean);
  return <button {...rest} type={type} className={classes.join(' ')} />;
}
