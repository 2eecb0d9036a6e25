import { defineMessages } from '../define.ts';

/** Making a recording once more, which may be a stranger's. */
export const recordAgainMessages = defineMessages({
  'again.button': { en: 'Record again…', ru: 'Записать ещё раз…' },
  'again.title': { en: 'Record {project} again', ru: 'Записать {project} ещё раз' },
  'again.text': {
    en: 'This is what the recording names. Building a project can execute its code, and a command can name other programs: look at both before you go on.',
    ru: 'Вот что указано в записи. При сборке может выполняться код проекта, а команда может запускать другие программы: посмотрите на то и другое, прежде чем продолжать.',
  },
  'again.folder': { en: 'Folder', ru: 'Папка' },
  'again.example': { en: 'the bundled example {name}', ru: 'встроенный пример {name}' },
  'again.commands': { en: 'Commands', ru: 'Команды' },
  'again.how': {
    en: '{repeat, plural, one {# run} other {# runs}} of each side, {order, select, race {at the same time} sequence {one side after the other} other {interleaved}}{xray, select, yes {, with X-ray} other {}}',
    ru: '{repeat, plural, one {# прогон} few {# прогона} many {# прогонов} other {# прогона}} каждой стороны, {order, select, race {одновременно} sequence {стороны по очереди} other {с чередованием}}{xray, select, yes {, с рентгеном} other {}}',
  },
  'again.missing-go': {
    en: 'recorded with {version}, which is not on this machine; the Go of the window is used',
    ru: 'записано с {version}, которого здесь нет; используется Go этого окна',
  },
  'again.left-out': {
    en: 'not taken over, because it may not be set here: {names}',
    ru: 'не перенесено, здесь это задавать нельзя: {names}',
  },
  'again.other': { en: 'Use another folder…', ru: 'Другая папка…' },
  'again.set-up': { en: 'Only set it up', ru: 'Только подготовить' },
  'again.yes': { en: 'Record', ru: 'Записать' },
});
