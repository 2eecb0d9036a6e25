import { Toast } from '@base-ui/react/toast';
import { Button } from './button.tsx';
import { CloseIcon } from './icons.tsx';
import { useTranslator } from './translator.tsx';

const manager = Toast.createToastManager();

/** Says in passing that something was done. Not for failures: those stay until they are dismissed. */
export function showToast(text: string): void {
  manager.add({ title: text, timeout: 5000 });
}

function Toasts() {
  const t = useTranslator();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Title render={<p />} />
      <Toast.Close render={<Button look="plain" size="icon" />} aria-label={t('window.close')}>
        <CloseIcon />
      </Toast.Close>
    </Toast.Root>
  ));
}

/** Where the toasts of the window appear. */
export function ToastArea() {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
