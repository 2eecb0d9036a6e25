import { defineMessages } from '../define.ts';

/** The inspector: one tool and its package, and the run as a whole. */
export const inspectorMessages = defineMessages({
  'package.state': { en: 'state', ru: 'состояние' },
  'package.built': { en: 'built in this run', ru: 'собран в этом прогоне' },
  'package.cached': { en: 'from the cache', ru: 'взят из кэша' },
  'package.origin': { en: 'origin', ru: 'источник' },
  'package.module': { en: 'module', ru: 'модуль' },

  'files.show': { en: 'Show {name} where it lies', ru: 'Показать {name} в папке' },
  'files.title': {
    en: 'Files that it was given ({count, number})',
    ru: 'Переданные ему файлы ({count, number})',
  },
  'files.embedded': { en: 'embedded', ru: 'встроен' },
  'files.total': { en: '{size} in all', ru: 'всего {size}' },

  'waits.title': { en: 'Place in the build', ru: 'Место в сборке' },
  'waits.later': {
    en: 'What it waited for is known once the run has ended.',
    ru: 'Чего он ждал, станет известно, когда прогон закончится.',
  },
  'waits.unknown': {
    en: 'The imports of the packages are not known, so it can’t be told what waited for what.',
    ru: 'Импорты пакетов неизвестны, поэтому нельзя сказать, что чего ждало.',
  },
  'waits.on-path': {
    en: 'On the critical path: had it ended later, so would the build.',
    ru: 'На критическом пути: задержись он — задержалась бы и сборка.',
  },
  'waits.off-path': {
    en: 'Not on the critical path: it could have ended {slack} later without delaying the build.',
    ru: 'Не на критическом пути: он мог закончиться на {slack} позже, не задержав сборку.',
  },
  'waits.earlier': {
    en: 'Without it the build would have ended at most {time} earlier, even with a free core for every tool.',
    ru: 'Без него сборка закончилась бы раньше не более чем на {time}, даже если бы свободных ядер хватало всем инструментам.',
  },
  'waits.not-earlier': {
    en: 'Without it the build would not have ended earlier, even with a free core for every tool.',
    ru: 'Без него сборка не закончилась бы раньше, даже если бы свободных ядер хватало всем инструментам.',
  },
  'waits.start.package': {
    en: 'It started {time} after the last result that it needed was there.',
    ru: 'Он начал через {time} после того, как был готов последний нужный ему результат.',
  },
  'waits.start.core': {
    en: 'It waited for a free core: all that it needed had been there for {time}.',
    ru: 'Он ждал свободного ядра: всё нужное было готово уже {time}.',
  },
  'waits.start.start': {
    en: 'It had to wait for no other tool, only for go itself.',
    ru: 'Ему не пришлось ждать других инструментов — только самой команды go.',
  },
  'waits.needed': {
    en: 'What it waited for ({count, number}), and when it ended',
    ru: 'Чего он ждал ({count, number}) и когда оно закончилось',
  },
  'waits.needers': {
    en: 'What waited for it ({count, number}), and when it started',
    ru: 'Что ждало его ({count, number}) и когда началось',
  },
  'waits.needed.none': {
    en: 'It needed no package that was built in this run.',
    ru: 'Пакеты, собранные в этом прогоне, ему не требовались.',
  },
  'waits.needers.none': {
    en: 'No other tool waited for it.',
    ru: 'Другие инструменты его не ждали.',
  },
  'waits.last': { en: 'the last to end', ru: 'закончился последним' },
  'waits.cached': {
    en: '{count, plural, one {# import} other {# imports}} came from the cache.',
    ru: '{count, plural, one {# импорт взят} few {# импорта взято} many {# импортов взято} other {# импорта взято}} из кэша.',
  },

  'whole.title': { en: 'The run as a whole', ru: 'Прогон в целом' },
  'whole.tools': { en: 'tools at once', ru: 'параллельно' },
  'whole.tools.mean': {
    en: '{mean} on average, {most} at most',
    ru: 'в среднем {mean}, не более {most}',
  },
  'whole.alone': { en: 'one or none', ru: 'один или ни одного' },
  'whole.alone.share': { en: '{share} of the build', ru: '{share} времени сборки' },
  'whole.longest': { en: 'Longest packages', ru: 'Самые долгие пакеты' },
  'whole.settings': { en: 'Settings', ru: 'Настройки' },
  'whole.cache': { en: 'cache', ru: 'кэш' },
  'whole.path': { en: 'Critical path', ru: 'Критический путь' },
  'whole.path.what': {
    en: 'The chain that determined the end of the build: {tools} of {end} in tools, the rest in go itself between them.',
    ru: 'Цепочка, определившая конец сборки: {tools} из {end} заняли инструменты, остальное — сама команда go между ними.',
  },
  'whole.path.start': { en: 'from {time}', ru: 'с {time}' },
  'whole.path.tools': {
    en: '{count, plural, one {# tool} other {# tools}}',
    ru: '{count, plural, one {# инструмент} few {# инструмента} many {# инструментов} other {# инструмента}}',
  },
  'whole.path.wait.start': { en: 'waited for go', ru: 'ждал go' },
  'whole.path.wait.package': { en: 'waited for a package', ru: 'ждал пакета' },
  'whole.path.wait.core': { en: 'waited for a free core', ru: 'ждал свободного ядра' },
  'whole.nothing-built': {
    en: 'No tool ran: everything came from the cache.',
    ru: 'Инструменты не запускались: всё взято из кэша.',
  },

  'stage.one': {
    en: 'Reading, parsing and type checking are one stage here: the compiler times them together. A recording with X-ray (the switch in the bar above) parts them.',
    ru: 'Чтение, разбор и проверка типов здесь — один этап: компилятор измеряет их вместе. Запись с рентгеном (переключатель на панели сверху) разделяет их.',
  },
  'stage.one.xray': {
    en: 'The compiler times reading, parsing and type checking together; X-ray below parts them.',
    ru: 'Компилятор измеряет чтение, разбор и проверку типов вместе; рентген ниже разделяет их.',
  },
  'stage.link-load': { en: 'load packages', ru: 'загрузка пакетов' },
  'stage.link-load.what': {
    en: 'The linker reads the object files of all packages.',
    ru: 'Компоновщик читает объектные файлы всех пакетов.',
  },
  'stage.link-reach': { en: 'leave out unused', ru: 'отсев лишнего' },
  'stage.link-reach.what': {
    en: 'It follows every reference from the entry point and leaves out what is never reached.',
    ru: 'Проходит по всем ссылкам от точки входа и отбрасывает то, до чего не дошёл.',
  },
  'stage.link-layout': { en: 'lay out', ru: 'раскладка' },
  'stage.link-layout.what': {
    en: 'Code and data get their addresses; tables for stack traces and types are made.',
    ru: 'Код и данные получают адреса; строятся таблицы для трассировки стека и типов.',
  },
  'stage.link-debug': { en: 'debug information', ru: 'отладочные данные' },
  'stage.link-debug.what': {
    en: 'What a debugger needs (DWARF) is written and compressed; go run leaves it out.',
    ru: 'Пишутся и сжимаются данные для отладчика (DWARF); go run обходится без них.',
  },
  'stage.link-write': { en: 'write executable', ru: 'запись исп. файла' },
  'stage.link-write.what': {
    en: 'Machine code and data are written into the executable.',
    ru: 'Машинный код и данные пишутся в исполняемый файл.',
  },
});
