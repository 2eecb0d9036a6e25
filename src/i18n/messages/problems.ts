import { defineMessages } from '../define.ts';

/**
 * Problems with Go, projects, commands and recording. For each problem code what happened, why, and
 * what to do; a message uses only values that each problem of its code carries.
 */
export const problemMessages = defineMessages({
  'problem.go-missing.what': { en: 'Go was not found.', ru: 'Go не найден.' },
  'problem.go-missing.why': {
    en: 'Buildoscope watches the real go command, and there is none in the usual places: {searched}',
    ru: 'Buildoscope наблюдает за настоящей командой go, а в обычных местах её нет: {searched}',
  },
  'problem.go-missing.todo': {
    en: 'Install Go 1.19 or later from go.dev/dl or with your system’s package manager. If it is installed elsewhere, put its folder on PATH, or choose the go command in the window.',
    ru: 'Установите Go 1.19 или новее с go.dev/dl или через менеджер пакетов. Если Go установлен в другом месте, добавьте его папку в PATH или укажите команду go в окне.',
  },
  'problem.go-too-old.what': {
    en: '{version} is too old to be watched.',
    ru: '{version} — слишком старая версия.',
  },
  'problem.go-too-old.why': {
    en: 'Buildoscope needs Go 1.19 or later; {path} is older.',
    ru: 'Buildoscope нужен Go 1.19 или новее, а {path} старше.',
  },
  'problem.go-too-old.todo': {
    en: 'Install Go 1.19 or later from go.dev/dl. If there is one elsewhere, put its folder on PATH, or choose the go command in the window.',
    ru: 'Установите Go 1.19 или новее с go.dev/dl. Если он есть в другом месте, добавьте его папку в PATH или укажите команду go в окне.',
  },
  'problem.not-a-go-project.what': {
    en: 'There is no Go project in {path}.',
    ru: 'В {path} нет проекта Go.',
  },
  'problem.not-a-go-project.why': {
    en: 'A Go project has a go.mod or go.work file, or source files that end in .go.',
    ru: 'В проекте Go есть файл go.mod или go.work либо исходные файлы с расширением .go.',
  },
  'problem.not-a-go-project.todo': {
    en: 'Choose the folder that holds go.mod, or a single .go file.',
    ru: 'Выберите папку, в которой лежит go.mod, или отдельный файл .go.',
  },
  'problem.no-such-folder.what': {
    en: '{path} does not exist.',
    ru: '{path} не существует.',
  },
  'problem.no-such-folder.why': {
    en: 'It was moved, renamed or deleted, its drive is not connected, or its name is misspelt.',
    ru: 'Его переместили, переименовали или удалили, диск не подключён или в имени опечатка.',
  },
  'problem.no-such-folder.todo': {
    en: 'Choose the folder again.',
    ru: 'Выберите папку заново.',
  },
  'problem.not-a-folder.what': {
    en: '{path} is a file.',
    ru: '{path} — это файл.',
  },
  'problem.not-a-folder.why': {
    en: 'A command runs in a folder, and names the file itself.',
    ru: 'Команда выполняется в папке, а файл указывается в ней самой.',
  },
  'problem.not-a-folder.todo': {
    en: 'Give the file’s folder with --dir, and the file in the command: go run one.go',
    ru: 'Укажите папку файла в --dir, а сам файл — в команде: go run one.go',
  },
  'problem.link-loop.what': {
    en: '{path} is a link that leads back to itself.',
    ru: '{path} — ссылка, которая ведёт к самой себе.',
  },
  'problem.link-loop.why': {
    en: 'Following it never comes to a folder or a file.',
    ru: 'По ней нельзя дойти ни до папки, ни до файла.',
  },
  'problem.link-loop.todo': {
    en: 'Choose the folder itself, or mend the link.',
    ru: 'Выберите саму папку или исправьте ссылку.',
  },
  'problem.path-with-newline.what': {
    en: 'The path has a line break in it: {path}',
    ru: 'В пути есть перевод строки: {path}',
  },
  'problem.path-with-newline.why': {
    en: 'Go refuses to build in such a folder.',
    ru: 'Go отказывается собирать в такой папке.',
  },
  'problem.path-with-newline.todo': {
    en: 'Rename the folder or the file, then open it again.',
    ru: 'Переименуйте папку или файл и откройте снова.',
  },
  'problem.not-a-go-command.what': {
    en: 'This is not a go command.',
    ru: 'Это не команда go.',
  },
  'problem.not-a-go-command.why': {
    en: 'Only go run, go build, go install and go test can be recorded. Nothing was started.',
    ru: 'Записать можно только go run, go build, go install и go test. Ничего не запущено.',
  },
  'problem.not-a-go-command.todo': {
    en: 'Give a command such as “go build .”.',
    ru: 'Укажите команду, например «go build .».',
  },
  'problem.unknown-flag.what': {
    en: 'go {verb} has no flag {flag}.',
    ru: 'У go {verb} нет флага {flag}.',
  },
  'problem.unknown-flag.why': {
    en: 'Go would refuse the command, so nothing was started.',
    ru: 'Go отверг бы эту команду, поэтому ничего не запущено.',
  },
  'problem.unknown-flag.todo': {
    en: '{hint, select, elsewhere {It is a flag of {elsewhere}.} similar {Did you mean {suggestion}?} other {Check the spelling; “go help build” lists the flags. Arguments for your program stand apart, after the package.}}',
    ru: '{hint, select, elsewhere {Такой флаг есть у {elsewhere}.} similar {Может быть, {suggestion}?} other {Проверьте написание; список флагов даёт «go help build». Аргументы вашей программы пишутся отдельно, после пакета.}}',
  },
  'problem.bad-command.what': {
    en: 'The command can’t be recorded as it is.',
    ru: 'В таком виде команду записать нельзя.',
  },
  'problem.bad-command.why': {
    en: '{reason, select, open_quote {A quote is opened and never closed: {at}} both_quotes {A value has both kinds of quotes, which Go can’t read: {at}} shell {No shell reads this command, so this has no meaning here: {at}} verb {Only go run, go build, go install and go test can be recorded, not {at}.} missing_value {This flag needs a value: {at}} flag_after_package {Flags for go stand before the packages: {at}} change_folder {The flag -C changes the folder.} dry_run {The flag -n only prints what would be done.} no_package {go run needs to know what to run.} control_character {An argument has a line break or a zero character in it.} other {Go would not understand it: {at}}}',
    ru: '{reason, select, open_quote {Кавычка открыта, но не закрыта: {at}} both_quotes {В значении кавычки обоих видов, Go такое не прочтёт: {at}} shell {Команду читает не оболочка, поэтому здесь это ничего не значит: {at}} verb {Записать можно только go run, go build, go install и go test, а не {at}.} missing_value {Этому флагу нужно значение: {at}} flag_after_package {Флаги для go пишутся перед пакетами: {at}} change_folder {Флаг -C меняет папку.} dry_run {Флаг -n только печатает, что было бы сделано.} no_package {go run должен знать, что запускать.} control_character {В аргументе есть перевод строки или нулевой символ.} other {Go этого не поймёт: {at}}}',
  },
  'problem.bad-command.todo': {
    en: '{reason, select, open_quote {Close the quote.} both_quotes {Use one kind of quotes only.} shell {Give one go command; put the text in quotes if it is meant literally.} missing_value {Write the value after the flag.} flag_after_package {Move the flag in front of the package.} change_folder {Open that folder as the project instead.} dry_run {Leave -n out.} no_package {Name the package, for instance “go run .”.} control_character {Remove the character.} other {Correct the command and try again.}}',
    ru: '{reason, select, open_quote {Закройте кавычку.} both_quotes {Используйте кавычки одного вида.} shell {Укажите одну команду go; если текст нужен буквально, возьмите его в кавычки.} missing_value {Напишите значение после флага.} flag_after_package {Переставьте флаг перед пакетом.} change_folder {Откройте ту папку как проект.} dry_run {Уберите -n.} no_package {Назовите пакет, например «go run .».} control_character {Удалите этот символ.} other {Исправьте команду и попробуйте снова.}}',
  },
  'problem.not-trusted.what': {
    en: 'This project has not been allowed to run code yet.',
    ru: 'Этому проекту ещё не разрешено выполнять код.',
  },
  'problem.not-trusted.why': {
    en: 'Building can execute code of the project (cgo, its tests, the program itself): {path}',
    ru: 'При сборке может выполняться код проекта (cgo, тесты, сама программа): {path}',
  },
  'problem.not-trusted.todo': {
    en: 'If you know where the code comes from, say that you trust the folder, and record again.',
    ru: 'Если вы знаете, откуда этот код, подтвердите доверие к папке и повторите запись.',
  },
  'problem.cache-unusable.what': {
    en: 'Your own build cache can’t be used.',
    ru: 'Ваш собственный кэш сборки использовать нельзя.',
  },
  'problem.cache-unusable.why': {
    en: '{reason, select, relative {GOCACHE is “{path}”; Go needs an absolute folder.} other {You may not write to {path}, or to a part of it: another user may own it, as after “sudo go build”.}}',
    ru: '{reason, select, relative {GOCACHE — «{path}», а Go нужна папка с полным путём.} other {В {path} или в часть этой папки вам нельзя писать: возможно, она принадлежит другому пользователю, как после «sudo go build».}}',
  },
  'problem.cache-unusable.todo': {
    en: '{reason, select, relative {Correct it with “go env -w GOCACHE=…”} other {Make it yours again, or name another folder with “go env -w GOCACHE=…”}}, or record with a cold or warm cache: these are private ones.',
    ru: '{reason, select, relative {Исправьте с помощью «go env -w GOCACHE=…»} other {Верните себе права на неё или укажите другую папку с помощью «go env -w GOCACHE=…»}} либо записывайте с холодным или тёплым кэшем: для них создаётся отдельный.',
  },
  'problem.cold-disk-unavailable.what': {
    en: 'Cold disk is not available on this system.',
    ru: 'Холодный диск в этой системе недоступен.',
  },
  'problem.cold-disk-unavailable.why': {
    en: 'Files have to be taken out of the system’s page cache first, and only Linux lets an ordinary program do that.',
    ru: 'Сначала файлы нужно убрать из страничного кэша системы, а обычной программе это позволяет только Linux.',
  },
  'problem.cold-disk-unavailable.todo': {
    en: 'Choose another state of the cache.',
    ru: 'Выберите другое состояние кэша.',
  },
  'problem.go-planted.what': {
    en: 'The only go command found lies in the project itself.',
    ru: 'Единственная найденная команда go лежит в самом проекте.',
  },
  'problem.go-planted.why': {
    en: 'Somebody may have put it there to be started by mistake: {path}',
    ru: 'Её могли подложить, чтобы её запустили по ошибке: {path}',
  },
  'problem.go-planted.todo': {
    en: 'Install Go outside the project, or choose the go command yourself.',
    ru: 'Установите Go вне проекта или выберите команду go сами.',
  },
  'problem.probe-missing.what': {
    en: 'A part of Buildoscope itself could not be started.',
    ru: 'Не удалось запустить часть самого Buildoscope.',
  },
  'problem.probe-missing.why': {
    en: 'The probe, which watches each tool of the build, is missing or may not be executed: {path}',
    ru: 'Зонд, который следит за каждым инструментом сборки, отсутствует или его нельзя выполнить: {path}',
  },
  'problem.probe-missing.todo': {
    en: 'Install Buildoscope again (in a checkout: npm run setup). A virus scanner may have removed the file.',
    ru: 'Установите Buildoscope заново (из исходного кода: npm run setup). Файл мог удалить антивирус.',
  },
  'problem.no-profiles.what': {
    en: 'There is no X-ray profile to be saved.',
    ru: 'Нет профиля рентгена, который можно сохранить.',
  },
  'problem.no-profiles.why': {
    en: 'Run {run} was recorded without X-ray, or no tool worked long enough to be sampled.',
    ru: 'Прогон {run} записан без рентгена, или ни один инструмент не работал достаточно долго, чтобы попасть в замеры.',
  },
  'problem.no-profiles.todo': {
    en: 'Record with X-ray switched on (on the command line: record --xray), with a cold cache.',
    ru: 'Запишите с включённым рентгеном (в командной строке: record --xray) и холодным кэшем.',
  },
  'problem.preparation-failed.what': {
    en: 'The recording could not be prepared.',
    ru: 'Не удалось подготовить запись.',
  },
  'problem.preparation-failed.why': {
    en: 'Before the recording, “{command}” failed. Go’s own message is below.',
    ru: 'Перед записью не удалось выполнить «{command}». Сообщение самого Go — ниже.',
  },
  'problem.preparation-failed.todo': {
    en: 'Try the same command in a terminal, in the project’s folder; once it works there, record again.',
    ru: 'Выполните ту же команду в терминале в папке проекта; когда она заработает, повторите запись.',
  },
  'problem.already-recording.what': {
    en: 'A recording is in progress.',
    ru: 'Уже идёт запись.',
  },
  'problem.already-recording.why': {
    en: 'Two at a time would disturb each other’s figures.',
    ru: 'Две записи одновременно искажали бы измерения друг друга.',
  },
  'problem.already-recording.todo': {
    en: 'Wait for its end, or stop it.',
    ru: 'Дождитесь её конца или остановите её.',
  },
  'problem.unexpected.what': {
    en: 'Something went wrong inside Buildoscope.',
    ru: 'Внутри Buildoscope что-то пошло не так.',
  },
  'problem.unexpected.why': {
    en: 'This is a fault of the application, not of your project.',
    ru: 'Это ошибка приложения, а не вашего проекта.',
  },
  'problem.unexpected.todo': {
    en: 'Try again; the details below help whoever looks into it.',
    ru: 'Попробуйте снова; подробности ниже помогут тому, кто будет разбираться.',
  },
});
