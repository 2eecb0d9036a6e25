import type { ReactNode } from 'react';

/** A control with its name above it; the control itself carries the name for screen readers. */
export function Field(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="labelled">
      <span aria-hidden="true">{props.label}</span>
      <div>{props.children}</div>
    </div>
  );
}
