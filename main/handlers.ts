import { shell } from 'electron';
import type { Settings } from '../src/app-state.ts';
import type { RequestPayload } from '../src/ipc.ts';
import type { RequestHandlers, SlideChannel } from './answer.ts';
import type { Application } from './application.ts';
import { putNote } from './notes.ts';
import { openProjectOf } from './project-of-recording.ts';
import { fileOf, saveCopy } from './save-copy.ts';
import { sourceFileOf } from './source-file.ts';
import { withView } from './views.ts';

type WindowHandlers = Omit<RequestHandlers, SlideChannel>;

/** What the window may ask for, channel by channel. `firstLook`: examples and go have been looked for. */
export function createHandlers(parts: Application, firstLook: Promise<void>): WindowHandlers {
  const { settings, projects, library, shown, session, opener, dialogs, exports, desk } = parts;
  return {
    'app:state': () => parts.stateForPage(firstLook),
    'settings:change': (change) => {
      settings.change(defined(change));
      return null;
    },
    'project:choose-folder': async () => {
      const path = await dialogs.chooseFolder();
      return path === null ? null : opener.openProject(path);
    },
    'project:choose-file': async () => {
      const path = await dialogs.chooseGoFile();
      return path === null ? null : opener.openProject(path);
    },
    'project:open-dropped': ({ path }) => opener.open(path),
    'project:trust': ({ projectId }) => {
      projects.trust(projectId);
      parts.tellProjects();
      return null;
    },
    'go:choose': async () => {
      const goPath = await dialogs.chooseGo();
      if (goPath === null) return null;
      settings.change({ goPath });
      await parts.searchGo();
      return null;
    },
    'go:search': async () => {
      await parts.searchGo();
      return null;
    },
    'go:add-toolchain': async () => {
      const goPath = await dialogs.chooseGo();
      return goPath === null ? null : parts.addToolchain(goPath);
    },
    'record:start': async (request) => {
      await session.start(request);
      return null;
    },
    'record:stop': () => {
      // Not waited for: the window sees the end in the activity.
      void session.stop();
      return null;
    },
    'record:input': ({ text }) => {
      session.input(text);
      return null;
    },
    'survivors:end': async ({ run }) => {
      await parts.survivors.end(run);
      return null;
    },
    'record:end-input': () => {
      session.endInput();
      return null;
    },
    'recording:choose': async () => {
      const file = await dialogs.chooseRecording(library.folder);
      if (file !== null) await opener.openRecording(file);
      return null;
    },
    'recording:open': async ({ recordingId }) => {
      await opener.openRecording(fileOf(library, recordingId));
      return null;
    },
    'recording:open-project': ({ recordingId }) => openProjectOf(parts, recordingId),
    'recording:save-as': async ({ recordingId }) => {
      const saved = await saveCopy(parts, recordingId);
      if (saved !== null) await parts.readLibrary();
      return saved;
    },
    'recording:save-pprof': async (request) => {
      const { savePprof } = await import('./save-pprof.ts');
      return savePprof(parts, request);
    },
    'recording:resend': async () => {
      parts.pageListens();
      await shown.resend();
      return null;
    },
    'export:start': (request) => exports.start(request),
    'export:cancel': () => {
      exports.cancel();
      return null;
    },
    'export:copy-table': async ({ recordingId }) => {
      await parts.copyTable(recordingId);
      return null;
    },
    'export:show-folder': () => {
      if (exports.lastFile !== null) shell.showItemInFolder(exports.lastFile);
      return null;
    },
    'export:at-hand': async ({ recordingId }) => {
      await desk.open(recordingId);
      return null;
    },
    'export:choices': () => settings.current.exportChoices,
    'export:keep-choices': (exportChoices) => {
      settings.change({ exportChoices });
      return null;
    },
    'export:copy-picture': async (request) => {
      await desk.copyPicture(request);
      return null;
    },
    'export:print': (request) => desk.print(request),
    'export:prepare-drag': async (request) => {
      await desk.prepareDrag(request);
      return null;
    },
    'export:drag': () => {
      desk.drag(parts.window.current?.webContents ?? null);
      return null;
    },
    'recording:show-folder': ({ recordingId }) => {
      shell.showItemInFolder(fileOf(library, recordingId));
      return null;
    },
    'note:put': (request) =>
      putNote({ library, shown, takeLive: (record) => session.note(record) }, request),
    'view:keep': ({ recording, view }) => {
      settings.change({ views: withView(settings.current.views, recording, view) });
      return null;
    },
    'file:show': async (request) => {
      const read = await shown.recordsOf(request.recordingId);
      shell.showItemInFolder(await sourceFileOf(read?.records ?? [], request));
      return null;
    },
  };
}

/** Leaves out keys that are there with the value undefined: they must not overwrite what is set. */
function defined(change: RequestPayload<'settings:change'>): Partial<Settings> {
  return {
    ...(change.language === undefined ? {} : { language: change.language }),
    ...(change.theme === undefined ? {} : { theme: change.theme }),
    ...(change.samplingHz === undefined ? {} : { samplingHz: change.samplingHz }),
  };
}
