import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

/**
 * Explains its child while the pointer or the focus is on it. It is never the only place of a text that
 * matters. `disabled`: the text stands beside the child already.
 */
export function Tooltip(props: {
  readonly text: string;
  readonly disabled?: boolean;
  readonly children: ReactElement;
}) {
  return (
    <Base.Root
      disabled={props.disabled ?? false}
      // Escape is meant for what lies below as well: a dialog closes at the first press.
      onOpenChange={(_, details) => details.allowPropagation()}
    >
      <Base.Trigger render={props.children} delay={400} closeOnClick={false} />
      <Base.Portal>
        <Base.Positioner className="positioner" sideOffset={6} collisionPadding={8}>
          <Base.Popup className="popup tooltip">{props.text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
