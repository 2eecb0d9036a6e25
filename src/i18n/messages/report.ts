import { defineMessages } from '../define.ts';

/** `buildoscope info`: a run told in lines, each with a short label before it. */
export const reportMessages = defineMessages({
  'report.made': {
    en: '{project}, recorded {time} by {application}',
    ru: '{project}, запись {time}, {application}',
  },
  'report.go': { en: 'Go', ru: 'Go' },
  'report.settings': { en: 'settings', ru: 'настройки' },
  'report.also': { en: 'also', ru: 'также' },
  'report.edited': { en: '{file} was edited before it', ru: 'перед прогоном изменён {file}' },
  'report.then-ran': {
    en: 'after the build it ran {program}',
    ru: 'после сборки запущено {program}',
  },
  'report.xray': { en: 'X-ray, which takes longer', ru: 'с рентгеном, это дольше' },
  'report.race': { en: 'at the same time as the others', ru: 'одновременно с другими' },
  'report.before': { en: 'before it', ru: 'до него' },
  'report.in-ram': {
    en: '{part}: {before} of {bytes} in RAM, then {after}',
    ru: '{part}: в памяти {before} из {bytes}, затем {after}',
  },
  'report.end': { en: 'result', ru: 'итог' },
  'report.phases': { en: 'phases', ru: 'фазы' },
  'report.built': { en: 'built', ru: 'собрано' },
  'report.built.counts': {
    en: '{built, plural, one {# package} other {# packages}}, {cached, number} from the cache',
    ru: '{built, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}}, из кэша {cached, number}',
  },
  'report.why': { en: 'why built', ru: 'почему' },
  'report.why-linked': { en: 'why linked', ru: 'компоновка' },
  'report.longest': { en: 'longest', ru: 'дольше всех' },
  'report.executable': { en: 'executable', ru: 'исполняемый' },
  'report.executable.none': { en: 'none was written', ru: 'не создавался' },
  'report.left': { en: 'left behind', ru: 'осталось' },
  'report.left.cache': { en: '{bytes} new in the cache', ru: 'нового в кэше: {bytes}' },
  'report.dropped': {
    en: '{bytes} of its output, the middle, were not kept',
    ru: 'середина вывода, {bytes}, не сохранена',
  },
  'report.missing': { en: 'not measured', ru: 'не измерено' },
  'report.measured': { en: 'measured', ru: 'измерено' },
  'report.notes': { en: 'notes', ru: 'заметки' },
  'report.note': { en: '{time}: {text}', ru: '{time}: {text}' },
  'report.note-on': { en: '{time}, {tool}: {text}', ru: '{time}, {tool}: {text}' },
  'report.more': { en: 'and {count, number} more', ru: 'и ещё {count, number}' },
  'report.other-runs': {
    en: '{count, plural, one {One more run} other {# more runs}}: {runs}. --run NAME shows one of them.',
    ru: '{count, plural, one {Ещё # прогон} few {Ещё # прогона} many {Ещё # прогонов} other {Ещё # прогона}}: {runs}. Любой покажет --run ИМЯ.',
  },
  'report.cause.source-changed': {
    en: '{package}: its source changed: {names}',
    ru: '{package}: изменился исходный код: {names}',
  },
  'report.cause.dependency-changed': {
    en: '{package}: changed beneath it: {names}',
    ru: '{package}: изменились зависимости: {names}',
  },
  'report.cause.settings-changed': {
    en: '{package}: other flags or environment: {names}',
    ru: '{package}: другие флаги или окружение: {names}',
  },
  'report.setting': { en: '{name} ({before} → {after})', ru: '{name} ({before} → {after})' },
});
