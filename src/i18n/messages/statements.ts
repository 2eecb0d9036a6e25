import { defineMessages } from '../define.ts';

/** What the recordings show, in sentences. Sides are named A, B …; amounts come with their units. */
export const statementMessages = defineMessages({
  'statement.title': { en: 'What this shows', ru: 'Что это показывает' },
  'statement.side-not-comparable': {
    en: '{side} can’t be compared: {reason, select, failed {its build failed} killed {a signal ended it} stopped {it was stopped before its end} other {its program ended with another code, {code, number}}}',
    ru: '{side} нельзя сравнить: {reason, select, failed {сборка не удалась} killed {прогон прерван сигналом} stopped {прогон остановлен до конца} other {программа завершилась с другим кодом: {code, number}}}',
  },
  'statement.others-stand': {
    en: 'the figures of {others, plural, one {the other side} other {the other # sides}} stand for themselves',
    ru: 'показатели {others, plural, one {другой стороны} few {остальных # сторон} many {остальных # сторон} other {остальных # сторон}} верны сами по себе',
  },
  'statement.none-comparable': {
    en: 'so nothing is left to compare',
    ru: 'сравнивать нечего',
  },
  'statement.runs-left-out': {
    en: '{count, plural, one {# run} other {# runs}} of {side} out of {of, number} {count, plural, one {is} other {are}} not counted: {reason, select, failed {the build failed} killed {a signal ended it} stopped {it was stopped before its end} other {the program ended with another code, {code, number}}}.',
    ru: 'У {side} не {count, plural, one {учтён # прогон} few {учтены # прогона} many {учтены # прогонов} other {учтены # прогона}} из {of, number}: {reason, select, failed {сборка не удалась} killed {прерван сигналом} stopped {остановлен до конца} other {программа завершилась с другим кодом: {code, number}}}.',
  },
  'statement.runs-unlike': {
    en: 'The runs of {side} did not all do the same: {linked, number} of {of, number} linked the executable, the others started the one in the cache.',
    ru: 'Прогоны {side} различаются по сути: в {linked, number} из {of, number} исполняемый файл скомпонован, в остальных запущен готовый из кэша.',
  },
  'statement.raced': {
    en: '{sides, plural, =2 {Both sides} one {The side} other {All # sides}} ran at the same time and competed for the cores: alone each would probably be faster.',
    ru: '{sides, plural, =2 {Обе стороны работали} one {Сторона работала} few {Все # стороны работали} many {Все # сторон работали} other {Все # стороны работали}} одновременно и делили ядра: по отдельности каждая, вероятно, была бы быстрее.',
  },
  'statement.warm-not-faster': {
    en: 'Against what one would expect, the warm cache ({warm}) was no faster than the cold one ({cold}) here: {warmMs} against {coldMs}.',
    ru: 'Вопреки ожиданию тёплый кэш ({warm}) здесь не быстрее холодного ({cold}): {warmMs} против {coldMs}.',
  },
  'statement.cold-disk-without-reads': {
    en: '{side} was to start from a cold disk, but fetched only {readBytes} from it: what it read still lay in RAM.',
    ru: '{side} должна была начинать с холодного диска, но прочитала с него лишь {readBytes}: остальное ещё лежало в ОЗУ.',
  },
  'statement.edit-rebuilt': {
    en: 'after {file} was changed, {side} compiled {built, plural, one {# package} other {# packages}} of {total, number} anew and took the others from the cache',
    ru: 'после изменения {file} сторона {side} скомпилировала заново {built, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}} из {total, number}, остальные взяты из кэша',
  },
  'statement.packages-fewer': {
    en: '{more} compiled {moreBuilt, plural, one {# package} other {# packages}}, {fewer} only {fewerBuilt, number}: it took {cached, number} from the cache.',
    ru: '{more} — {moreBuilt, plural, one {скомпилирован # пакет} few {скомпилировано # пакета} many {скомпилировано # пакетов} other {скомпилировано # пакета}}, {fewer} — только {fewerBuilt, number}: из кэша взято {cached, number}.',
  },
  'statement.packages-none': {
    en: '{more} compiled {moreBuilt, plural, one {# package} other {# packages}}, {fewer} none: all {cached, number} came from the cache.',
    ru: '{more} — {moreBuilt, plural, one {скомпилирован # пакет} few {скомпилировано # пакета} many {скомпилировано # пакетов} other {скомпилировано # пакета}}, {fewer} — ни одного: все {cached, number} взяты из кэша.',
  },
  'statement.packages-same': {
    en: '{sides, plural, =2 {Both sides} one {The side} other {All # sides}} compiled the same {built, plural, one {# package} other {# packages}}{cached, plural, =0 {} one { and took # more from the cache} other { and took # more from the cache}}.',
    ru: '{sides, plural, =2 {Обе стороны скомпилировали} one {Сторона скомпилировала} few {Все # стороны скомпилировали} many {Все # сторон скомпилировали} other {Все # стороны скомпилировали}} {built, plural, one {один и тот же # пакет} few {одни и те же # пакета} many {одни и те же # пакетов} other {одни и те же # пакета}}{cached, plural, =0 {} one {, ещё # взят из кэша} few {, ещё # взяты из кэша} many {, ещё # взято из кэша} other {, ещё # взято из кэша}}.',
  },
  'statement.packages-all-cached': {
    en: '{sides, plural, one {The side compiled nothing} =2 {Neither side compiled anything} other {None of the # sides compiled anything}}: all {cached, plural, one {# package} other {# packages}} came from the cache.',
    ru: '{sides, plural, one {Сторона ничего не компилировала} few {Ни одна из # сторон ничего не компилировала} =2 {Ни одна сторона ничего не компилировала} many {Ни одна из # сторон ничего не компилировала} other {Ни одна из # сторон ничего не компилировала}}: {cached, plural, one {# пакет взят} few {все # пакета взяты} many {все # пакетов взяты} other {все # пакета взяты}} из кэша.',
  },
  'statement.executable-from-cache': {
    en: '{sides} linked nothing: the program was started from the cache, where an earlier go run had left its executable.',
    ru: '{sides}: компоновки не было — программа запущена из кэша, где её исполняемый файл оставил прежний go run.',
  },
  'statement.linked-again': {
    en: '{sides} compiled nothing, but linked the executable again ({linkMs}{count, plural, one {} other { in {first}}}).',
    ru: '{sides}: ничего не компилировалось, но исполняемый файл скомпонован заново ({linkMs}{count, plural, one {} few { у {first}} many { у {first}} other { у {first}}}).',
  },
  'statement.linked-all-the-same': {
    en: '{sides} linked the executable all the same ({linkMs}{count, plural, one {} other { in {first}}}).',
    ru: '{sides}: исполняемый файл всё равно скомпонован заново ({linkMs}{count, plural, one {} few { у {first}} many { у {first}} other { у {first}}}).',
  },
  'statement.read-from-ram': {
    en: '{more} had to fetch {moreBytes} from the disk; {less} fetched {lessBytes} and read the rest from RAM.',
    ru: '{more} пришлось прочитать с диска {moreBytes}; {less} — {lessBytes}, остальное прочитано из ОЗУ.',
  },
  'statement.more-cores': {
    en: 'For the same packages {many} kept {manyCores} cores busy on average and took {manyMs}; {few} kept {fewCores} busy and took {fewMs}.',
    ru: 'На те же пакеты {many} занимала в среднем {manyCores} ядра и работала {manyMs}, а {few} — {fewCores} ядра и {fewMs}.',
  },
  'statement.debug-left-out': {
    en: '{without} links without debug information, {with} with it: its executable is {lessBytes} instead of {moreBytes} ({lessShare} less).',
    ru: '{without} компонуется без отладочной информации, {with} — с ней: исполняемый файл занимает {lessBytes} вместо {moreBytes} (на {lessShare} меньше).',
  },
  'statement.fate-deleted': {
    en: '{count, plural, one {{sides}’s executable was} other {the executables of {sides} were}} deleted {afterMs} after its program ended',
    ru: '{count, plural, one {исполняемый файл {sides} удалён} few {исполняемые файлы {sides} удалены} many {исполняемые файлы {sides} удалены} other {исполняемые файлы {sides} удалены}} через {afterMs} после завершения программы',
  },
  'statement.fate-deleted-copy': {
    en: '{count, plural, one {{sides}’s executable was} other {the executables of {sides} were}} deleted {afterMs} after its program ended, and a copy stays in the cache',
    ru: '{count, plural, one {исполняемый файл {sides} удалён} few {исполняемые файлы {sides} удалены} many {исполняемые файлы {sides} удалены} other {исполняемые файлы {sides} удалены}} через {afterMs} после завершения программы, а копия осталась в кэше',
  },
  'statement.fate-gone': {
    en: '{count, plural, one {{sides}’s executable was} other {the executables of {sides} were}} deleted in the end',
    ru: '{count, plural, one {исполняемый файл {sides} в конце удалён} few {исполняемые файлы {sides} в конце удалены} many {исполняемые файлы {sides} в конце удалены} other {исполняемые файлы {sides} в конце удалены}}',
  },
  'statement.fate-gone-copy': {
    en: '{count, plural, one {{sides}’s executable was deleted in the end, and a copy stays in the cache} other {the executables of {sides} were deleted in the end, and copies stay in the cache}}',
    ru: '{count, plural, one {исполняемый файл {sides} в конце удалён, а копия осталась в кэше} few {исполняемые файлы {sides} в конце удалены, а копии остались в кэше} many {исполняемые файлы {sides} в конце удалены, а копии остались в кэше} other {исполняемые файлы {sides} в конце удалены, а копии остались в кэше}}',
  },
  'statement.fate-in-cache': {
    en: '{count, plural, one {{sides}’s executable stays where it was, in the cache} other {the executable of {sides} stays where it was, in the cache}}',
    ru: '{count, plural, one {исполняемый файл {sides} остался} few {исполняемый файл {sides} остался} many {исполняемый файл {sides} остался} other {исполняемый файл {sides} остался}} там же, где был, — в кэше',
  },
  'statement.fate-kept': {
    en: '{count, plural, one {{sides}’s executable stays} other {the executables of {sides} stay}} in the project, as {name}',
    ru: '{count, plural, one {исполняемый файл {sides} остался} few {исполняемые файлы {sides} остались} many {исполняемые файлы {sides} остались} other {исполняемые файлы {sides} остались}} в проекте под именем {name}',
  },
  'statement.fate-installed': {
    en: '{count, plural, one {{sides}’s executable was} other {the executables of {sides} were}} installed, as {name}',
    ru: '{count, plural, one {исполняемый файл {sides} установлен} few {исполняемые файлы {sides} установлены} many {исполняемые файлы {sides} установлены} other {исполняемые файлы {sides} установлены}} под именем {name}',
  },
  'statement.program-in-one': {
    en: '{ran}’s time holds {runMs} in which the program ran; {built} only built it.',
    ru: 'Во время {ran} входит {runMs} работы программы; {built} только собирает её.',
  },
  'statement.wall-differs': {
    en: '{slow} took {timesRatio} times as long as {fast} (95\u00a0% interval {lowRatio} to {highRatio}).',
    ru: '{slow} работала в {timesRatio} раза дольше, чем {fast} (95-процентный интервал от {lowRatio} до {highRatio}).',
  },
  'statement.wall-none-seen': {
    en: 'No difference in time between {a} and {b} was seen; {runs, plural, one {# run} other {# runs}} a side would have shown one of {detectableShare}.',
    ru: 'Разницы во времени между {a} и {b} не видно; {runs, plural, one {# прогон показал бы} few {# прогона показали бы} many {# прогонов показали бы} other {# прогона показали бы}} на стороне разницу в {detectableShare}.',
  },
  'statement.same-executable': {
    en: '{sides, plural, =2 {Both sides} one {The side} other {All # sides}} made the same executable, byte for byte.',
    ru: '{sides, plural, =2 {Обе стороны создали} one {Сторона создала} few {Все # стороны создали} many {Все # сторон создали} other {Все # стороны создали}} один и тот же исполняемый файл, байт в байт.',
  },
});
