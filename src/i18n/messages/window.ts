import { defineMessages } from '../define.ts';
import { windowBenchMessages } from './window-bench.ts';
import { windowResultMessages } from './window-results.ts';

/** The window's frame: its dialogs, the empty state, the output pane, settings and library. */
export const windowMessages = {
  ...windowBenchMessages,
  ...windowResultMessages,
  ...defineMessages({
    'window.close': { en: 'Close', ru: 'Закрыть' },
    'window.starting': { en: 'Starting…', ru: 'Запуск…' },
    'window.wait': {
      en: 'The timeline begins in a moment…',
      ru: 'Сейчас появится временная шкала…',
    },
    'window.no-runs': {
      en: 'This recording holds no run.',
      ru: 'В этой записи нет ни одного прогона.',
    },
    'empty.title': {
      en: 'See what Go does when it builds your program',
      ru: 'Посмотрите, что делает Go, когда собирает программу',
    },
    'empty.text': {
      en: 'Buildoscope runs a go command on a real project and draws, while it works, which tools start, what they do to processor, memory and disk, and when the executable is written, moved or deleted. Side A and side B are recorded one after the other and shown on one time axis.',
      ru: 'Buildoscope запускает команду go в настоящем проекте и прямо во время её работы рисует, какие инструменты запускаются, как они нагружают процессор, память и диск и когда исполняемый файл записывается, перемещается или удаляется. Стороны A и B записываются одна за другой и показываются на общей оси времени.',
    },
    'empty.record': { en: 'Record {name}', ru: 'Записать {name}' },
    'empty.examples': { en: 'Examples to begin with', ru: 'Примеры для начала' },
    'empty.drop': {
      en: 'Or drop a project folder, a .go file or a recording onto this window.',
      ru: 'Или перетащите в это окно папку проекта, файл .go или запись.',
    },
    'drop.here': {
      en: 'Drop a project folder, a .go file or a recording',
      ru: 'Отпустите папку проекта, файл .go или запись',
    },
    'problem-banner.details': { en: 'Details', ru: 'Подробности' },
    'problem-banner.unknown': {
      en: 'Something went wrong ({code}).',
      ru: 'Что-то пошло не так ({code}).',
    },
    'trust.title': { en: 'Run the code of “{name}”?', ru: 'Выполнить код из «{name}»?' },
    'trust.text': {
      en: 'Recording builds this project and, with go run or go test, starts it. Both execute code from its folder, with everything that you yourself may do on this computer: building alone can already run a C compiler with the project’s own settings.',
      ru: 'При записи проект собирается, а с go run и go test ещё и запускается. И то и другое выполняет код из его папки с вашими правами на этом компьютере: уже сама сборка может запускать компилятор C с настройками проекта.',
    },
    'trust.advice': {
      en: 'Go on only if you know where this code comes from. You are asked once for each project; nothing has been run so far.',
      ru: 'Продолжайте, только если знаете, откуда этот код. Для каждого проекта вопрос задаётся один раз; пока ничего не запускалось.',
    },
    'trust.yes': { en: 'Trust it and record', ru: 'Доверять и записать' },
    'trust.no': { en: 'Do not run it', ru: 'Не запускать' },
    'output.title': { en: 'Output', ru: 'Вывод' },
    'output.runs': { en: 'Runs', ru: 'Прогоны' },
    'output.of': { en: 'Output of {run}', ru: 'Вывод {run}' },
    'output.resize': { en: 'Height of the output', ru: 'Высота области вывода' },
    'output.none': { en: 'Nothing was printed.', ru: 'Ничего не напечатано.' },
    'output.waiting': { en: 'Nothing printed yet.', ru: 'Пока ничего не напечатано.' },
    'output.stdout': { en: 'output', ru: 'вывод' },
    'output.stderr': { en: 'error output', ru: 'вывод ошибок' },
    'output.input': { en: 'typed', ru: 'введено' },
    'output.only-errors': {
      en: 'Error output only ({count, plural, one {# line} other {# lines}})',
      ru: 'Только вывод ошибок ({count, plural, one {# строка} few {# строки} many {# строк} other {# строки}})',
    },
    'output.dropped-lines': {
      en: '{count, plural, one {# earlier line is} other {# earlier lines are}} not shown',
      ru: '{count, plural, one {не показана # более ранняя строка} few {не показаны # более ранние строки} many {не показано # более ранних строк} other {не показано # более ранних строк}}',
    },
    'output.dropped-bytes': {
      en: '{bytes} of output were too much to keep',
      ru: '{bytes} вывода не сохранено: слишком много',
    },
    'output.input-line': { en: 'Input for the program', ru: 'Ввод для программы' },
    'output.input-line.hint': {
      en: 'Type for the program, then Enter',
      ru: 'Введите текст для программы и нажмите Enter',
    },
    'output.input-line.off': {
      en: 'Input is possible while a command runs',
      ru: 'Ввод возможен, пока команда выполняется',
    },
    'output.send': { en: 'Send', ru: 'Отправить' },
    'output.end-input': { en: 'End of input', ru: 'Конец ввода' },
    'output.end-input.hint': {
      en: 'Closes the program’s standard input, as Ctrl+D does in a terminal',
      ru: 'Закрывает стандартный ввод программы, как Ctrl+D в терминале',
    },
    'settings.title': { en: 'Settings', ru: 'Настройки' },
    'settings.language': { en: 'Language', ru: 'Язык' },
    'settings.switch-language': {
      en: 'EN / RU: переключить на русский',
      ru: 'EN / RU: switch to English',
    },
    'settings.theme': { en: 'Theme', ru: 'Тема' },
    'settings.theme.system': { en: 'As the system', ru: 'Как в системе' },
    'settings.theme.light': { en: 'Light', ru: 'Светлая' },
    'settings.theme.dark': { en: 'Dark', ru: 'Тёмная' },
    'settings.sampling': { en: 'Sampling', ru: 'Частота замеров' },
    'settings.sampling.hint': {
      en: 'How often CPU, RAM and disk are read while a command runs. More often shows shorter peaks and costs more itself.',
      ru: 'Как часто снимаются ЦП, ОЗУ и диск во время работы команды. Чем чаще, тем более короткие пики видны, но тем дороже обходятся сами замеры.',
    },
    'settings.sampling.rate': {
      en: '{rate} times a second (every {interval})',
      ru: '{rate} раз в секунду (каждые {interval})',
    },
    'library.title': { en: 'Recordings', ru: 'Записи' },
    'library.open-file': { en: 'Open a recording…', ru: 'Открыть запись…' },
    'library.save-as': { en: 'Save this recording as…', ru: 'Сохранить эту запись как…' },
    'library.saved': { en: 'The recording is saved.', ru: 'Запись сохранена.' },
    'library.none': {
      en: 'No recordings yet. Each one is saved here by itself.',
      ru: 'Записей пока нет. Каждая сохраняется здесь сама.',
    },
    'library.busy': {
      en: 'Another recording can be opened once this one has ended.',
      ru: 'Другую запись можно открыть, когда закончится эта.',
    },
    'library.show-folder': { en: 'Show “{title}” in its folder', ru: 'Показать «{title}» в папке' },
  }),
};
