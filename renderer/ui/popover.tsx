import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
}

/** A small panel that belongs to a button; focus moves into it and comes back. */
export function Popover(props: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner className="positioner" align="start" sideOffset={6} collisionPadding={8}>
          <Base.Popup className="popup popover">
            <Base.Title className="popover-title">{props.title}</Base.Title>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
