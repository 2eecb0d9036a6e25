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
    en: 'This side can’t be recorded: “{at}”.',
    ru: 'Эту сторону записать нельзя: «{at}».',
  },
  'problem.bad-side.why': {
    en: '{reason, select, no_command {It has no command.} setting {There is no such setting.} cache {There is no such state of the cache.} edit {There is no such edit.} variable {This variable can’t be set for one side.} value {The value has control characters, or starts another program.} toolchain {No go command lies there.} first_as_left {There is no side before it whose cache it could go on in.} mine_as_left {Only a private cache can be gone on in.} race_as_left {Sides that run at the same time can’t go on in each other’s cache.} race_install {Sides that run at the same time would install into the same folder.} run_then_run {The program would be run twice.} other {It can’t be made as it is.}}',
    ru: '{reason, select, no_command {В ней нет команды.} setting {Такой настройки нет.} cache {Такого состояния кэша нет.} edit {Такой правки нет.} variable {Эту переменную нельзя задать одной стороне.} value {В значении есть управляющие символы, или оно запускает другую программу.} toolchain {Там нет команды go.} first_as_left {Перед ней нет стороны, чей кэш можно продолжить.} mine_as_left {Продолжать можно только отдельный кэш.} race_as_left {Одновременные стороны не могут продолжать кэш друг друга.} race_install {Одновременные стороны устанавливали бы в одну папку.} run_then_run {Программа запустилась бы дважды.} other {В таком виде её не сделать.}}',
  },
  'problem.bad-side.todo': {
    en: '{reason, select, no_command {Give a command after the name: label=go build .} setting {Use cache=, env=, toolchain=, edit=, then-run and args= only.} cache {Choose cold, warm, cold-disk, mine or as-left.} edit {Choose edit=own or edit=shared.} variable {Set only CGO_ENABLED, GOOS, GOARCH, GOAMD64, GOARM64, GOMAXPROCS, GOFLAGS, GOEXPERIMENT, GOGC or GODEBUG.} value {Give the variable a plain value that starts no other program.} toolchain {Give the path of a go command, or the version of one that lies on this machine.} too_few {Give at least two sides: --a and --b, two --side, or a --recipe.} recipe_and_sides {Leave out the recipe or the sides: a recipe brings its own sides.} count {Give one to six sides.} first_as_left {Give the first side another cache.} mine_as_left {Give the side before a private cache.} race_as_left {Choose another order or another cache.} race_install {Choose another order.} run_then_run {Leave out the run after the build: go run and go test start the program themselves.} other {Correct the side and try again.}}',
    ru: '{reason, select, no_command {Укажите команду после имени: имя=go build .} setting {Используйте только cache=, env=, toolchain=, edit=, then-run и args=.} cache {Выберите cold, warm, cold-disk, mine или as-left.} edit {Укажите edit=own или edit=shared.} variable {Задавайте только CGO_ENABLED, GOOS, GOARCH, GOAMD64, GOARM64, GOMAXPROCS, GOFLAGS, GOEXPERIMENT, GOGC или GODEBUG.} value {Задайте простое значение, которое не запускает другую программу.} toolchain {Укажите путь к команде go или версию, которая есть на этом компьютере.} too_few {Укажите хотя бы две стороны: --a и --b, два --side или --recipe.} recipe_and_sides {Уберите рецепт или стороны: у рецепта свои стороны.} count {Укажите от одной до шести сторон.} first_as_left {Задайте первой стороне другой кэш.} mine_as_left {Задайте предыдущей стороне отдельный кэш.} race_as_left {Выберите другой порядок или другой кэш.} race_install {Выберите другой порядок.} run_then_run {Уберите запуск после сборки: go run и go test сами запускают программу.} other {Исправьте сторону и попробуйте снова.}}',
  },
  'problem.recipe-unfit.what': {
    en: '{reason, select, unknown {There is no recipe “{recipe}”.} other {The recipe “{recipe}” can’t be used here.}}',
    ru: '{reason, select, unknown {Рецепта «{recipe}» нет.} other {Рецепт «{recipe}» здесь не подходит.}}',
  },
  'problem.recipe-unfit.why': {
    en: '{reason, select, no_program {The project has no program to run.} one_package {The project has a single package: nothing imports it.} single_file {It takes a project, not a single file.} cold_disk {Only Linux lets an ordinary program take files out of the page cache.} one_core {There is only one core to use.} unknown {There is no such recipe.} other {The project does not have what it needs.}}',
    ru: '{reason, select, no_program {В проекте нет программы для запуска.} one_package {В проекте один пакет: его никто не импортирует.} single_file {Нужен проект, а не отдельный файл.} cold_disk {Убирать файлы из страничного кэша обычной программе позволяет только Linux.} one_core {Доступно только одно ядро.} unknown {Такого рецепта нет.} other {В проекте нет того, что нужно рецепту.}}',
  },
  'problem.recipe-unfit.todo': {
    en: '{reason, select, unknown {Choose one of buildoscope compare --recipe list.} no_program {Choose a project with a program in it.} one_package {Choose a project with more than one package.} single_file {Choose a project instead of a file.} other {Choose another of buildoscope compare --recipe list.}}',
    ru: '{reason, select, unknown {Выберите один из buildoscope compare --recipe list.} no_program {Выберите проект с программой.} one_package {Выберите проект, в котором больше одного пакета.} single_file {Выберите проект вместо файла.} other {Выберите другой из buildoscope compare --recipe list.}}',
  },
});
