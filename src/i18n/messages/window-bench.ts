import { defineMessages } from '../define.ts';

/** The bench bar: what is recorded and how, and what the recorder is doing. */
export const windowBenchMessages = defineMessages({
  'bench.project': { en: 'Project:', ru: 'Проект:' },
  'bench.no-project': { en: 'Choose a project', ru: 'Выберите проект' },
  'bench.example': { en: 'example', ru: 'пример' },
  'bench.examples': { en: 'Examples', ru: 'Примеры' },
  'bench.recent': { en: 'Recent', ru: 'Недавние' },
  'bench.open-folder': { en: 'Open a folder…', ru: 'Открыть папку…' },
  'bench.open-file': { en: 'Open a .go file…', ru: 'Открыть файл .go…' },
  'bench.cache': { en: 'Build cache', ru: 'Кэш сборки' },
  'bench.cache.label': { en: 'cache', ru: 'кэш' },
  'bench.cache.cold': { en: 'cold', ru: 'холодный' },
  'bench.cache.cold.hint': {
    en: 'Cold: an empty build cache of its own. Every package is compiled.',
    ru: 'Холодный: отдельный пустой кэш сборки. Компилируется каждый пакет.',
  },
  'bench.cache.warm': { en: 'warm', ru: 'тёплый' },
  'bench.cache.warm.hint': {
    en: 'Warm: a build cache of its own, filled beforehand by the same command, which is not recorded.',
    ru: 'Тёплый: отдельный кэш сборки, заранее заполненный той же командой; это заполнение не записывается.',
  },
  'bench.cache.cold-disk': { en: 'cold disk', ru: 'холодный диск' },
  'bench.cache.cold-disk.hint': {
    en: 'Cold disk: as warm, but the sources, Go itself and the cache are removed from memory first, so that they are really read from the disk.',
    ru: 'Холодный диск: как тёплый, но исходники, сам Go и кэш сначала убираются из памяти, чтобы они действительно читались с диска.',
  },
  'bench.cache.cold-disk.unavailable': {
    en: 'Cold disk is not available: this system does not let an application remove files from memory.',
    ru: 'Холодный диск недоступен: эта система не позволяет приложению убирать файлы из памяти.',
  },
  'bench.cache.mine': { en: 'my cache', ru: 'мой кэш' },
  'bench.cache.mine.hint': {
    en: 'My cache: your own build cache as it is now. The command adds to it, as it always does.',
    ru: 'Мой кэш: ваш собственный кэш сборки как есть. Команда пополняет его, как обычно.',
  },
  'bench.repeat': { en: 'repeat ×', ru: 'повторить ×' },
  'bench.repeat.hint': {
    en: 'How often each side is recorded, 1 to 50. Repeats show how much the figures vary.',
    ru: 'Сколько раз записать каждую сторону, от 1 до 50. Повторы показывают, насколько расходятся результаты.',
  },
  'example.hello': { en: 'fmt only: the smallest build', ru: 'только fmt: самая маленькая сборка' },
  'example.webhello': {
    en: 'net/http: about 190 packages',
    ru: 'net/http: около 190 пакетов',
  },
  'example.notekeeper': {
    en: 'cmd/, internal/ and a vendored module',
    ru: 'cmd/, internal/ и модуль в vendor/',
  },
  'example.asks': { en: 'asks you questions while it runs', ru: 'задаёт вопросы во время работы' },
  'example.server': { en: 'runs until you stop it', ru: 'работает, пока не остановите' },
  'example.fails': { en: 'does not compile', ru: 'не компилируется' },
  'example.panics': { en: 'compiles, then crashes', ru: 'компилируется, потом падает' },
  'go.title': { en: 'Go', ru: 'Go' },
  'go.missing': { en: 'Go not found', ru: 'Go не найден' },
  'go.too-old': { en: '{version} is too old', ru: '{version}: слишком старый' },
  'go.missing.what': {
    en: 'Go was not found on this computer.',
    ru: 'Go на этом компьютере не найден.',
  },
  'go.missing.why': {
    en: 'Buildoscope records the go command that you use yourself, so it needs one: version 1.19 or later.',
    ru: 'Buildoscope записывает ту команду go, которой вы пользуетесь сами, поэтому она нужна: версия 1.19 или новее.',
  },
  'go.too-old.what': {
    en: '{version} is too old to be recorded.',
    ru: '{version} слишком стар для записи.',
  },
  'go.too-old.why': {
    en: 'Recording needs Go 1.19 or later: older ones cannot answer what Buildoscope asks them.',
    ru: 'Для записи нужен Go 1.19 или новее: более старые не могут ответить на запросы Buildoscope.',
  },
  'go.install': {
    en: '{platform, select, linux {Install it from go.dev/dl or with your package manager (Debian, Ubuntu: sudo apt install golang-go), then search again.} darwin {Install it from go.dev/dl or with Homebrew (brew install go), then search again.} win32 {Install it from go.dev/dl or with winget (winget install GoLang.Go), then search again.} other {Install it from go.dev/dl, then search again.}}',
    ru: '{platform, select, linux {Установите его с go.dev/dl или из репозитория системы (Debian, Ubuntu: sudo apt install golang-go), затем повторите поиск.} darwin {Установите его с go.dev/dl или через Homebrew (brew install go), затем повторите поиск.} win32 {Установите его с go.dev/dl или через winget (winget install GoLang.Go), затем повторите поиск.} other {Установите его с go.dev/dl, затем повторите поиск.}}',
  },
  'go.searched': {
    en: 'Looked in {count, plural, one {# place} other {# places}}',
    ru: 'Проверено: {count, plural, one {# место} few {# места} many {# мест} other {# места}}',
  },
  'go.choose': { en: 'Choose the go command…', ru: 'Указать команду go…' },
  'go.search': { en: 'Search again', ru: 'Искать снова' },
  'side.title': { en: 'Side {side}', ru: 'Сторона {side}' },
  'side.verb': { en: 'Command', ru: 'Команда' },
  'side.none': { en: 'nothing to compare with', ru: 'без сравнения' },
  'side.none.hint': { en: 'Only side A is recorded.', ru: 'Записывается только сторона A.' },
  'side.add': { en: 'Compare with a second command', ru: 'Сравнить со второй командой' },
  'side.remove': { en: 'Do not record side B', ru: 'Не записывать сторону B' },
  'side.unusable': { en: 'go {verb}: check the arguments', ru: 'go {verb}: проверьте аргументы' },
  'side.go-arguments': { en: 'Arguments for go', ru: 'Аргументы для go' },
  'side.go-arguments.hint': { en: 'for instance -race', ru: 'например, -race' },
  'side.program-arguments': {
    en: 'Arguments for your program',
    ru: 'Аргументы для вашей программы',
  },
  'side.program-arguments.none': {
    en: 'Arguments for your program (this command does not start it)',
    ru: 'Аргументы для вашей программы (эта команда её не запускает)',
  },
  'side.command': { en: 'This is run', ru: 'Будет выполнено' },
  'verb.run': {
    en: 'Builds in a temporary folder, starts the program, then removes the folder.',
    ru: 'Собирает во временной папке, запускает программу и затем удаляет папку.',
  },
  'verb.build': {
    en: 'Builds, and leaves the executable where -o says.',
    ru: 'Собирает и оставляет исполняемый файл там, где указано в -o.',
  },
  'verb.install': {
    en: 'Builds, and moves the executable into the folder for installed commands (GOBIN).',
    ru: 'Собирает и перемещает исполняемый файл в папку установленных команд (GOBIN).',
  },
  'verb.test': {
    en: 'Builds a test program, checks the code with vet, and runs the tests.',
    ru: 'Собирает тестовую программу, проверяет код через vet и запускает тесты.',
  },
  'record.start': { en: 'Record', ru: 'Записать' },
  'record.starting': { en: 'Starting…', ru: 'Запуск…' },
  'record.stop': { en: 'Stop', ru: 'Остановить' },
  'record.stopping': { en: 'Stopping…', ru: 'Остановка…' },
  'activity.loading': { en: 'Opening the recording…', ru: 'Запись открывается…' },
  'activity.preparing.copy-project': {
    en: '{run}: copying the project',
    ru: '{run}: проект копируется',
  },
  'activity.preparing.edit': {
    en: '{run}: editing one source file',
    ru: '{run}: изменяется один исходный файл',
  },
  'activity.preparing.rest': { en: '{run}: resting first', ru: '{run}: пауза перед прогоном' },
  'activity.preparing.fill-cache': {
    en: '{run}: filling the cache (not recorded)',
    ru: '{run}: кэш заполняется (не записывается)',
  },
  'activity.preparing.evict': {
    en: '{run}: removing files from memory',
    ru: '{run}: файлы убираются из памяти',
  },
  'activity.preparing.check': { en: '{run}: checking', ru: '{run}: проверка' },
  'activity.recording': { en: 'Recording {run}', ru: 'Идёт запись {run}' },
  'activity.concluding': {
    en: '{run}: looking at what is left behind',
    ru: '{run}: проверка того, что осталось',
  },
  'activity.stopping': { en: 'Stopping {run}…', ru: '{run} останавливается…' },
  'activity.count': { en: '{now} of {all}', ru: '{now} из {all}' },
});
