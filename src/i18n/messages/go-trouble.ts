import { defineMessages } from '../define.ts';

/** One plain sentence or two beside go's own message, which is shown word for word in the output. */
export const goTroubleMessages = defineMessages({
  'trouble.newer-go': {
    en: 'The project asks for a newer Go than the one that was used. While recording, none is downloaded: let “go version” fetch it once in the project’s folder, or install it, then choose it for this side.',
    ru: 'Проекту нужен более новый Go, чем использованный. Во время записи ничего не скачивается: пусть его один раз скачает «go version» в папке проекта, или установите его сами, а затем выберите для этой стороны.',
  },
  'trouble.vendor': {
    en: 'The folder vendor does not fit go.mod. “go mod vendor” brings it up to date.',
    ru: 'Папка vendor не соответствует go.mod. Её обновит «go mod vendor».',
  },
  'trouble.work-mod-flag': {
    en: 'The project is part of a workspace (go.work), and there -mod=mod is not allowed. Leave the flag out of the command or of GOFLAGS, or set GOWORK=off.',
    ru: 'Проект входит в рабочую область (go.work), а в ней -mod=mod не допускается. Уберите флаг из команды или из GOFLAGS либо задайте GOWORK=off.',
  },
  'trouble.work-not-listed': {
    en: 'A go.work above the project does not list its module. “go work use .” adds it; GOWORK=off leaves the workspace out.',
    ru: 'Файл go.work выше по дереву не называет модуль этого проекта. «go work use .» добавит его, GOWORK=off отключит рабочую область.',
  },
  'trouble.work-gone': {
    en: 'go.work can’t be read, or names a module that is not there. Correct go.work.',
    ru: 'Файл go.work не читается или называет модуль, которого нет. Исправьте go.work.',
  },
  'trouble.no-module': {
    en: 'There is no go.mod here. Name the files themselves, as in “go run one.go”, or make a module with “go mod init NAME”.',
    ru: 'Здесь нет go.mod. Назовите сами файлы, например «go run one.go», или создайте модуль: «go mod init ИМЯ».',
  },
  'trouble.module-file': {
    en: 'go.mod has a mistake in it; the output names the line.',
    ru: 'В go.mod ошибка; строка указана в выводе.',
  },
  'trouble.go-flags': {
    en: 'GOFLAGS, or the command, has a flag that this Go does not know. “go env GOFLAGS” shows what is set.',
    ru: 'В GOFLAGS или в команде есть флаг, которого этот Go не знает. Что задано, показывает «go env GOFLAGS».',
  },
  'trouble.import-cycle': {
    en: 'Packages import each other in a circle, which Go does not allow. The output names the circle.',
    ru: 'Пакеты импортируют друг друга по кругу, а в Go это не допускается. Круг показан в выводе.',
  },
  'trouble.replacement-gone': {
    en: 'A replace line in go.mod names a folder that is not there. (A race and an edited file work in a copy of the project, in which folders outside of it are missing.)',
    ru: 'Строка replace в go.mod называет папку, которой нет. (Гонка и изменённый файл работают в копии проекта, где папок вне его нет.)',
  },
  'trouble.network': {
    en: 'Go wanted to download a module, and the network did not answer. “go mod download” fetches everything once it does.',
    ru: 'Go хотел скачать модуль, но сеть не отвечает. Когда она заработает, всё скачает «go mod download».',
  },
  'trouble.missing-module': {
    en: 'A module that the code needs is not listed in go.mod or go.sum, or has not been downloaded. “go mod tidy” mends the lists.',
    ru: 'Нужный коду модуль не указан в go.mod или go.sum либо не скачан. Списки исправит «go mod tidy».',
  },
  'trouble.internal': {
    en: 'The code imports an internal package of somebody else’s, which only its own module may use.',
    ru: 'Код импортирует чужой внутренний пакет (internal), а он доступен только своему модулю.',
  },
  'trouble.other-system': {
    en: 'All files of a package are meant for another system, or need cgo, which is off.',
    ru: 'Все файлы пакета предназначены для другой системы, или им нужен cgo, а он выключен.',
  },
  'trouble.no-c-compiler': {
    en: 'The code uses C (cgo), and no C compiler was found. Install gcc or clang, or set CGO_ENABLED=0 if the code can do without.',
    ru: 'Код использует C (cgo), а компилятор C не найден. Установите gcc или clang либо задайте CGO_ENABLED=0, если код может без него.',
  },
  'trouble.no-go-files': {
    en: 'There is nothing to build where the command points: no Go files, or only tests. Name the package that holds the program, such as ./cmd/NAME.',
    ru: 'Там, куда указывает команда, нечего собирать: нет файлов Go или есть только тесты. Назовите пакет с программой, например ./cmd/ИМЯ.',
  },
  'trouble.two-packages': {
    en: 'Files of different packages lie in one folder; Go allows one. The output names them.',
    ru: 'В одной папке лежат файлы разных пакетов, а Go допускает один. Они названы в выводе.',
  },
  'trouble.several-programs': {
    en: 'The command means several packages, and here only one will do. Name one, or give “go build -o” a folder (with / at its end).',
    ru: 'Команда относится к нескольким пакетам, а здесь нужен один. Назовите один или укажите для «go build -o» папку (с / на конце).',
  },
  'trouble.not-a-program': {
    en: 'This package is a library, so there is nothing to run. Name the package that holds the program, such as ./cmd/NAME, or build it.',
    ru: 'Этот пакет — библиотека, запускать нечего. Назовите пакет с программой, например ./cmd/ИМЯ, или соберите его.',
  },
  'trouble.no-object-file': {
    en: 'Where the executable would go lies another file, which Go does not overwrite. Choose another name after -o, or move the file.',
    ru: 'На месте исполняемого файла лежит другой, и Go его не перезаписывает. Укажите другое имя после -o или уберите файл.',
  },
  'trouble.wrong-system': {
    en: 'The program was built for another system (GOOS, GOARCH) and can’t be started on this one.',
    ru: 'Программа собрана для другой системы (GOOS, GOARCH), и на этой её не запустить.',
  },
  'trouble.unknown-system': {
    en: 'Go knows no such pair of GOOS and GOARCH; “go tool dist list” lists them.',
    ru: 'Такой пары GOOS и GOARCH Go не знает; список даёт «go tool dist list».',
  },
  'trouble.disk-full': {
    en: 'A disk is full, so that go could not write. Free some room; a private cold cache takes 50 MB to some GB.',
    ru: 'Диск заполнен, и go не смог писать. Освободите место: отдельный холодный кэш занимает от 50 МБ до нескольких ГБ.',
  },
  'trouble.not-allowed': {
    en: 'Go may not write there: the folder is read-only, or belongs to another user. Give “go build -o” a place that is yours.',
    ru: 'Go нельзя писать туда: папка доступна только для чтения или принадлежит другому пользователю. Укажите для «go build -o» своё место.',
  },
});
