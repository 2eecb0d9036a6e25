import { defineMessages } from '../define.ts';

/** Why a package was built, or the executable linked. */
export const causeMessages = defineMessages({
  'cause.title.compile': { en: 'Why it was built', ru: 'Почему собран' },
  'cause.title.link': { en: 'Why it was linked', ru: 'Почему скомпонован' },
  'cause.never-built.compile': {
    en: 'Never built in this cache.',
    ru: 'В этом кэше ещё ни разу не собирался.',
  },
  'cause.never-built.link': {
    en: 'Never linked from this cache.',
    ru: 'Из этого кэша ещё ни разу не компоновался.',
  },
  'cause.source-changed': {
    en: 'Its source changed ({count, plural, one {# file} other {# files}}):',
    ru: 'Изменился исходный код ({count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}):',
  },
  'cause.dependency-changed.compile': {
    en: '{count, plural, one {A dependency changed} other {# dependencies changed}}:',
    ru: 'Изменилось ({count, plural, one {# зависимость} few {# зависимости} many {# зависимостей} other {# зависимости}}):',
  },
  'cause.dependency-changed.link': {
    en: '{count, plural, one {A package that it is made of changed} other {# packages that it is made of changed}}:',
    ru: 'Изменилось то, из чего он состоит ({count, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}}):',
  },
  'cause.settings-changed': {
    en: 'Other flags or environment:',
    ru: 'Другие флаги или окружение:',
  },
  'cause.go-version-changed': {
    en: 'Another Go version: {before} before, {after} now.',
    ru: 'Другая версия Go: раньше {before}, теперь {after}.',
  },
  'cause.no-earlier-build': {
    en: 'It can’t be told: no earlier build in this cache was recorded. The next one can be compared with this one.',
    ru: 'Неизвестно: прежние сборки в этом кэше не записывались. Следующую можно будет сравнить с этой.',
  },
  'cause.not-told': {
    en: 'It can’t be told: what go says of its inputs does not explain it.',
    ru: 'Неизвестно: то, что go сообщает о входных данных, этого не объясняет.',
  },
  'cause.same-inputs.compile': {
    en: 'Its inputs are those of an earlier build, but the result was not in the cache any more, or the command asked to build everything (-a).',
    ru: 'Входные данные те же, что и у прежней сборки, но результата в кэше уже не было или команда велела собрать всё заново (-a).',
  },
  'cause.same-inputs.link': {
    en: 'Its inputs are those of an earlier link, but the executable was not there any more: go build keeps none in the cache.',
    ru: 'Входные данные те же, что и при прежней компоновке, но исполняемого файла уже не было: go build не хранит его в кэше.',
  },
  'cause.setting': { en: 'setting', ru: 'параметр' },
  'cause.before': { en: 'before', ru: 'раньше' },
  'cause.after': { en: 'now', ru: 'теперь' },
  'cause.not-set': { en: 'not there', ru: 'нет' },
  'cause.empty': { en: 'empty', ru: 'пусто' },
  'cause.omitdebug': {
    en: 'omitdebug: go run leaves out debug information, go build does not.',
    ru: 'omitdebug: go run не включает отладочные данные, go build включает.',
  },
  'cause.more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    ru: '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
  },

  'cause.counts': { en: 'built, because', ru: 'причины сборки' },
  'cause.count.never-built': {
    en: 'never built in this cache: {count, number}',
    ru: 'ещё не собирались в этом кэше: {count, number}',
  },
  'cause.count.source-changed': {
    en: 'source changed: {count, number}',
    ru: 'изменился исходный код: {count, number}',
  },
  'cause.count.dependency-changed': {
    en: 'a dependency changed: {count, number}',
    ru: 'изменилась зависимость: {count, number}',
  },
  'cause.count.settings-changed': {
    en: 'other flags or environment: {count, number}',
    ru: 'другие флаги или окружение: {count, number}',
  },
  'cause.count.go-version-changed': {
    en: 'another Go version: {count, number}',
    ru: 'другая версия Go: {count, number}',
  },
  'cause.count.unknown': { en: 'not known: {count, number}', ru: 'неизвестно: {count, number}' },
});
