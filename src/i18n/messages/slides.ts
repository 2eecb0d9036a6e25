import { defineMessages } from '../define.ts';

/** What stands on exported slides, but for their headlines and captions. */
export const slideMessages = defineMessages({
  'export.preset.whole-comparison': { en: 'Whole comparison', ru: 'Всё сравнение' },
  'export.preset.memory-while-compiling': {
    en: 'Memory while compiling',
    ru: 'Память при компиляции',
  },
  'export.preset.life-of-the-binary': { en: 'Life of the binary', ru: 'Жизнь исполняемого файла' },
  'export.preset.cold-against-warm': { en: 'Cold against warm', ru: 'Холодный кэш и тёплый' },
  'export.preset.where-the-time-goes': { en: 'Where the time goes', ru: 'Куда уходит время' },
  'export.preset.what-is-stored-where': { en: 'What is stored where', ru: 'Что где хранится' },

  'slide.track.phases': { en: 'Phases', ru: 'Фазы' },
  'slide.track.tools': { en: 'Tools', ru: 'Инструменты' },
  'slide.track.cpu': { en: 'CPU', ru: 'ЦП' },
  'slide.track.ram': { en: 'RAM', ru: 'ОЗУ' },
  'slide.track.disk': { en: 'Disk', ru: 'Диск' },
  'slide.track.sources': { en: 'Sources', ru: 'Исходники' },
  'slide.track.work': { en: 'Temporary folder', ru: 'Временная папка' },
  'slide.track.binary': { en: 'Binary', ru: 'Исп. файл' },

  'slide.cores': {
    en: '{count, plural, one {{text} core} other {{text} cores}}',
    ru: '{count, plural, one {{text} ядро} few {{text} ядра} many {{text} ядер} other {{text} ядра}}',
  },
  'slide.read-up': { en: 'read ↑', ru: 'чтение ↑' },
  'slide.written-down': { en: 'written ↓', ru: 'запись ↓' },

  'slide.more-sides': {
    en: '{count, plural, one {# more side has no room here} other {# more sides have no room here}}',
    ru: '{count, plural, one {ещё # сторона не поместилась} few {ещё # стороны не поместились} many {ещё # сторон не поместились} other {ещё # стороны не поместились}}',
  },

  'slide.callout.sources': {
    en: 'your source is read ({count, plural, one {# file} other {# files}})',
    ru: 'чтение ваших исходников ({count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}})',
  },
  'slide.callout.sources.short': { en: 'your source', ru: 'ваши исходники' },
  'slide.callout.peak.compile': {
    en: '{ram} while compiling {package}',
    ru: '{ram}, компилируется {package}',
  },
  'slide.callout.peak.link': { en: '{ram} while linking', ru: '{ram} во время компоновки' },
  'slide.callout.peak': { en: '{ram}', ru: '{ram}' },
  'slide.callout.written.temp': {
    en: 'written to the temporary folder, {size}',
    ru: 'записан во временную папку, {size}',
  },
  'slide.callout.written.temp-started': {
    en: 'written to the temporary folder, {size}, and started',
    ru: 'записан во временную папку, {size}, и запущен',
  },
  'slide.callout.written.project': {
    en: 'written into the project, {size}',
    ru: 'записан в проект, {size}',
  },
  'slide.callout.written.elsewhere': { en: 'written, {size}', ru: 'записан, {size}' },
  'slide.callout.from-cache': {
    en: 'started from the cache, {size}',
    ru: 'запущен из кэша, {size}',
  },
  'slide.callout.deleted': { en: 'deleted', ru: 'удалён' },
  'slide.callout.deleted-cached': {
    en: 'deleted; a copy stays in the cache',
    ru: 'удалён; копия остаётся в кэше',
  },
  'slide.callout.deleted-cached.short': {
    en: 'deleted; copy in cache',
    ru: 'удалён; копия в кэше',
  },
  'slide.callout.stays': { en: 'it stays: {file}', ru: 'остаётся: {file}' },
  'slide.callout.stays-in-cache': { en: 'it stays in the cache', ru: 'остаётся в кэше' },
  'slide.callout.left': { en: 'left in the temporary folder', ru: 'брошен во временной папке' },
  'slide.callout.none': { en: 'no executable was seen', ru: 'исполняемый файл не замечен' },
  'slide.callout.work': { en: 'up to {size}', ru: 'до {size}' },

  'slide.foot.cores': {
    en: '{count, plural, one {# core} other {# cores}}',
    ru: '{count, plural, one {# ядро} few {# ядра} many {# ядер} other {# ядра}}',
  },
  'slide.foot.one': { en: 'one recording', ru: 'одна запись' },
  'slide.foot.one-each': { en: 'one recording each', ru: 'по одной записи' },
  'slide.foot.median': {
    en: 'median of {count, plural, one {# run} other {# runs}}',
    ru: 'медиана {count, plural, one {# прогона} few {# прогонов} many {# прогонов} other {# прогона}}',
  },
  'slide.foot.median-each': {
    en: 'median of {count, plural, one {# run} other {# runs}} each',
    ru: 'у каждой стороны медиана {count, plural, one {# прогона} few {# прогонов} many {# прогонов} other {# прогона}}',
  },
  'slide.foot.interval': { en: 'sampled every {time}', ru: 'замеры каждые {time}' },

  'slide.bars.phases': { en: 'Wall time by phase', ru: 'Время по фазам' },
  'slide.bars.packages': { en: 'Longest packages ({name})', ru: 'Самые долгие пакеты ({name})' },

  'slide.store.files': {
    en: '{count, plural, one {# file} other {# files}}',
    ru: '{count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
  },
  'slide.store.not-read': {
    en: 'not needed by the compiler',
    ru: 'компилятору не понадобился',
  },
  'slide.store.nothing-new': { en: 'nothing new', ru: 'ничего нового' },
  'slide.store.read-at': { en: 'read from {time} on', ru: 'читается с {time}' },
  'slide.store.from-to': { en: 'from {from} to {to}', ru: 'с {from} по {to}' },
  'slide.store.from': { en: 'from {from} on', ru: 'с {from}' },
  'slide.store.fate.unchanged': { en: 'unchanged', ru: 'без изменений' },
  'slide.store.fate.kept': { en: 'stays', ru: 'остаётся' },
  'slide.store.fate.deleted': { en: 'deleted', ru: 'удалён' },
  'slide.store.fate.moved': { en: 'moved to its place', ru: 'перенесён на место' },
  'slide.store.fate.cached': { en: 'stays in the cache', ru: 'остаётся в кэше' },
  'slide.store.fate.taken-from-cache': { en: 'taken from the cache', ru: 'взят из кэша' },
  'slide.store.fate.none': { en: 'none', ru: 'нет' },
  'slide.store.in.project': { en: 'in the project', ru: 'в проекте' },
  'slide.store.in.work': { en: 'in the temporary folder', ru: 'во временной папке' },
  'slide.store.in.cache': { en: 'in the build cache', ru: 'в кэше сборки' },
  'slide.store.in.elsewhere': { en: 'outside the project', ru: 'вне проекта' },

  'slide.chart.of': { en: '{name}: {what}', ru: '{name}: {what}' },
  'slide.chart.read': { en: 'read', ru: 'чтение' },
  'slide.chart.written': { en: 'written', ru: 'запись' },
  'slide.chart.cores': { en: 'busy cores', ru: 'занято ядер' },
  'slide.chart.seconds': { en: 'seconds', ru: 'секунды' },
  'slide.chart.megabytes': { en: 'MB', ru: 'МБ' },
  'slide.chart.megabytes-per-second': { en: 'MB/s', ru: 'МБ/с' },
  'slide.chart.time': { en: 'seconds since the start', ru: 'секунды от начала' },
  'slide.chart.times': { en: 'Time', ru: 'Время' },
  'slide.chart.sizes': { en: 'Size', ru: 'Размер' },
  'slide.chart.comparison': { en: 'The sides compared', ru: 'Сравнение сторон' },
  'slide.notes.command': { en: '{side}: {command} ({cache})', ru: '{side}: {command} ({cache})' },
  'slide.notes.machine': {
    en: '{os}, {cpu}, {cores, plural, one {# core} other {# cores}}, {memory} RAM',
    ru: '{os}, {cpu}, {cores, plural, one {# ядро} few {# ядра} many {# ядер} other {# ядра}}, ОЗУ {memory}',
  },
  'slide.notes.how': {
    en: 'Measured by Buildoscope: each tool reports its own CPU time and peak RAM when it ends; curves come from samples in between.',
    ru: 'Измерено программой Buildoscope: каждый инструмент в конце сообщает своё время ЦП и пик ОЗУ, кривые построены по замерам.',
  },
  'slide.notes.thinned': {
    en: 'The chart has at most 121 points: for CPU and disk the mean of each stretch of time, for RAM its highest sample. A stretch without a sample repeats the one before; after the end of a run the value is 0.',
    ru: 'На диаграмме не больше 121 точки: для ЦП и диска это среднее за отрезок времени, для ОЗУ – самый высокий замер. Отрезок без замеров повторяет предыдущий, после конца прогона значение равно 0.',
  },
  'slide.values.at': { en: 'at {time}', ru: 'в момент {time}' },
  'slide.values.cpu': { en: 'CPU: {text}', ru: 'ЦП: {text}' },
  'slide.values.ram': { en: 'RAM: {ram}', ru: 'ОЗУ: {ram}' },
  'slide.values.disk': {
    en: 'read {read}, written {written}',
    ru: 'чтение {read}, запись {written}',
  },
});
