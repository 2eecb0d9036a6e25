import { defineMessages } from '../define.ts';

/** Files made of a recording: what they are called, how they are asked for, what goes wrong. */
export const exportMessages = defineMessages({
  'menu.export': { en: 'Export…', ru: 'Экспорт…' },
  'menu.export-data': { en: 'Export Data', ru: 'Экспорт данных' },
  'dialog.export': { en: 'Export', ru: 'Экспорт' },
  'export.format.png': { en: 'PNG picture', ru: 'Изображение PNG' },
  'export.format.svg': { en: 'SVG picture', ru: 'Изображение SVG' },
  'export.format.pdf': { en: 'PDF document', ru: 'Документ PDF' },
  'export.format.pptx': { en: 'PowerPoint presentation', ru: 'Презентация PowerPoint' },
  'export.format.html': { en: 'Web page', ru: 'Веб-страница' },
  'export.format.json': {
    en: 'JSON (whole recording)',
    ru: 'JSON (запись целиком)',
  },
  'export.format.csv': { en: 'CSV tables', ru: 'Таблицы CSV' },
  'export.format.csv-zip': { en: 'CSV tables in one archive', ru: 'Таблицы CSV в одном архиве' },
  'export.format.csv-summary': { en: 'CSV: summary', ru: 'CSV: сводка' },
  'export.format.csv-samples': { en: 'CSV: samples', ru: 'CSV: замеры' },
  'export.format.csv-spans': { en: 'CSV: tools', ru: 'CSV: инструменты' },
  'export.format.csv-packages': { en: 'CSV: packages', ru: 'CSV: пакеты' },
  'export.format.markdown': { en: 'Markdown table', ru: 'Таблица Markdown' },
  'export.format.trace': {
    en: 'Chrome trace (for Perfetto)',
    ru: 'Трасса Chrome (для Perfetto)',
  },
  'export.progress.reading': { en: 'Reading the recording', ru: 'Чтение записи' },
  'export.progress.drawing': { en: 'Drawing', ru: 'Отрисовка' },
  'export.progress.writing': { en: 'Writing the file', ru: 'Запись файла' },
  'export.markdown.shows': { en: 'What this shows', ru: 'Что это показывает' },
  'export.markdown.runs': { en: 'Each run', ru: 'Каждый прогон' },
  'export.markdown.conditions': { en: 'How it was measured', ru: 'Как измерялось' },
  'export.markdown.machine': {
    en: '{machine}; {usable} of {cores} cores usable, {memory} RAM',
    ru: '{machine}; доступно ядер: {usable} из {cores}, ОЗУ {memory}',
  },
  'export.markdown.go': { en: 'Go: {versions}', ru: 'Go: {versions}' },
  'export.markdown.command': {
    en: 'Side {side}: {command} in {project}, {cache}',
    ru: 'Сторона {side}: {command} в {project}, {cache}',
  },
  'export.markdown.sampling': {
    en: '{rate} samples a second asked for; one every {median} (median) taken',
    ru: 'Запрошено замеров в секунду: {rate}; в среднем (медиана) один за {median}',
  },
  'export.markdown.made': {
    en: 'Recorded {date} with {application}',
    ru: 'Записано {date}, {application}',
  },
  'library.export': { en: 'Export “{title}”', ru: 'Экспортировать «{title}»' },
  'copy.table': { en: 'Copy table', ru: 'Копировать таблицу' },
  'copy.table-done': { en: 'The table was copied.', ru: 'Таблица скопирована.' },
  'export.done': { en: 'Exported: {names}', ru: 'Экспортировано: {names}' },
  'cli.export': {
    en: 'make a file of a recording; its ending says the format',
    ru: 'сделать файл из записи; формат задаётся расширением',
  },
  'cli.export.out': {
    en: 'file to write: {endings}',
    ru: 'файл результата: {endings}',
  },
  'cli.export.size': {
    en: 'size of a picture in pixels',
    ru: 'размер картинки в пикселях',
  },
  'cli.export.scale': {
    en: 'pixels of the file for each of these, 1 to 3',
    ru: 'пикселей файла на каждый из них, от 1 до 3',
  },
  'cli.export.theme': { en: 'colours', ru: 'цвета' },
  'cli.export.preset': {
    en: 'what the slide shows: {presets}; for .pdf several, with commas between them or given several times, one a page, or all',
    ru: 'что показывает слайд: {presets}; для .pdf можно несколько, через запятую или повторяя ключ (страница на каждый), либо all – все',
  },
  'cli.export.bad-preset': {
    en: 'a slide shows one of these: {presets}.',
    ru: 'слайд показывает что-нибудь из этого: {presets}.',
  },
  'cli.export.title': {
    en: 'headline (default: computed from the recording)',
    ru: 'заголовок (по умолчанию вычисляется из записи)',
  },
  'cli.export.force': {
    en: 'replace a file that is there already',
    ru: 'заменить файл, если он уже есть',
  },
  'cli.export.bad-size': {
    en: 'give width x height from {least} to {most}, such as 1920x1080.',
    ru: 'нужны ширина и высота от {least} до {most}, например 1920x1080.',
  },
  'cli.export.bad-number': {
    en: 'give a number from {least} to {most}.',
    ru: 'нужно число от {least} до {most}.',
  },
  'cli.export.written': { en: 'written: {file}', ru: 'записано: {file}' },
  'problem.export-format.what': {
    en: '{path} can’t be made: its ending names no format that is available here.',
    ru: '{path} сделать нельзя: расширение не соответствует ни одному доступному здесь формату.',
  },
  'problem.export-format.why': {
    en: 'The ending of the name says what is made. Pictures and documents also need Electron, which draws them.',
    ru: 'Что получится, говорит расширение имени. Для картинок и документов нужен ещё Electron: он их рисует.',
  },
  'problem.export-format.todo': {
    en: 'Use one of these endings: {endings}',
    ru: 'Возьмите одно из расширений: {endings}',
  },
  'problem.export-too-large.what': {
    en: 'The picture would be larger than {most} pixels.',
    ru: 'Картинка была бы больше {most} пикселей.',
  },
  'problem.export-too-large.why': {
    en: 'Its size times the scale is more than can be drawn.',
    ru: 'Размер, умноженный на масштаб, больше, чем можно нарисовать.',
  },
  'problem.export-too-large.todo': {
    en: 'Choose a smaller size or scale, or SVG or PDF, which stay sharp at any size.',
    ru: 'Выберите меньший размер или масштаб либо SVG или PDF: они чёткие в любом размере.',
  },
  'problem.print-failed.what': {
    en: 'The slide was not printed.',
    ru: 'Слайд не напечатан.',
  },
  'problem.print-failed.why': {
    en: 'The system found no printer, or the printer refused.',
    ru: 'Система не нашла принтер, или принтер отказал.',
  },
  'problem.print-failed.todo': {
    en: 'Save it as PDF and print that, or set up a printer in the system.',
    ru: 'Сохраните слайд в PDF и распечатайте его или настройте принтер в системе.',
  },
  'problem.export-exists.what': { en: '{path} exists already.', ru: '{path} уже существует.' },
  'problem.export-exists.why': {
    en: 'Nothing is replaced unasked. The file was not changed.',
    ru: 'Без спроса ничего не заменяется. Файл не изменён.',
  },
  'problem.export-exists.todo': {
    en: 'Give another name, or ask for the file to be replaced (--force).',
    ru: 'Укажите другое имя или попросите заменить файл (--force).',
  },
  'problem.export-empty.what': {
    en: 'There is nothing to export.',
    ru: 'Экспортировать нечего.',
  },
  'problem.export-empty.why': {
    en: 'The recording holds no run.',
    ru: 'В записи нет ни одного прогона.',
  },
  'problem.export-empty.todo': {
    en: 'Choose another recording.',
    ru: 'Выберите другую запись.',
  },
  'problem.export-not-written.what': {
    en: '{path} could not be written.',
    ru: 'Не удалось записать {path}.',
  },
  'problem.export-not-written.why': {
    en: '{reason, select, full {The disk is full.} read_only {The folder is read-only or belongs to somebody else.} name {The system refuses this name.} folder {There is a folder in the place of the file, or a file in the place of a folder.} other {The drive is gone or does not answer.}} What was there before has not been changed.',
    ru: '{reason, select, full {Диск заполнен.} read_only {Папка доступна только для чтения или принадлежит другому пользователю.} name {Система не принимает такое имя.} folder {На месте файла стоит папка или на месте папки — файл.} other {Диск отключён или не отвечает.}} То, что было там раньше, не изменилось.',
  },
  'problem.export-not-written.todo': {
    en: '{reason, select, full {The disk is full: free some room or choose another disk.} read_only {The folder is read-only: choose another one.} name {Choose a shorter or plainer name.} folder {Choose another name.} other {Choose another place.}}',
    ru: '{reason, select, full {Диск заполнен: освободите место или выберите другой диск.} read_only {Папка доступна только для чтения: выберите другую.} name {Выберите имя короче или проще.} folder {Выберите другое имя.} other {Выберите другое место.}}',
  },
  'problem.export-no-slide.what': {
    en: 'This recording has nothing for the slide {preset}.',
    ru: 'Для слайда {preset} в этой записи ничего нет.',
  },
  'problem.export-no-slide.why': {
    en: 'The slide cold-against-warm needs a side with an empty build cache and one with a filled one.',
    ru: 'Слайду cold-against-warm нужны сторона с пустым кэшем сборки и сторона с заполненным.',
  },
  'problem.export-no-slide.todo': {
    en: 'Choose one of these: {offered}',
    ru: 'Выберите что-нибудь из этого: {offered}',
  },
  'problem.export-one-slide.what': {
    en: 'A {ending} file holds one slide.',
    ru: 'В файле {ending} помещается один слайд.',
  },
  'problem.export-one-slide.why': {
    en: 'Several slides were asked for. Only PDF has a page for each.',
    ru: 'Запрошено несколько слайдов. Отдельная страница для каждого есть только в PDF.',
  },
  'problem.export-one-slide.todo': {
    en: 'Give a name that ends in .pdf, or one --preset.',
    ru: 'Укажите имя с расширением .pdf или один --preset.',
  },
  'problem.export-stopped.what': {
    en: 'The export was cancelled.',
    ru: 'Экспорт отменён.',
  },
  'problem.export-stopped.why': {
    en: 'You cancelled it. No file was changed.',
    ru: 'Вы отменили его. Ни один файл не изменён.',
  },
  'problem.export-stopped.todo': {
    en: 'Start it again whenever you like.',
    ru: 'Его можно начать снова в любое время.',
  },
});
