import { defaultExportOptions } from '../src/export/formats.ts';
import { showAbout } from './about.ts';
import type { Application } from './application.ts';
import type { MenuActions } from './menu.ts';
import { saveCopy } from './save-copy.ts';

/** What the menu does with the application's parts. */
export function menuActions(parts: Application): MenuActions {
  const { window, session, dialogs, library, shown, projects, settings } = parts;
  const quietly = (work: Promise<unknown>): void => void work.catch(parts.tell);
  const chooseAndOpen = async (choice: Promise<string | null>): Promise<void> => {
    const path = await choice;
    if (path !== null) await parts.open(path);
  };
  return {
    record: () => window.send('record:asked', null),
    stop: () => quietly(session.stop()),
    openFolder: () => quietly(chooseAndOpen(dialogs.chooseFolder())),
    openGoFile: () => quietly(chooseAndOpen(dialogs.chooseGoFile())),
    openRecording: () => quietly(chooseAndOpen(dialogs.chooseRecording(library.folder))),
    openRecentProject: (id) => {
      const project = projects.shown(id);
      if (project !== null) window.send('project:opened', project);
    },
    openRecentRecording: (id) => {
      const file = library.fileOf(id);
      if (file !== null) quietly(parts.open(file));
    },
    saveCopy: () => {
      if (shown.info !== null) quietly(saveCopy(parts, shown.info.recordingId));
    },
    exportShown: () => window.send('export:open', null),
    copyTable: () => {
      if (shown.info !== null) quietly(parts.copyTable(shown.info.recordingId));
    },
    printShown: () => window.send('export:open', null),
    exportData: (format) => {
      const { info } = shown;
      if (info === null) return;
      const options = { ...defaultExportOptions, language: settings.current.language };
      quietly(parts.exports.start({ recordingId: info.recordingId, format, options }));
    },
    changeSettings: (change) => settings.change(change),
    about: () => quietly(showAbout(window.current, parts.translator)),
  };
}
