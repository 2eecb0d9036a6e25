import { defineMessages } from '../define.ts';

/** Notes that a person pins to a moment or to a tool. */
export const notesMessages = defineMessages({
  'notes.title': { en: 'Notes', ru: 'Заметки' },
  'notes.lane': { en: 'Notes', ru: 'Заметки' },
  'notes.lane.description': {
    en: '{count, plural, one {# note} other {# notes}}',
    ru: '{count, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}',
  },
  'notes.add': { en: 'Pin a note', ru: 'Добавить заметку' },
  'notes.add-to-tool': {
    en: 'Pin a note to this tool',
    ru: 'Добавить заметку к этому инструменту',
  },
  'notes.none': {
    en: 'N pins a note to the time under the pointer or at the cross-hair.',
    ru: 'Клавиша N (Т) добавляет заметку ко времени под указателем или у перекрестия.',
  },
  'notes.dialog.new': { en: 'Pin a note', ru: 'Новая заметка' },
  'notes.dialog.edit': { en: 'Note', ru: 'Заметка' },
  'notes.text': { en: 'Text', ru: 'Текст' },
  'notes.pinned-to': { en: 'Pinned to', ru: 'Место' },
  'notes.at': { en: '{time} of side {side}', ru: '{time}, сторона {side}' },
  'notes.on': { en: '{tool} (side {side})', ru: '{tool} (сторона {side})' },
  'notes.save': { en: 'Save', ru: 'Сохранить' },
  'notes.cancel': { en: 'Cancel', ru: 'Отмена' },
  'notes.remove': { en: 'Remove', ru: 'Удалить' },
  'notes.edit-one': { en: 'Edit the note “{text}”', ru: 'Изменить заметку «{text}»' },
  'notes.remove-one': { en: 'Remove the note “{text}”', ru: 'Удалить заметку «{text}»' },
  'notes.show-one': { en: 'Show {place} in the timeline', ru: 'Показать на шкале: {place}' },
  'notes.pin': { en: 'Note at {time}: {text}', ru: 'Заметка, {time}: {text}' },
  'notes.removed': { en: 'The note was removed.', ru: 'Заметка удалена.' },
  'notes.key': { en: 'pin a note', ru: 'добавить заметку' },
});
