import { defineMessages } from '../define.ts';

/** Ways to look at several sides at once, and their common zero. */
export const comparisonViewMessages = defineMessages({
  'layout.name': { en: 'How the sides are shown', ru: 'Как показаны стороны' },
  'layout.sides': { en: 'Side by side', ru: 'Рядом' },
  'layout.sides.what': {
    en: 'Each side with all of its tracks, under one another.',
    ru: 'Каждая сторона со всеми дорожками, одна под другой.',
  },
  'layout.overlay': { en: 'Overlaid', ru: 'Вместе' },
  'layout.overlay.what': {
    en: 'All sides as lines in the same tracks.',
    ru: 'Все стороны линиями на одних и тех же дорожках.',
  },
  'layout.difference': { en: 'Difference', ru: 'Разница' },
  'layout.difference.what': {
    en: 'What each further side used more or less than side A, and which packages made the difference.',
    ru: 'Насколько больше или меньше израсходовала каждая сторона, чем сторона A, и на каких пакетах.',
  },
  'zero.name': { en: 'Common zero', ru: 'Общий ноль' },
  'zero.start': { en: 'Zero: start', ru: 'Ноль: запуск' },
  'zero.first-compile': { en: 'Zero: first compile', ru: 'Ноль: первая компиляция' },
  'zero.link': { en: 'Zero: link', ru: 'Ноль: компоновка' },
  'zero.program': { en: 'Zero: program start', ru: 'Ноль: старт программы' },
  'zero.missing.first-compile': {
    en: 'Side {side} compiled nothing, so it stands at its start.',
    ru: 'Сторона {side} ничего не компилировала, поэтому её ноль — запуск.',
  },
  'zero.missing.link': {
    en: 'Side {side} did not link, so it stands at its start.',
    ru: 'У стороны {side} не было компоновки, поэтому её ноль — запуск.',
  },
  'zero.missing.program': {
    en: 'Side {side} started no program, so it stands at its start.',
    ru: 'Сторона {side} не запускала программу, поэтому её ноль — запуск.',
  },
  'ghost.show': { en: '{side} as a line', ru: '{side} линией' },
  'ghost.what': {
    en: 'Shows the finished side {side} as a faint line behind those that are still being recorded.',
    ru: 'Показывает завершённую сторону {side} бледной линией позади тех, что ещё записываются.',
  },

  'overlay.name': { en: 'All sides overlaid', ru: 'Все стороны вместе' },
  'overlay.cpu': {
    en: 'Busy cores of each side over time, a line each',
    ru: 'Занятые ядра каждой стороны во времени, по линии на сторону',
  },
  'overlay.ram': {
    en: 'Memory of each side over time, a line each',
    ru: 'Память каждой стороны во времени, по линии на сторону',
  },
  'overlay.disk': {
    en: 'Bytes read (above) and written (below) a second, a line for each side',
    ru: 'Байт в секунду: чтение (вверху) и запись (внизу), по линии на сторону',
  },
  'overlay.not-measured': {
    en: 'Side {side}: not measured',
    ru: 'Сторона {side}: не измерялось',
  },

  'difference.name': { en: '{other} − {first}', ru: '{other} − {first}' },
  'difference.region': {
    en: 'What side {other} used more or less than side {first}',
    ru: 'Насколько больше или меньше израсходовала сторона {other}, чем сторона {first}',
  },
  'difference.cpu': {
    en: 'Busy cores: {other} minus {first}',
    ru: 'Занятые ядра: {other} минус {first}',
  },
  'difference.ram': { en: 'Memory: {other} minus {first}', ru: 'Память: {other} минус {first}' },
  'difference.read': {
    en: 'Bytes read a second: {other} minus {first}',
    ru: 'Чтение, байт в секунду: {other} минус {first}',
  },
  'difference.written': {
    en: 'Bytes written a second: {other} minus {first}',
    ru: 'Запись, байт в секунду: {other} минус {first}',
  },
  'difference.lane.read': { en: 'read', ru: 'чтение' },
  'difference.lane.written': { en: 'written', ru: 'запись' },
  'difference.more': { en: '{side} more', ru: 'больше у {side}' },
  'difference.packages': {
    en: 'Packages by what they cost or saved',
    ru: 'Пакеты по тому, сколько времени добавили или сберегли',
  },
  'difference.packages.what': {
    en: 'Time of each package’s tools, added up. Tools run at the same time, so this is more than what the build as a whole won or lost.',
    ru: 'Суммарное время инструментов каждого пакета. Инструменты работают одновременно, поэтому это больше, чем выиграла или проиграла вся сборка.',
  },
  'difference.package': { en: 'Package', ru: 'Пакет' },
  'difference.link': { en: 'link {name}', ru: 'компоновка {name}' },
  'difference.total': { en: 'all together', ru: 'всего' },
  'difference.not-built': { en: 'not built', ru: 'не собирался' },
  'difference.only': {
    en: 'built only by {first}: {firstCount}; only by {other}: {otherCount}',
    ru: 'собирала только {first}: {firstCount}; только {other}: {otherCount}',
  },
  'difference.more-rows': { en: 'Show {count} more', ru: 'Показать ещё {count}' },
  'difference.none': {
    en: 'Neither side built a package.',
    ru: 'Ни одна сторона не собирала пакетов.',
  },
});
