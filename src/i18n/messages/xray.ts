import { defineMessages } from '../define.ts';

/** X-ray: the compiler's and the linker's profiles of themselves. */
export const xrayMessages = defineMessages({
  'xray.title': { en: 'X-ray', ru: 'Рентген' },
  'xray.switch': { en: 'X-ray', ru: 'Рентген' },
  'xray.switch.cost': { en: '×1.1–1.2 time', ru: '×1,1–1,2 времени' },
  'xray.switch.hint': {
    en: 'Compiler and linker profile themselves inside the build, so that its stages can be told apart. The build takes about 1.1 to 1.2 times as long: not for comparing times with ordinary recordings. Executable and cache stay the same.',
    ru: 'Компилятор и компоновщик профилируют себя внутри самой сборки, и её этапы можно различить. Сборка длится примерно в 1,1–1,2 раза дольше: сравнивать её время с обычными записями не стоит. Исполняемый файл и кэш остаются теми же.',
  },
  'xray.measured': {
    en: 'With X-ray: compiler and linker profiled themselves, so the build took about 1.1 to 1.2 times as long. Its times are not to be compared with those of ordinary recordings.',
    ru: 'С рентгеном: компилятор и компоновщик профилировали себя, поэтому сборка длилась примерно в 1,1–1,2 раза дольше. Сравнивать её время с обычными записями не стоит.',
  },
  'xray.intro': {
    en: 'Every {period} of its CPU time each compile and link noted what it was doing: {samples} in this run. The stages below are counted from these samples.',
    ru: 'Через каждые {period} процессорного времени каждый компилятор и компоновщик отмечал, чем занят: {samples} за этот прогон. Этапы ниже подсчитаны по этим замерам.',
  },
  'xray.samples': {
    en: '{count, plural, one {# sample} other {# samples}}',
    ru: '{count, plural, one {# замер} few {# замера} many {# замеров} other {# замера}}',
  },
  'xray.group.whole': { en: 'whole build', ru: 'вся сборка' },
  'xray.group.std': { en: 'standard library', ru: 'стандартная библиотека' },
  'xray.group.module': { en: 'modules', ru: 'модули' },
  'xray.group.main': { en: 'yours', ru: 'ваш код' },
  'xray.group.link': { en: 'link', ru: 'компоновка' },
  'xray.scope.package': { en: 'this tool: {name}', ru: 'этот инструмент: {name}' },
  'xray.shown': { en: 'Stages of', ru: 'Этапы:' },
  'xray.sure': {
    en: 'With {samples} a share is true to ±{points, plural, one {# percentage point} other {# percentage points}} or better (95%).',
    ru: 'При таком числе замеров ({samples}) доля точна до ±{points, plural, one {# процентного пункта} few {# процентных пунктов} many {# процентных пунктов} other {# процентного пункта}} или точнее (95 %).',
  },
  'xray.too-few': {
    en: '{samples}: too few to tell the stages apart (at least {fewest} are needed, see the method).',
    ru: '{samples}: слишком мало, чтобы различить этапы (нужно не меньше {fewest}, см. методику).',
  },
  'xray.none': {
    en: 'No sample met this tool: it took less than about {period} of CPU time.',
    ru: 'Ни один замер не застал этот инструмент: он занял меньше примерно {period} процессорного времени.',
  },
  'xray.run-none': {
    en: 'No sample came from a compile or link of this run: none of them ran for long, or none told.',
    ru: 'Ни одного замера от компилятора и компоновщика этого прогона: они работали недолго или ничего не сообщили.',
  },
  'xray.runs': {
    en: 'Samples of {count, plural, one {# run} other {# runs}} of this side together.',
    ru: 'Замеры {count, plural, one {# прогона} few {# прогонов} many {# прогонов} other {# прогона}} этой стороны вместе.',
  },
  'xray.open': { en: 'Flame graph…', ru: 'Пламенный граф…' },
  'xray.save': { en: 'Save for pprof…', ru: 'Сохранить для pprof…' },
  'xray.saved': { en: 'The profile was saved.', ru: 'Профиль сохранён.' },
  'xray.cpu': { en: '{time} of CPU', ru: '{time} процессора' },

  'xray.flame.title': {
    en: 'What compiler and linker did in run {run}',
    ru: 'Чем занимались компилятор и компоновщик в прогоне {run}',
  },
  'xray.flame.what': {
    en: 'Each box is a function; it stands below the one that called it, and is as wide as its share of the CPU time. Their order from left to right is not time.',
    ru: 'Каждый прямоугольник — функция; он стоит под той, что её вызвала, а ширина — её доля процессорного времени. Порядок слева направо — это не время.',
  },
  'xray.flame.graph': { en: 'Graph', ru: 'Граф' },
  'xray.flame.graph.hint': { en: 'Calls as a flame graph', ru: 'Вызовы пламенным графом' },
  'xray.flame.table': { en: 'Functions', ru: 'Функции' },
  'xray.flame.table.hint': {
    en: 'The heaviest functions as a table',
    ru: 'Самые тяжёлые функции таблицей',
  },
  'xray.flame.view': { en: 'View', ru: 'Вид' },
  'xray.flame.scope': { en: 'Of what', ru: 'Чего именно' },
  'xray.flame.colors': { en: 'Colours', ru: 'Цвета' },
  'xray.flame.colors.stage': { en: 'by stage', ru: 'по этапам' },
  'xray.flame.colors.stage.hint': {
    en: 'Frames have the colour of the compiler’s stage',
    ru: 'Цвет прямоугольника — этап компилятора',
  },
  'xray.flame.colors.package': { en: 'by package', ru: 'по пакетам' },
  'xray.flame.colors.package.hint': {
    en: 'Frames have the colour of the function’s package in Go’s source',
    ru: 'Цвет прямоугольника — пакет функции в исходном коде Go',
  },
  'xray.flame.other-packages': { en: 'other packages', ru: 'другие пакеты' },
  'xray.flame.search': { en: 'Search functions', ru: 'Поиск функций' },
  'xray.flame.found': {
    en: '{count, plural, one {# function} other {# functions}}, {samples}, {share}',
    ru: '{count, plural, one {# функция} few {# функции} many {# функций} other {# функции}}, {samples}, {share}',
  },
  'xray.flame.found.none': { en: 'nothing found', ru: 'ничего не найдено' },
  'xray.flame.back': { en: 'Back', ru: 'Назад' },
  'xray.flame.whole': { en: 'Whole', ru: 'Целиком' },
  'xray.flame.keys': {
    en: 'Arrow keys move between functions, Enter zooms in, Backspace goes back, Home shows the whole.',
    ru: 'Стрелки переходят между функциями, Enter приближает, Backspace возвращает, Home показывает всё.',
  },
  'xray.flame.label': { en: 'Flame graph of {scope}', ru: 'Пламенный граф: {scope}' },
  'xray.flame.frame': {
    en: '{samples} · {time} · {share} of the whole',
    ru: '{samples} · {time} · {share} от целого',
  },
  'xray.flame.frame.own': {
    en: 'of these {own} in itself',
    ru: 'из них {own} в ней самой',
  },
  'xray.flame.stage': { en: 'stage: {stage}', ru: 'этап: {stage}' },
  'xray.flame.stage.several': { en: 'several', ru: 'несколько' },
  'xray.less-than': { en: '< {share}', ru: '< {share}' },
  'xray.flame.empty': { en: 'There are no samples here.', ru: 'Здесь нет замеров.' },
  'xray.flame.hint': {
    en: 'Point at a function, or use the arrow keys.',
    ru: 'Наведите указатель на функцию или пользуйтесь стрелками.',
  },
  'xray.table.caption': {
    en: 'The {count, number} heaviest functions',
    ru: 'Самые тяжёлые функции: {count, number}',
  },
  'xray.table.function': { en: 'function', ru: 'функция' },
  'xray.table.samples': { en: 'samples', ru: 'замеров' },
  'xray.table.share': { en: 'share', ru: 'доля' },
  'xray.table.own': { en: 'in itself', ru: 'в ней самой' },
  'xray.table.cpu': { en: 'CPU', ru: 'процессор' },

  'xray.stage.start': { en: 'start', ru: 'начало' },
  'xray.stage.start.what': {
    en: 'The compiler sets up its tables of types, operators and machine instructions.',
    ru: 'Компилятор готовит таблицы типов, операций и машинных команд.',
  },
  'xray.stage.syntax': { en: 'lexing and parsing', ru: 'лексика и разбор' },
  'xray.stage.syntax.what': {
    en: 'It reads the source, cuts it into words and builds the syntax tree.',
    ru: 'Читает исходный текст, делит его на лексемы и строит синтаксическое дерево.',
  },
  'xray.stage.import': { en: 'imports', ru: 'импорты' },
  'xray.stage.import.what': {
    en: 'It reads what the imported packages export: types, constants, bodies of small functions.',
    ru: 'Читает, что экспортируют импортируемые пакеты: типы, константы, тела небольших функций.',
  },
  'xray.stage.types': { en: 'type checking', ru: 'проверка типов' },
  'xray.stage.types.what': {
    en: 'It finds out the type of every expression and reports what doesn’t fit.',
    ru: 'Определяет тип каждого выражения и сообщает, что не сходится.',
  },
  'xray.stage.ir': { en: 'intermediate tree', ru: 'промежуточное дерево' },
  'xray.stage.ir.what': {
    en: 'The checked program becomes the compiler’s own tree (unified IR), which is also what importers will read.',
    ru: 'Проверенная программа становится собственным деревом компилятора (unified IR); его же прочтут те, кто импортирует пакет.',
  },
  'xray.stage.inline': { en: 'inlining', ru: 'встраивание' },
  'xray.stage.inline.what': {
    en: 'Calls of small functions are replaced by their bodies, calls through interfaces by direct ones.',
    ru: 'Вызовы небольших функций заменяются их телами, вызовы через интерфейсы — прямыми.',
  },
  'xray.stage.escape': { en: 'escape analysis', ru: 'escape-анализ' },
  'xray.stage.escape.what': {
    en: 'It decides which values may live on the stack and which must go to the heap.',
    ru: 'Решает, какие значения могут жить на стеке, а какие попадут в кучу.',
  },
  'xray.stage.walk': { en: 'simplification', ru: 'упрощение' },
  'xray.stage.walk.what': {
    en: 'Statements become simpler ones: range loops, maps, channels and append turn into calls of the runtime.',
    ru: 'Операторы заменяются более простыми: range, map, каналы и append становятся вызовами среды выполнения.',
  },
  'xray.stage.ssa-build': { en: 'SSA: building', ru: 'SSA: построение' },
  'xray.stage.ssa-build.what': {
    en: 'Each function is written anew with variables that are set only once (SSA form).',
    ru: 'Каждая функция переписывается так, что переменная получает значение один раз (форма SSA).',
  },
  'xray.stage.ssa-passes': { en: 'SSA: optimizing', ru: 'SSA: оптимизация' },
  'xray.stage.ssa-passes.what': {
    en: 'Some fifty passes remove what is computed twice or never used, prove bounds, and choose instructions.',
    ru: 'Около пятидесяти проходов убирают лишнее и повторное, доказывают границы и выбирают команды.',
  },
  'xray.stage.regalloc': { en: 'register allocation', ru: 'распределение регистров' },
  'xray.stage.regalloc.what': {
    en: 'It decides which value lies in which register when, and which are put on the stack meanwhile.',
    ru: 'Решает, какое значение когда лежит в каком регистре, а какое пока на стеке.',
  },
  'xray.stage.machine': { en: 'machine code', ru: 'машинный код' },
  'xray.stage.machine.what': {
    en: 'Instructions are written down, jumps get their distances, tables for the garbage collector are made.',
    ru: 'Команды записываются, переходы получают расстояния, строятся таблицы для сборщика мусора.',
  },
  'xray.stage.object': { en: 'object file', ru: 'объектный файл' },
  'xray.stage.object.what': {
    en: 'Type descriptions, data, debug and export information are written into the package file.',
    ru: 'Описания типов, данные, отладочные и экспортные сведения пишутся в файл пакета.',
  },
  'xray.stage.link-load': { en: 'link: loading', ru: 'компоновка: загрузка' },
  'xray.stage.link-load.what': {
    en: 'The linker reads the object files of all packages.',
    ru: 'Компоновщик читает объектные файлы всех пакетов.',
  },
  'xray.stage.link-reach': { en: 'link: dead code', ru: 'компоновка: отсев' },
  'xray.stage.link-reach.what': {
    en: 'It follows every reference from the entry point and leaves out what is never reached.',
    ru: 'Проходит по всем ссылкам от точки входа и отбрасывает то, до чего не дошёл.',
  },
  'xray.stage.link-debug': { en: 'link: DWARF', ru: 'компоновка: DWARF' },
  'xray.stage.link-debug.what': {
    en: 'What a debugger needs is put together and compressed; go run leaves it out.',
    ru: 'Собираются и сжимаются данные для отладчика; go run обходится без них.',
  },
  'xray.stage.link-pclntab': { en: 'link: line table', ru: 'компоновка: таблица строк' },
  'xray.stage.link-pclntab.what': {
    en: 'The table is made by which a running program names functions and lines in a stack trace.',
    ru: 'Строится таблица, по которой программа называет функции и строки в трассировке стека.',
  },
  'xray.stage.link-layout': { en: 'link: layout', ru: 'компоновка: раскладка' },
  'xray.stage.link-layout.what': {
    en: 'Code and data are sorted into sections and get their addresses.',
    ru: 'Код и данные раскладываются по секциям и получают адреса.',
  },
  'xray.stage.link-asmb': { en: 'link: code and data', ru: 'компоновка: код и данные' },
  'xray.stage.link-asmb.what': {
    en: 'Machine code and data are copied into the executable, and every reference gets its address.',
    ru: 'Машинный код и данные копируются в исполняемый файл, и каждая ссылка получает свой адрес.',
  },
  'xray.stage.link-write': { en: 'link: finishing the file', ru: 'компоновка: завершение файла' },
  'xray.stage.link-write.what': {
    en: 'Symbol table and headers are written, and the file is closed.',
    ru: 'Пишутся таблица символов и заголовки, файл закрывается.',
  },
  'xray.stage.gc': { en: 'garbage collection', ru: 'сборка мусора' },
  'xray.stage.gc.what': {
    en: 'Compiler and linker are Go programs: this is their own garbage collector at work.',
    ru: 'Компилятор и компоновщик сами написаны на Go: это работает их собственный сборщик мусора.',
  },
  'xray.stage.other': { en: 'not attributed', ru: 'не отнесено' },
  'xray.stage.other.what': {
    en: 'The Go runtime’s scheduler, and stacks so deep that their outer end was cut off.',
    ru: 'Планировщик среды выполнения и стеки такой глубины, что их внешний конец обрезан.',
  },
});
