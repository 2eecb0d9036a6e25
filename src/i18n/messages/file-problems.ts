import { defineMessages } from '../define.ts';

/** Problems with recordings and other files, as in `problems.ts`: what happened, why, and what to do. */
export const fileProblemMessages = defineMessages({
  'problem.disk-full.what': { en: 'The disk is full.', ru: 'Диск заполнен.' },
  'problem.disk-full.why': {
    en: 'There is no room to write {path}. Nothing that was there before has been changed.',
    ru: 'Нет места, чтобы записать {path}. Всё, что там было раньше, осталось как было.',
  },
  'problem.disk-full.todo': {
    en: 'The recording is still in memory: save a copy of it on another disk, or free some room first.',
    ru: 'Запись пока в памяти: сохраните её копию на другом диске или сначала освободите место.',
  },
  'problem.cannot-write.what': {
    en: '{path} can’t be written.',
    ru: 'Не удаётся записать {path}.',
  },
  'problem.cannot-write.why': {
    en: 'The folder is read-only, belongs to somebody else, or its drive is gone.',
    ru: 'Папка доступна только для чтения, принадлежит другому пользователю, или её диск отключён.',
  },
  'problem.cannot-write.todo': {
    en: 'Choose another place: what is shown is still in memory and can be saved as a copy.',
    ru: 'Выберите другое место: показанное пока в памяти, его можно сохранить копией.',
  },
  'problem.no-such-file.what': {
    en: 'There is no file {path}.',
    ru: 'Файла {path} нет.',
  },
  'problem.no-such-file.why': {
    en: 'It was moved, renamed or deleted, or its drive is not connected.',
    ru: 'Его переместили, переименовали или удалили, либо его диск не подключён.',
  },
  'problem.no-such-file.todo': {
    en: 'Check its name, or choose it where it lies now.',
    ru: 'Проверьте имя или выберите файл там, где он лежит теперь.',
  },
  'problem.cannot-read.what': {
    en: '{path} can’t be read.',
    ru: 'Не удаётся прочитать {path}.',
  },
  'problem.cannot-read.why': {
    en: 'You may not read it, or its drive does not answer.',
    ru: 'У вас нет прав на чтение, или диск не отвечает.',
  },
  'problem.cannot-read.todo': {
    en: 'Check that the drive is connected and that you may read there, then try again.',
    ru: 'Проверьте, подключён ли диск и есть ли права на чтение, и попробуйте снова.',
  },
  'problem.not-a-recording.what': {
    en: 'This file is not a recording.',
    ru: 'Этот файл не является записью Buildoscope.',
  },
  'problem.not-a-recording.why': {
    en: 'A recording of Buildoscope begins with a header, and this file has none.',
    ru: 'Запись начинается с заголовка, а в этом файле его нет.',
  },
  'problem.not-a-recording.todo': {
    en: 'Choose a file that ends in .buildoscope.',
    ru: 'Выберите файл с расширением .buildoscope.',
  },
  'problem.no-such-run.what': {
    en: 'There is no run {run} in this recording.',
    ru: 'В этой записи нет прогона {run}.',
  },
  'problem.no-such-run.why': { en: 'It has {runs}.', ru: 'В ней есть {runs}.' },
  'problem.no-such-run.todo': { en: 'Name one of {runs}.', ru: 'Укажите один из {runs}.' },
  'problem.newer-format.what': {
    en: 'This recording was made by a newer Buildoscope.',
    ru: 'Эту запись сделал более новый Buildoscope.',
  },
  'problem.newer-format.why': {
    en: 'Its format is version {version}; this Buildoscope reads up to version {supported}. The file was not changed.',
    ru: 'Её формат — версия {version}, а этот Buildoscope читает до версии {supported}. Файл не изменён.',
  },
  'problem.newer-format.todo': {
    en: 'Install the newest Buildoscope and open it again.',
    ru: 'Установите новейший Buildoscope и откройте её снова.',
  },
  'problem.damaged-recording.what': {
    en: '{reason, select, unfinished {This recording was not finished.} cut {This recording is cut off.} other {This recording is damaged.}}',
    ru: '{reason, select, unfinished {Эта запись не завершена.} cut {Эта запись обрывается.} other {Эта запись повреждена.}}',
  },
  'problem.damaged-recording.why': {
    en: '{reason, select, unfinished {Buildoscope ended before the recording did.} cut {Its last line is not whole: Buildoscope or the copying of the file was interrupted.} other {Record {record, number} is not valid.}}',
    ru: '{reason, select, unfinished {Buildoscope завершился раньше, чем запись.} cut {Последняя строка неполная: работу Buildoscope или копирование файла прервали.} other {Недопустима строка номер {record, number}.}}',
  },
  'problem.damaged-recording.todo': {
    en: 'Everything up to there is shown; the file was not changed.',
    ru: 'Всё до этого места показано; файл не изменён.',
  },
  'problem.too-large.what': {
    en: 'This file is too large to be opened as a recording.',
    ru: 'Файл слишком велик, чтобы открыть его как запись.',
  },
  'problem.too-large.why': {
    en: 'Recordings of up to 256 MiB are opened.',
    ru: 'Открываются записи размером до 256 МиБ.',
  },
  'problem.too-large.todo': {
    en: 'Record fewer repeats, or sample less often.',
    ru: 'Записывайте меньше повторов или делайте замеры реже.',
  },
  'problem.file-exists.what': {
    en: '{path} exists already.',
    ru: '{path} уже существует.',
  },
  'problem.file-exists.why': {
    en: 'A recording is never written over another file.',
    ru: 'Запись никогда не пишется поверх другого файла.',
  },
  'problem.file-exists.todo': {
    en: 'Give another name, or remove the file first.',
    ru: 'Укажите другое имя или сначала удалите файл.',
  },
  'problem.note-in-damaged.what': {
    en: 'This recording can’t take notes.',
    ru: 'К этой записи нельзя добавить заметку.',
  },
  'problem.note-in-damaged.why': {
    en: 'Its file is cut off or damaged, and writing behind the damage could hide it. The file was not changed.',
    ru: 'Её файл обрывается или повреждён, и дописанное после этого места могло бы скрыть повреждение. Файл не изменён.',
  },
  'problem.note-in-damaged.todo': {
    en: 'Your text is still in its field: copy it from there.',
    ru: 'Ваш текст остался в поле: скопируйте его оттуда.',
  },
  'problem.note-not-written.what': {
    en: 'The note was not written to {path}.',
    ru: 'Заметка не записана в {path}.',
  },
  'problem.note-not-written.why': {
    en: 'The file is read-only, belongs to somebody else, is gone, or its disk is full.',
    ru: 'Файл доступен только для чтения, принадлежит другому пользователю, исчез, или его диск заполнен.',
  },
  'problem.note-not-written.todo': {
    en: 'Your text is still in its field. Save a copy of the recording elsewhere, open the copy, and pin the note there.',
    ru: 'Ваш текст остался в поле. Сохраните копию записи в другом месте, откройте её и добавьте заметку там.',
  },
  'problem.file-gone.what': {
    en: '{path} is no longer there.',
    ru: 'Файла {path} больше нет.',
  },
  'problem.file-gone.why': {
    en: 'It was moved or deleted, lies on another machine, or belonged to the copy of an example that is removed after the recording.',
    ru: 'Его переместили или удалили, он лежит на другом компьютере, или он был в копии примера, которая удаляется после записи.',
  },
  'problem.file-gone.todo': {
    en: 'Its name and size stay in the recording.',
    ru: 'Его имя и размер остались в записи.',
  },
});
