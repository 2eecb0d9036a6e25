import { defineMessages } from '../define.ts';

/** The inspector: how runs ended, the comparison, what is left behind, and how it was measured. */
export const windowResultMessages = defineMessages({
  'inspector.title': { en: 'Inspector', ru: 'Сведения' },
  'inspector.deselect': { en: 'Clear the selection', ru: 'Снять выделение' },
  'inspector.wait': {
    en: 'Click a tool in the timeline to see what it did. The figures are compared here once the first command has ended.',
    ru: 'Щёлкните инструмент на временной шкале, чтобы увидеть, что он делал. Когда закончится первая команда, здесь появится сравнение чисел.',
  },
  'result.title': { en: 'How the commands ended', ru: 'Чем закончились команды' },
  'result.running': { en: 'is running', ru: 'выполняется' },
  'result.lost': {
    en: 'The end of this run is not in the recording.',
    ru: 'Конца этого прогона в записи нет.',
  },
  'result.ok': { en: 'ended well', ru: 'завершилась успешно' },
  'result.stopped': { en: 'stopped by you', ru: 'остановлена вами' },
  'result.application-gone': {
    en: 'ended because Buildoscope itself ended',
    ru: 'завершена, потому что завершился сам Buildoscope',
  },
  'result.killed': {
    en: 'go was ended by the signal {signal}',
    ru: 'go завершён сигналом {signal}',
  },
  'result.compile-error': {
    en: 'compile error in {package}: go ended with {goCode, number}. The output names file and line.',
    ru: 'ошибка компиляции в {package}: go завершился с кодом {goCode, number}. Файл и строка указаны в выводе.',
  },
  'result.tool-failed': {
    en: '{tool} failed for {package}: go ended with {goCode, number}',
    ru: 'сбой {tool} для {package}: go завершился с кодом {goCode, number}',
  },
  'result.program-failed': {
    en: 'the program ended with exit code {code, number} (go itself returns {goCode, number})',
    ru: 'программа завершилась с кодом {code, number} (сама команда go возвращает {goCode, number})',
  },
  'result.program-killed': {
    en: 'the program was ended by the signal {signal} (go itself returns {goCode, number})',
    ru: 'программа завершена сигналом {signal} (сама команда go возвращает {goCode, number})',
  },
  'result.tests-failed': {
    en: 'tests failed: go ended with {goCode, number}',
    ru: 'тесты не прошли: go завершился с кодом {goCode, number}',
  },
  'result.go-failed': {
    en: 'go ended with {goCode, number}, and none of its tools failed. The output says why.',
    ru: 'go завершился с кодом {goCode, number}, хотя ни один из его инструментов не дал сбоя. Причина указана в выводе.',
  },
  'result.survivors': {
    en: '{count, plural, one {# process} other {# processes}} outlived the run:',
    ru: '{count, plural, one {прогон пережил # процесс:} few {прогон пережили # процесса:} many {прогон пережили # процессов:} other {прогон пережили # процесса:}}',
  },
  'result.end-survivors': {
    en: '{count, plural, one {End it} other {End them}}',
    ru: '{count, plural, one {Завершить его} few {Завершить их} many {Завершить их} other {Завершить их}}',
  },
  'left.title': { en: 'What is left behind', ru: 'Что осталось' },
  'left.project': { en: 'project', ru: 'проект' },
  'left.gobin': { en: 'GOBIN', ru: 'GOBIN' },
  'left.temp': { en: 'temporary', ru: 'временное' },
  'left.cache': { en: 'cache', ru: 'кэш' },
  'left.cache.amount': {
    en: '{bytes} in {files, plural, one {# file} other {# files}}',
    ru: '{bytes} в {files, plural, one {# файле} few {# файлах} many {# файлах} other {# файлах}}',
  },
  'left.nothing': { en: 'nothing', ru: 'ничего' },
  'left.more': { en: 'and {count, number} more', ru: 'и ещё {count, number}' },
  'binary.kept': { en: 'stays', ru: 'остался' },
  'binary.deleted': { en: 'deleted', ru: 'удалён' },
  'binary.in-cache': {
    en: 'started from the cache, and stays there',
    ru: 'запущен из кэша и остался там',
  },
  'binary.cached': {
    en: 'deleted; a copy stays in the cache',
    ru: 'удалён; копия осталась в кэше',
  },
  'measured.title': { en: 'How it was measured', ru: 'Как это измерено' },
  'measured.cores': {
    en: '{usable} of {cores, plural, one {# core} other {# cores}}',
    ru: '{usable} из {cores, plural, one {# ядра} few {# ядер} many {# ядер} other {# ядер}}',
  },
  'measured.sampling': {
    en: 'Sampled {count, plural, one {once} other {# times}}; asked for every {wanted}; the median interval was {median}, and 95 of 100 were at most {p95}.',
    ru: '{count, plural, one {# замер} few {# замера} many {# замеров} other {# замера}}; задано каждые {wanted}; медиана {median}, в 95 случаях из 100 — не больше {p95}.',
  },
  'measured.no-samples': {
    en: 'Too short for a sample; the figures are those of the tools themselves.',
    ru: 'Слишком коротко для замера; числа получены от самих инструментов.',
  },
  'measured.cost': {
    en: 'Buildoscope itself used {own} of CPU time ({share} of one core), the probe {probe}.',
    ru: 'Сам Buildoscope занял {own} времени ЦП ({share} одного ядра), зонд — {probe}.',
  },
  'measured.machine': {
    en: 'All of the machine meanwhile, by systeminformation: {busy} cores busy on average, {read} read from its disks, {written} written to them, {memory} of memory in use at the end.',
    ru: 'Вся машина за это время, по данным systeminformation: занято ядер в среднем {busy}, с дисков прочитано {read}, на диски записано {written}, памяти в конце занято {memory}.',
  },
  'measured.once': {
    en: 'Recorded once each: repeat, to see how much the figures vary.',
    ru: 'Записано по одному разу: повторите, чтобы увидеть, насколько расходятся результаты.',
  },
  'missing.title': { en: 'What could not be measured', ru: 'Что не удалось измерить' },
  'missing.samples': { en: 'samples', ru: 'замеры' },
  'missing.stages': { en: 'stages of the tools', ru: 'этапы инструментов' },
  'missing.packages': { en: 'packages', ru: 'пакеты' },
  'missing.files': { en: 'files', ru: 'файлы' },
  'missing.disk': { en: 'disk', ru: 'диск' },
  'missing.program': { en: 'your program', ru: 'ваша программа' },
  'missing.work': { en: 'work folder', ru: 'рабочая папка' },
  'missing.probe': { en: 'probe', ru: 'зонд' },
  'missing.machine': { en: 'machine', ru: 'компьютер' },
  'missing.machine.suspended': {
    en: 'asleep for {time} at {at}; no time of the run passed meanwhile, and none of it is counted',
    ru: 'компьютер спал {time} на отметке {at}; время прогона тогда не шло, и сон в него не входит',
  },
  'missing.probe.lines': {
    en: '{count, plural, one {# line of its log} other {# lines of its log}} could not be read; what they told is missing',
    ru: '{count, plural, one {не удалось прочитать # строку его журнала} few {не удалось прочитать # строки его журнала} many {не удалось прочитать # строк его журнала} other {не удалось прочитать # строки его журнала}}; того, что в них было, нет',
  },
  'missing.samples.sampler': {
    en: 'the sampler did not start, or ended too early',
    ru: 'измеритель не запустился или завершился раньше времени',
  },
  'missing.stages.no-tool': {
    en: 'the compiler and the linker could not be asked to time themselves',
    ru: 'компилятор и компоновщик не удалось попросить измерить свои этапы',
  },
  'missing.stages.some-tools': {
    en: 'some compiles or links could not be asked to time themselves',
    ru: 'некоторые компиляции или компоновки не удалось попросить измерить свои этапы',
  },
  'missing.disk.system': {
    en: 'this system does not tell what a process reads from the disk and writes to it',
    ru: 'система не сообщает, что процесс читает с диска и пишет на него',
  },
  'missing.disk.stopped': {
    en: 'what go itself read and wrote is not known of a run that was stopped',
    ru: 'для остановленного прогона неизвестно, что читала и писала сама команда go',
  },
  'missing.work.not-seen': {
    en: 'the file system told nothing of the work folder',
    ru: 'файловая система ничего не сообщила о рабочей папке',
  },
  'missing.program.input': {
    en: 'the input was too long to be kept: this run got only its beginning',
    ru: 'ввод слишком велик, чтобы хранить его целиком: этот прогон получил только начало',
  },
  'missing.packages.go list': {
    en: 'go list could not name the packages',
    ru: 'go list не смог назвать пакеты',
  },
  'missing.eviction.residency': {
    en: 'the files were dropped from RAM, but the system tells an ordinary user only of their own files how much of them lay there',
    ru: 'файлы вытеснены из памяти, но сколько их там было, система говорит обычному пользователю только о его собственных',
  },
  'missing.eviction': { en: 'cold disk', ru: 'холодный диск' },
  'missing.profiles': { en: 'X-ray profiles', ru: 'профили рентгена' },
});
