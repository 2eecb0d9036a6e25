import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** A menu below a button. */
export function Menu(props: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner className="positioner" align="start" sideOffset={6} collisionPadding={8}>
          <Base.Popup className="popup menu">{props.children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  readonly onChoose: () => void;
  /** true or false: one of a set, chosen or not; absent: an action. */
  readonly checked?: boolean;
  /** It can't be chosen; what it shows says why. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function MenuItem(props: MenuItemProps) {
  const choice =
    props.checked === undefined
      ? {}
      : ({ role: 'menuitemradio', 'aria-checked': props.checked } as const);
  return (
    <Base.Item
      className="menu-item"
      disabled={props.disabled ?? false}
      onClick={props.onChoose}
      {...choice}
    >
      {props.children}
    </Base.Item>
  );
}

export function MenuGroup(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-label">{props.label}</Base.GroupLabel>
      {props.children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="menu-separator" />;
}
