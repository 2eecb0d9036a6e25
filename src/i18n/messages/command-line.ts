import { defineMessages } from '../define.ts';

export const commandLineMessages = defineMessages({
  'cli.description': {
    en: 'Records what a Go build does to CPU, RAM, disk and files.',
    ru: 'Записывает, что сборка Go делает с процессором, памятью, диском и файлами.',
  },
  'cli.record': {
    en: 'record one go command; the exit status is its own',
    ru: 'записать одну команду go; код завершения — её собственный',
  },
  'cli.compare': {
    en: 'record two to six sides and compare them',
    ru: 'записать от двух до шести сторон и сравнить их',
  },
  'cli.info': { en: 'what a recording holds', ru: 'что содержит запись' },
  'cli.check': {
    en: 'check that a recording is whole and consistent',
    ru: 'проверить, что запись цела и непротиворечива',
  },
  'cli.doctor': { en: 'what was found on this machine', ru: 'что найдено на этом компьютере' },
  'cli.option.dir': {
    en: 'folder of the project (default: the current folder)',
    ru: 'папка проекта (по умолчанию текущая)',
  },
  'cli.option.example': {
    en: 'a bundled example instead: hello, webhello, notekeeper, asks, server, fails, panics',
    ru: 'встроенный пример вместо папки: hello, webhello, notekeeper, asks, server, fails, panics',
  },
  'cli.option.cache': { en: 'state of the build cache', ru: 'состояние кэша сборки' },
  'cli.option.repeat': {
    en: 'runs of each side, 1 to 50',
    ru: 'прогонов каждой стороны, от 1 до 50',
  },
  'cli.option.hz': { en: 'samples a second, 10 to 100', ru: 'замеров в секунду, от 10 до 100' },
  'cli.option.pprof': {
    en: 'also write the X-ray profiles of a run to this file, for go tool pprof',
    ru: 'также записать профили рентгена одного прогона в этот файл для go tool pprof',
  },
  'cli.option.pprof-run': {
    en: 'only this run, such as A1 (for --pprof: the first that has profiles)',
    ru: 'только этот прогон, например A1 (для --pprof — первый, у которого есть профили)',
  },
  'cli.pprof-saved': { en: 'profile: {path}', ru: 'профиль: {path}' },
  'cli.option.xray': {
    en: 'have compiler and linker profile themselves (about 1.1 to 1.2 times slower)',
    ru: 'компилятор и компоновщик профилируют себя (примерно в 1,1–1,2 раза медленнее)',
  },
  'cli.option.out': {
    en: 'file to write (default: a new one in the library)',
    ru: 'файл записи (по умолчанию новый в библиотеке)',
  },
  'cli.option.json': {
    en: 'print one JSON document on standard output',
    ru: 'вывести один документ JSON в стандартный вывод',
  },
  'cli.option.a': { en: "side A, such as 'go run .'", ru: 'сторона A, например «go run .»' },
  'cli.option.b': {
    en: "side B, such as 'go build -o app .'",
    ru: 'сторона B, например «go build -o app .»',
  },
  'cli.option.order': {
    en: 'order of the runs: all of a side in turn, interleaved, or all sides at the same time',
    ru: 'порядок прогонов: стороны по очереди, вперемежку или все одновременно',
  },
  'cli.option.side': {
    en: "one more side: 'label=command;cache=as-left;env=K=V,K=V;edit=own;then-run;args=…;toolchain=go1.24.4'",
    ru: 'ещё одна сторона: «имя=команда;cache=as-left;env=K=V,K=V;edit=own;then-run;args=…;toolchain=go1.24.4»',
  },
  'cli.option.recipe': {
    en: 'sides of a recipe; “list” names them all',
    ru: 'стороны по рецепту; «list» перечислит все рецепты',
  },
  'cli.option.rest': {
    en: 'rest between two runs, milliseconds',
    ru: 'пауза между прогонами, миллисекунды',
  },
  'cli.option.then-run': {
    en: 'run the program after a build that succeeded, with these arguments',
    ru: 'после удачной сборки запустить программу с этими аргументами',
  },
  'cli.no-verb': { en: 'give a command.', ru: 'укажите команду.' },
  'cli.whole-number': {
    en: 'give a whole number from {least} to {most}.',
    ru: 'нужно целое число от {least} до {most}.',
  },
  'cli.one-of': { en: 'choose one of {choices}.', ru: 'выберите из {choices}.' },
  'cli.usage.unknownOption': {
    en: 'there is no option {about}.',
    ru: 'нет параметра {about}.',
  },
  'cli.usage.unknownCommand': {
    en: 'there is no command {about}.',
    ru: 'нет команды {about}.',
  },
  'cli.usage.missingArgument': {
    en: 'the argument {about} is missing.',
    ru: 'не хватает аргумента {about}.',
  },
  'cli.usage.optionMissingArgument': {
    en: 'the option {about} needs a value.',
    ru: 'параметру {about} нужно значение.',
  },
  'cli.usage.missingMandatoryOptionValue': {
    en: 'the option {about} is missing.',
    ru: 'не хватает параметра {about}.',
  },
  'cli.usage.invalidArgument': {
    en: 'the value of {about} does not fit:',
    ru: 'значение параметра {about} не подходит:',
  },
  'cli.usage.excessArguments': {
    en: 'there are more arguments than the command takes.',
    ru: 'аргументов больше, чем принимает команда.',
  },
  'cli.see-help': { en: ' See: buildoscope --help', ru: ' Справка: buildoscope --help' },
  'cli.saved': { en: 'recording: {file}', ru: 'запись: {file}' },
  'cli.saved-elsewhere': {
    en: 'the recording is in the temporary folder instead: {file}',
    ru: 'запись сохранена во временной папке: {file}',
  },
  'cli.lost': {
    en: 'nor could it be saved in the temporary folder, so the recording is lost: {reason}',
    ru: 'во временную папку её сохранить тоже не удалось, запись потеряна: {reason}',
  },
  'cli.step.check': { en: 'looking at the project', ru: 'проверка проекта' },
  'cli.step.copy-project': { en: 'copying the project', ru: 'копирование проекта' },
  'cli.step.edit': { en: 'editing one source file', ru: 'изменение одного исходного файла' },
  'cli.step.rest': { en: 'resting', ru: 'пауза' },
  'cli.step.fill-cache': {
    en: 'filling the cache (not recorded)',
    ru: 'заполнение кэша (не записывается)',
  },
  'cli.step.evict': {
    en: 'evicting files from RAM (not recorded)',
    ru: 'вытеснение файлов из памяти (не записывается)',
  },
  'cli.live.packages': {
    en: '{count, plural, one {# package} other {# packages}}',
    ru: '{count, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}}',
  },
  'cli.live.cores': { en: '{cores} cores', ru: 'ядра: {cores}' },
  'cli.demo.title': {
    en: 'go run against go build, {cache}',
    ru: 'go run и go build, {cache}',
  },
  'cli.check.good': {
    en: 'The recording is whole: {records, plural, one {# record} other {# records}}.',
    ru: 'Запись цела: {records, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.',
  },
  'check.no-header': { en: 'the header is missing', ru: 'нет заголовка' },
  'check.no-machine': { en: 'the machine is not described', ru: 'нет описания компьютера' },
  'check.no-runs': { en: 'there is no run in it', ru: 'нет ни одного прогона' },
  'check.unfinished': { en: 'the recording was not finished', ru: 'запись не завершена' },
  'check.unknown-run': {
    en: 'belongs to a run that never started',
    ru: 'относится к прогону, который не начинался',
  },
  'check.duplicate-run': { en: 'this run started before', ru: 'этот прогон уже начинался' },
  'check.run-without-end': { en: 'the run has no end', ru: 'у прогона нет конца' },
  'check.duplicate-span': { en: 'this span started before', ru: 'этот интервал уже начинался' },
  'check.span-without-start': { en: 'the span has no start', ru: 'у интервала нет начала' },
  'check.span-without-end': { en: 'the span has no end', ru: 'у интервала нет конца' },
  'check.span-ended-twice': { en: 'the span ended twice', ru: 'интервал завершён дважды' },
  'check.span-ends-before-start': {
    en: 'the span ends before it starts',
    ru: 'интервал кончается раньше, чем начался',
  },
  'check.span-outside-run': {
    en: 'the span lies outside of its run',
    ru: 'интервал выходит за пределы прогона',
  },
  'check.samples-not-in-order': { en: 'samples are not in order', ru: 'замеры идут не по порядку' },
  'check.samples-overlap': { en: 'samples overlap', ru: 'замеры перекрываются' },
  'doctor.cores': { en: 'cores', ru: 'ядра' },
  'doctor.cores-value': {
    en: '{usable} usable of {machine}',
    ru: 'доступно {usable} из {machine}',
  },
  'doctor.probe': { en: 'probe', ru: 'зонд' },
  'doctor.libraries': { en: 'libraries', ru: 'библиотеки' },
  'doctor.none-missing': { en: 'none is missing', ru: 'все на месте' },
  'doctor.cold-disk': { en: 'cold disk', ru: 'холодный диск' },
  'doctor.available': { en: 'available', ru: 'доступен' },
  'doctor.linux-only': { en: 'only on Linux', ru: 'только в Linux' },
  'doctor.data': { en: 'data folder', ru: 'папка данных' },
  'doctor.not-found': { en: 'not found', ru: 'не найдено' },
  'doctor.ready': { en: 'Recordings can be made.', ru: 'Можно записывать.' },
  'doctor.not-ready': {
    en: 'Recordings cannot be made yet: see what was not found above.',
    ru: 'Записывать пока нельзя: смотрите выше, что не найдено.',
  },
});
