import { memo } from 'react';
import type { AppState } from '../../src/app-state.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { problemOf } from '../../src/problem.ts';
import { type Again, type AgainSide, againOf } from '../../src/record-again.ts';
import { record, setUpAgain } from '../actions.ts';
import { openDialog, showProblem, useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { sideName } from './sides.ts';

/** How the recording on show would be made once more here; null: it can't be, and why is told on demand. */
function readAgain(app: Pick<AppState, 'go' | 'toolchains'>, tell: boolean): Again | null {
  const version = app.go.kind === 'found' ? app.go.version : null;
  try {
    return againOf(useWindowStore.getState().model, { version, toolchains: app.toolchains });
  } catch (error) {
    if (tell) showProblem(problemOf(error));
    return null;
  }
}

/** Opens the question whether the recording on show is to be made again. */
export function AgainButton() {
  const t = useTranslator();
  const app = useWindowStore((state) => state.app);
  if (app === null) return null;
  const ask = () => {
    if (readAgain(app, true) !== null) openDialog('again');
  };
  return (
    <Button className="again-button" disabled={app.activity.kind !== 'idle'} onClick={ask}>
      {t('again.button')}
    </Button>
  );
}

/**
 * Shows what a recording, which may be a stranger's, would have executed, before any of it is: the folder,
 * and every command word for word with its conditions. What is confirmed here is set up on the bench.
 */
export const AgainDialog = memo(function AgainDialog(app: Pick<AppState, 'go' | 'toolchains'>) {
  const t = useTranslator();
  const open = useWindowStore(({ dialog }) => dialog === 'again');
  const recordingId = useWindowStore(({ recording }) => recording?.recordingId ?? null);
  const again = open ? readAgain(app, false) : null;
  const close = () => openDialog(null);
  const setUp = async (elsewhere: boolean, andRecord: boolean) => {
    if (again === null || recordingId === null) return;
    if ((await setUpAgain(again, recordingId, elsewhere)) && andRecord) await record();
  };
  return (
    <Dialog
      open={again !== null}
      title={t('again.title', { project: again?.project ?? '' })}
      onClose={close}
    >
      {again === null ? null : (
        <div className="again">
          <p>{t('again.text')}</p>
          <h3>{t('again.folder')}</h3>
          <p className="selectable wrap">
            {again.place.kind === 'example' ? (
              t('again.example', { name: again.place.name })
            ) : (
              <span className="mono">{again.place.dir}</span>
            )}
          </p>
          <h3>{t('again.commands')}</h3>
          <ul className="again-sides">
            {again.sides.map((side, index) => (
              <li key={side.side}>
                <strong className={`again-side side-${sideName(index).toLowerCase()}`}>
                  {side.side}
                </strong>
                <code className="mono selectable wrap">{side.command}</code>
                {conditionsOf(t, side).map((text) => (
                  <span key={text} className="dim wrap">
                    {text}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <p className="dim">
            {t('again.how', {
              repeat: again.repeat,
              order: again.order,
              xray: again.xray ? 'yes' : 'no',
            })}
          </p>
          <div className="dialog-actions">
            <Button look="plain" onClick={() => setUp(true, false)}>
              {t('again.other')}
            </Button>
            <Button onClick={() => setUp(false, false)}>{t('again.set-up')}</Button>
            <Button look="main" onClick={() => setUp(false, true)}>
              {t('again.yes')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
});

/** A line each, for what differs from a plain command. */
function conditionsOf(
  t: Translator,
  { settings, missingGo, leftOut }: AgainSide,
): readonly string[] {
  const variables = Object.entries(settings.environment).map(([name, value]) => `${name}=${value}`);
  const { edit, thenRun, label, command } = settings;
  const program = [t('side.then-run'), command.programArguments].filter((part) => part !== '');
  const what = [
    ...(label === '' ? [] : [label]),
    t(`bench.cache.${settings.cache}`),
    ...variables,
    ...(edit === null ? [] : [`${t('side.edit')} ${t(`side.edit.${edit}`)}`]),
    ...(thenRun ? [program.join(': ')] : []),
  ];
  return [
    what.join(' · '),
    ...(missingGo === null ? [] : [t('again.missing-go', { version: missingGo })]),
    ...(leftOut.length === 0 ? [] : [t('again.left-out', { names: leftOut.join(', ') })]),
  ];
}
