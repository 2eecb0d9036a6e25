import { defineMessages } from '../define.ts';

/** The comparison of sides: its figures, verdicts, and what is stored where. */
export const comparisonMessages = defineMessages({
  'comparison.metric.wallMs': { en: 'wall time', ru: 'время' },
  'comparison.metric.cpuMs': { en: 'CPU time', ru: 'время ЦП' },
  'comparison.metric.peakRssBytes': { en: 'peak RAM', ru: 'пик ОЗУ' },
  'comparison.metric.readBytes': { en: 'read', ru: 'прочитано' },
  'comparison.metric.diskReadBytes': { en: 'read from disk', ru: 'прочитано с диска' },
  'comparison.metric.writtenBytes': { en: 'written', ru: 'записано' },
  'comparison.metric.diskWrittenBytes': { en: 'written to disk', ru: 'записано на диск' },
  'comparison.metric.loadMs': { en: 'load', ru: 'загрузка' },
  'comparison.metric.compileMs': { en: 'compile', ru: 'компиляция' },
  'comparison.metric.linkMs': { en: 'link', ru: 'компоновка' },
  'comparison.metric.runMs': { en: 'run', ru: 'выполнение' },
  'comparison.metric.binaryBytes': { en: 'executable', ru: 'исполняемый файл' },
  'comparison.metric.builtPackages': { en: 'packages built', ru: 'собрано пакетов' },
  'comparison.metric.cachedPackages': { en: 'packages from the cache', ru: 'пакетов из кэша' },
  'comparison.metric.cacheBytes': { en: 'new in the cache', ru: 'новое в кэше' },
  'comparison.interval': { en: '{low} to {high}', ru: 'от {low} до {high}' },
  'comparison.figure': { en: 'figure', ru: 'показатель' },
  'comparison.exit': { en: 'exit code', ru: 'код завершения' },
  'comparison.left-in-project': { en: 'left in the project', ru: 'осталось в проекте' },
  'comparison.medians': {
    en: 'Medians with their 95 % intervals, of {runs, plural, one {# run} other {# runs}} a side.',
    ru: 'Медианы и их 95-процентные интервалы, {runs, plural, one {# прогон} few {# прогона} many {# прогонов} other {# прогона}} на сторону.',
  },
  'comparison.none': { en: 'none', ru: 'нет' },
  'verdict.more.ms': {
    en: '{side} is {times} times slower',
    ru: '{side} медленнее в {times} раза',
  },
  'verdict.more.other': {
    en: '{side} takes {times} times as much',
    ru: 'у {side} больше в {times} раза',
  },
  'verdict.interval': { en: '{verdict} ({low} to {high})', ru: '{verdict} (от {low} до {high})' },
  'verdict.only': {
    en: 'only {side}: {value}',
    ru: 'только у {side}: {value}',
  },
  'verdict.same': { en: 'the same in every run', ru: 'одинаково во всех прогонах' },
  'verdict.none-seen': {
    en: 'no difference seen: {runs, plural, one {# run} other {# runs}} could have shown one of {share}',
    ru: 'разницы не видно: {runs, plural, one {# прогон показал бы} few {# прогона показали бы} many {# прогонов показали бы} other {# прогона показали бы}} разницу в {share}',
  },
  'verdict.none-seen.plain': { en: 'no difference seen', ru: 'разницы не видно' },
  'verdict.one-each': {
    en: 'one run each: no more than an impression',
    ru: 'по одному прогону: не более чем впечатление',
  },
  'verdict.too-few': {
    en: 'too few runs to tell a difference from chance: at least {fewest} a side are needed',
    ru: 'слишком мало прогонов, чтобы отличить разницу от случайности: нужно хотя бы по {fewest} на сторону',
  },
  'verdict.short.lower': { en: '{side} lower', ru: '{side} меньше' },
  'verdict.short.none-seen': {
    en: 'none seen (of {share} or more)',
    ru: 'не видно (от {share})',
  },
  'verdict.short.none-seen.plain': { en: 'none seen', ru: 'не видно' },
  'verdict.short.same': { en: 'the same', ru: 'одинаково' },
  'verdict.title': { en: 'difference', ru: 'разница' },
  'outlier.alone': {
    en: '{run} lies far from the others: {value} (median {median})',
    ru: '{run} сильно отличается от остальных: {value} (медиана {median})',
  },
  'outlier.machine': {
    en: '{run} lies far from the others: {value} (median {median}); meanwhile other programs kept {cores} cores busy',
    ru: '{run} сильно отличается от остальных: {value} (медиана {median}); другие программы в это время занимали ядер: {cores}',
  },
  'stored.title': { en: 'What is stored where, and when', ru: 'Что, где и когда хранится' },
  'stored.source': { en: 'source', ru: 'исходный код' },
  'stored.temporary-binary': { en: 'temporary executable', ru: 'временный исполняемый файл' },
  'stored.permanent-binary': { en: 'permanent executable', ru: 'постоянный исполняемый файл' },
  'stored.cached-binary': {
    en: 'copy of the executable in the cache',
    ru: 'копия исполняемого файла в кэше',
  },
  'stored.cache-entry': { en: 'entries in the build cache', ru: 'записи в кэше сборки' },
});
