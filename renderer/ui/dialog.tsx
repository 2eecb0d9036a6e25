import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { CloseIcon } from './icons.tsx';
import { useTranslator } from './translator.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Takes the window's whole width and height. */
  readonly wide?: boolean;
  readonly onClose: () => void;
}

/** A modal dialog with a title and a way to close it. */
export function Dialog(props: DialogProps) {
  const t = useTranslator();
  // A dialog that was never opened costs nothing when what is behind it changes.
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  if (!opened) return null;
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className={props.wide === true ? 'dialog dialog-wide' : 'dialog'}>
          <div className="dialog-head">
            <Base.Title className="dialog-title">{props.title}</Base.Title>
            <Base.Close render={<Button look="plain" size="icon" />} aria-label={t('window.close')}>
              <CloseIcon />
            </Base.Close>
          </div>
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface QuestionProps extends DialogProps {
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A question that must be answered: only its buttons and Escape (which means no) close it. */
export function Question(props: QuestionProps) {
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{props.title}</AlertDialog.Title>
          <AlertDialog.Description render={<div className="dialog-text" />}>
            {props.children}
          </AlertDialog.Description>
          <div className="dialog-actions">
            <AlertDialog.Close render={<Button />}>{props.no}</AlertDialog.Close>
            <Button look="main" onClick={props.onYes}>
              {props.yes}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
