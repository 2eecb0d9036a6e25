import { defineMessages } from '../define.ts';

/** What can be wrong with sides, recipes and their preparation. */
export const sideProblemMessages = defineMessages({
  'problem.no-single-program.what': {
    en: 'There is no single program to run after the build.',
    ru: 'После сборки нет одной программы, которую можно запустить.',
  },
  'problem.no-single-program.why': {
    en: '“{command}” builds no program, or several.',
    ru: '«{command}» не собирает ни одной программы или собирает несколько.',
  },
  'problem.no-single-program.todo': {
    en: 'Name one package that is a program, or do not run the program after the build.',
    ru: 'Укажите один пакет-программу или не запускайте программу после сборки.',
  },
  'problem.nothing-to-edit.what': {
    en: 'There is no source file to edit for this comparison.',
    ru: 'Для этого сравнения нет исходного файла, который можно изменить.',
  },
  'problem.nothing-to-edit.why': {
    en: '{edit, select, shared {No package of the project is imported by another one of it.} other {What the command builds has no Go file of its own in the project.}}',
    ru: '{edit, select, shared {Ни один пакет проекта не импортируется другим его пакетом.} other {У того, что собирает команда, нет своего файла Go в проекте.}}',
  },
  'problem.nothing-to-edit.todo': {
    en: 'Choose a project with more packages, or edit a file of the program itself.',
    ru: 'Выберите проект с несколькими пакетами или изменение файла самой программы.',
  },
  'problem.project-too-large.what': {
    en: 'The project is too large to be copied.',
    ru: 'Проект слишком велик, чтобы его копировать.',
  },
  'problem.project-too-large.why': {
    en: 'A race and an edited file need private copies; over 2 GiB or 100,000 files are not copied: {path}',
    ru: 'Для гонки и для изменённого файла нужны отдельные копии; больше 2 ГиБ или 100 000 файлов не копируется: {path}',
  },
  'problem.project-too-large.todo': {
    en: 'Record one side after the other, without an edited file.',
    ru: 'Записывайте стороны по очереди, без изменения файла.',
  },
  'problem.bad-side.what': {
    en: 'A side can’t be recorded as it is given: {at}',
    ru: 'В таком виде сторону записать нельзя: {at}',
  },
  'problem.bad-side.why': {
    en: '{reason, select, no_command {It needs a command: label=go build .} setting {Its settings are cache=, env=, toolchain=, edit=, then-run and args=.} cache {cache= is one of cold, warm, cold-disk, mine and as-left.} variable {Only these variables can be set: CGO_ENABLED, GOOS, GOARCH, GOAMD64, GOARM64, GOMAXPROCS, GOFLAGS, GOEXPERIMENT, GOGC, GODEBUG.} value {The value of a variable has control characters, or starts another program.} edit {edit= is own or shared.} toolchain {No go command lies there.} too_few {Give at least two sides: --a and --b, two --side, or a --recipe.} recipe_and_sides {A recipe brings its own sides.} count {A recording has one to six sides.} first_as_left {The first side has none before it whose cache it could go on in.} mine_as_left {Only a private cache can be gone on in.} race_as_left {Sides that run at the same time can’t go on in each other’s cache.} race_install {Sides that run at the same time must not install into the same folder.} run_then_run {go run starts the program already, and go test the tests.} other {It can’t be understood.}}',
    ru: '{reason, select, no_command {Нужна команда: имя=go build .} setting {Настройки стороны: cache=, env=, toolchain=, edit=, then-run и args=.} cache {cache= принимает cold, warm, cold-disk, mine и as-left.} edit {edit= принимает own или shared.} variable {Задать можно только переменные CGO_ENABLED, GOOS, GOARCH, GOAMD64, GOARM64, GOMAXPROCS, GOFLAGS, GOEXPERIMENT, GOGC, GODEBUG.} value {В значении переменной есть управляющие символы, или оно запускает другую программу.} toolchain {Там нет команды go.} too_few {Нужны хотя бы две стороны: --a и --b, два --side или --recipe.} recipe_and_sides {У рецепта свои стороны.} count {В записи от одной до шести сторон.} first_as_left {Перед первой стороной нет другой, чей кэш можно продолжить.} mine_as_left {Продолжать можно только отдельный кэш.} race_as_left {Одновременные стороны не могут продолжать кэш друг друга.} race_install {Одновременные стороны не должны устанавливать в одну папку.} run_then_run {go run сам запускает программу, а go test — тесты.} other {Её не понять.}}',
  },
  'problem.bad-side.todo': {
    en: '{reason, select, race_as_left {Choose another order.} race_install {Choose another order.} run_then_run {Leave out the run after the build.} count {Leave sides out.} other {Correct the side and try again.}}',
    ru: '{reason, select, race_as_left {Выберите другой порядок.} race_install {Выберите другой порядок.} run_then_run {Уберите запуск после сборки.} count {Уберите лишние стороны.} other {Исправьте сторону и попробуйте снова.}}',
  },
  'problem.recipe-unfit.what': {
    en: 'The recipe “{recipe}” can’t be used here.',
    ru: 'Рецепт «{recipe}» здесь не подходит.',
  },
  'problem.recipe-unfit.why': {
    en: '{reason, select, no_program {The project has no program to run.} one_package {The project has a single package: nothing imports it.} single_file {It takes a project, not a single file.} cold_disk {Only Linux lets an ordinary program take files out of the page cache.} one_core {There is only one core to use.} unknown {There is no such recipe.} other {The project does not have what it needs.}}',
    ru: '{reason, select, no_program {В проекте нет программы для запуска.} one_package {В проекте один пакет: его никто не импортирует.} single_file {Нужен проект, а не отдельный файл.} cold_disk {Убирать файлы из страничного кэша обычной программе позволяет только Linux.} one_core {Доступно только одно ядро.} unknown {Такого рецепта нет.} other {В проекте нет того, что нужно рецепту.}}',
  },
  'problem.recipe-unfit.todo': {
    en: 'Choose another recipe (buildoscope compare --recipe list names them) or another project.',
    ru: 'Выберите другой рецепт (список: buildoscope compare --recipe list) или другой проект.',
  },
});
