import { defineMessages } from '../define.ts';

/** Recipes: a name, one sentence, and what their sides are called. */
export const recipeMessages = defineMessages({
  'recipe.title': { en: 'Recipes', ru: 'Рецепты' },
  'recipe.hint': {
    en: 'Sets up a comparison; it is recorded when you press Record.',
    ru: 'Готовит сравнение; запись начнётся по кнопке «Записать».',
  },
  'recipe.run-against-build.name': { en: 'run against build', ru: 'run и build' },
  'recipe.run-against-build.what': {
    en: 'The same program by go run and by go build followed by running it: what differs, and what is left.',
    ru: 'Одна программа через go run и через go build с запуском: чем они отличаются и что остаётся.',
  },
  'recipe.cold-against-warm.name': { en: 'cold against warm', ru: 'холодный и тёплый кэш' },
  'recipe.cold-against-warm.what': {
    en: 'The same build with an empty cache and with a filled one: what the build cache saves.',
    ru: 'Одна сборка с пустым и с заполненным кэшем: сколько экономит кэш сборки.',
  },
  'recipe.first-second-third.name': {
    en: 'first, second, third time',
    ru: 'первый, второй, третий раз',
  },
  'recipe.first-second-third.what': {
    en: 'go run three times in one cache that begins empty: what the second time no longer does.',
    ru: 'go run трижды с одним кэшем, пустым вначале: чего второй раз уже не делает.',
  },
  'recipe.after-own-edit.name': {
    en: 'after editing one file: of the program',
    ru: 'после правки файла: в программе',
  },
  'recipe.after-own-edit.what': {
    en: 'A build where nothing changed, and one after a file of the program itself was edited (in a copy).',
    ru: 'Сборка без изменений и сборка после правки файла самой программы (в копии проекта).',
  },
  'recipe.after-shared-edit.name': {
    en: 'after editing one file: that all import',
    ru: 'после правки файла: в общем пакете',
  },
  'recipe.after-shared-edit.what': {
    en: 'An edit in the program itself, and one in the package that most of yours import: how far it spreads (in a copy).',
    ru: 'Правка в самой программе и в пакете, который импортируют почти все ваши: как далеко она расходится (в копии).',
  },
  'recipe.three-drop-off-points.name': {
    en: 'run, build, install: three drop-off points',
    ru: 'run, build, install: куда попадает файл',
  },
  'recipe.three-drop-off-points.what': {
    en: 'Where the executable ends up: a temporary folder, your project, or the folder for installed commands (GOBIN).',
    ru: 'Где оказывается исполняемый файл: во временной папке, в проекте или в папке установленных команд (GOBIN).',
  },
  'recipe.one-core-against-all.name': { en: 'one core against all', ru: 'одно ядро и все' },
  'recipe.one-core-against-all.what': {
    en: 'The same cold build on one core (-p 1 and GOMAXPROCS=1) and on all: how much of it can be done at once.',
    ru: 'Одна холодная сборка на одном ядре (-p 1 и GOMAXPROCS=1) и на всех: сколько в ней можно делать одновременно.',
  },
  'recipe.cold-disk-against-warm-disk.name': {
    en: 'cold disk against warm disk',
    ru: 'холодный и тёплый диск',
  },
  'recipe.cold-disk-against-warm-disk.what': {
    en: 'The same warm build with its files read from the disk and from memory.',
    ru: 'Одна тёплая сборка с чтением файлов с диска и из памяти.',
  },
  'recipe.cgo-on-off.name': { en: 'with and without cgo', ru: 'с cgo и без cgo' },
  'recipe.cgo-on-off.what': {
    en: 'The same cold build with C code allowed and without: what the C compiler costs where packages use it.',
    ru: 'Одна холодная сборка с кодом на C и без него: чего стоит компилятор C там, где он нужен пакетам.',
  },
  'recipe.side.run': { en: 'run', ru: 'run' },
  'recipe.side.build': { en: 'build', ru: 'build' },
  'recipe.side.install': { en: 'install', ru: 'install' },
  'recipe.side.build-and-run': { en: 'build, then run', ru: 'build и запуск' },
  'recipe.side.cold': { en: 'cold cache', ru: 'холодный кэш' },
  'recipe.side.warm': { en: 'warm cache', ru: 'тёплый кэш' },
  'recipe.side.first': { en: 'first time', ru: 'первый раз' },
  'recipe.side.second': { en: 'second time', ru: 'второй раз' },
  'recipe.side.third': { en: 'third time', ru: 'третий раз' },
  'recipe.side.unchanged': { en: 'nothing changed', ru: 'без изменений' },
  'recipe.side.own-edit': { en: 'program edited', ru: 'правка в программе' },
  'recipe.side.shared-edit': { en: 'shared package edited', ru: 'правка в общем пакете' },
  'recipe.side.one-core': { en: 'one core', ru: 'одно ядро' },
  'recipe.side.all-cores': { en: 'all cores', ru: 'все ядра' },
  'recipe.side.cold-disk': { en: 'cold disk', ru: 'холодный диск' },
  'recipe.side.warm-disk': { en: 'warm disk', ru: 'тёплый диск' },
  'recipe.side.cgo-on': { en: 'with cgo', ru: 'с cgo' },
  'recipe.side.cgo-off': { en: 'without cgo', ru: 'без cgo' },
  'recipe.unfit.no_program': {
    en: 'Not here: the project has no program to run.',
    ru: 'Не здесь: в проекте нет программы для запуска.',
  },
  'recipe.unfit.one_package': {
    en: 'Not here: the project has a single package, which nothing imports.',
    ru: 'Не здесь: в проекте один пакет, его никто не импортирует.',
  },
  'recipe.unfit.single_file': {
    en: 'Not here: it takes a project, not a single file.',
    ru: 'Не здесь: нужен проект, а не отдельный файл.',
  },
  'recipe.unfit.cold_disk': {
    en: 'Not here: this system does not let an application remove files from memory.',
    ru: 'Не здесь: эта система не позволяет приложению убирать файлы из памяти.',
  },
  'recipe.unfit.one_core': {
    en: 'Not here: there is only one core to use.',
    ru: 'Не здесь: доступно только одно ядро.',
  },
});
