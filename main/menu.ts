import { Menu, type MenuItem, type MenuItemConstructorOptions } from 'electron';
import { type AppState, type Settings, themes } from '../src/app-state.ts';
import { type ExportFormatId, exportedData } from '../src/export/formats.ts';
import type { MessageKey } from '../src/i18n/catalogue.ts';
import { languages } from '../src/i18n/languages.ts';
import type { Translator } from '../src/i18n/translator.ts';

/** What the menu does; each is told to do it, and tells of problems by itself. */
export interface MenuActions {
  record(): void;
  stop(): void;
  openFolder(): void;
  openGoFile(): void;
  openRecording(): void;
  openRecentProject(projectId: string): void;
  openRecentRecording(recordingId: string): void;
  saveCopy(): void;
  exportShown(): void;
  copyTable(): void;
  printShown(): void;
  exportData(format: ExportFormatId): void;
  changeSettings(change: Partial<Settings>): void;
  about(): void;
}

const mostRecordings = 8;

/** Ids of what can be chosen only while nothing is recorded, and only while something is. */
const whileIdle = /^(menu\.new-recording|menu\.open-recording|recording-.+)$/;
const whileRecording = 'menu.stop';

let applied = '';

/**
 * Draws the menu when something of it has changed: a menu that is replaced while it is open closes.
 * `canSave`: a recording is shown.
 */
export function applyMenu(
  t: Translator,
  state: AppState,
  canSave: boolean,
  actions: MenuActions,
): void {
  const { recentProjects, recordings, settings } = state;
  const wanted = JSON.stringify([recentProjects, recordings, settings, canSave]);
  if (wanted !== applied) Menu.setApplicationMenu(menuOf(t, state, canSave, actions));
  applied = wanted;
  enable(state.activity.kind === 'idle');
}

function menuOf(t: Translator, state: AppState, canSave: boolean, actions: MenuActions): Menu {
  const mac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [appMenu(t, actions)] : []),
    fileMenu(t, state, canSave, actions, mac),
    editMenu(t, canSave, actions),
    viewMenu(t, state.settings, actions),
    { role: 'help', label: t('menu.help'), submenu: mac ? [] : [about(t, actions)] },
  ];
  return Menu.buildFromTemplate(template);
}

/** What depends on whether something is recorded, in the menu that is there: a new one takes ten times as long. */
function enable(idle: boolean): void {
  for (const item of Menu.getApplicationMenu()?.items.flatMap(itemsBelow) ?? []) {
    if (whileIdle.test(item.id)) item.enabled = idle;
    else if (item.id === whileRecording) item.enabled = !idle;
  }
}

function itemsBelow(item: MenuItem): readonly MenuItem[] {
  return [item, ...(item.submenu?.items.flatMap(itemsBelow) ?? [])];
}

function appMenu(t: Translator, actions: MenuActions): MenuItemConstructorOptions {
  const quit = { role: 'quit', label: t('menu.quit') } as const;
  return { label: t('app.name'), submenu: [about(t, actions), { type: 'separator' }, quit] };
}

function about(t: Translator, actions: MenuActions): MenuItemConstructorOptions {
  return { label: t('menu.about'), click: () => actions.about() };
}

function fileMenu(
  t: Translator,
  state: AppState,
  canSave: boolean,
  actions: MenuActions,
  mac: boolean,
): MenuItemConstructorOptions {
  const item = (
    key: MessageKey,
    accelerator: string | null,
    click: () => void,
    enabled = true,
  ): MenuItemConstructorOptions => ({
    id: key,
    label: t(key),
    ...(accelerator === null ? {} : { accelerator }),
    click,
    enabled,
  });
  return {
    label: t('menu.file'),
    submenu: [
      item('menu.new-recording', 'CmdOrCtrl+N', actions.record),
      item(whileRecording, 'CmdOrCtrl+.', actions.stop),
      { type: 'separator' },
      item('menu.open-folder', 'CmdOrCtrl+Shift+O', actions.openFolder),
      item('menu.open-file', null, actions.openGoFile),
      item('menu.open-recording', 'CmdOrCtrl+O', actions.openRecording),
      { label: t('menu.open-recent'), submenu: recentItems(t, state, actions) },
      { type: 'separator' },
      item('menu.save-copy', 'CmdOrCtrl+Shift+S', actions.saveCopy, canSave),
      item('menu.export', 'CmdOrCtrl+E', actions.exportShown, canSave),
      item('menu.print', 'CmdOrCtrl+P', actions.printShown, canSave),
      {
        label: t('menu.export-data'),
        enabled: canSave,
        submenu: exportedData.map((id) => ({
          id: `export-${id}`,
          label: `${t(`export.format.${id}`)}…`,
          click: () => actions.exportData(id),
        })),
      },
      { type: 'separator' },
      mac
        ? { role: 'close', label: t('menu.close') }
        : { role: 'quit', label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function recentItems(
  t: Translator,
  state: AppState,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const projects = state.recentProjects.map(({ id, location, name }) => ({
    label: escapeLabel(location ?? name),
    click: () => actions.openRecentProject(id),
  }));
  const recordings = state.recordings.slice(0, mostRecordings).map(({ id, title, createdAt }) => ({
    id: `recording-${id}`,
    label: escapeLabel(`${title} – ${t.format.dateTime(createdAt)}`),
    click: () => actions.openRecentRecording(id),
  }));
  if (projects.length + recordings.length === 0) {
    return [{ label: t('menu.nothing-recent'), enabled: false }];
  }
  const between = projects.length > 0 && recordings.length > 0;
  return [...projects, ...(between ? [{ type: 'separator' } as const] : []), ...recordings];
}

/** An ampersand would underline the next letter (Windows, Linux). */
function escapeLabel(text: string): string {
  return process.platform === 'darwin' ? text : text.replaceAll('&', '&&');
}

function editMenu(
  t: Translator,
  canSave: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    label: t('menu.edit'),
    submenu: [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.select-all') },
      { type: 'separator' },
      {
        id: 'menu.copy-table',
        label: t('copy.table'),
        accelerator: 'CmdOrCtrl+Shift+C',
        enabled: canSave,
        click: () => actions.copyTable(),
      },
    ],
  };
}

function viewMenu(
  t: Translator,
  settings: Settings,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    label: t('menu.view'),
    submenu: [
      {
        label: t('menu.theme'),
        submenu: themes.map((theme) => ({
          id: `theme-${theme}`,
          label: t(`menu.theme.${theme}`),
          type: 'radio',
          checked: settings.theme === theme,
          click: () => actions.changeSettings({ theme }),
        })),
      },
      {
        label: t('menu.language'),
        submenu: languages.map((language) => ({
          id: `language-${language}`,
          label: t(`menu.language.${language}`),
          type: 'radio',
          checked: settings.language === language,
          click: () => actions.changeSettings({ language }),
        })),
      },
      { type: 'separator' },
      { role: 'zoomIn', label: t('menu.zoom-in') },
      { role: 'zoomOut', label: t('menu.zoom-out') },
      { role: 'resetZoom', label: t('menu.zoom-reset') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: t('menu.full-screen') },
    ],
  };
}
