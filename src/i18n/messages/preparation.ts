import { defineMessages } from '../define.ts';

/** What was done before a run, and what lay in RAM before and after files were evicted. */
export const preparationMessages = defineMessages({
  'prepared.steps': {
    en: 'Before it, not measured: {steps}',
    ru: 'Перед ним, без измерения: {steps}',
  },
  'prepared.step': { en: '{step} ({time})', ru: '{step} ({time})' },
  'prepared.check': { en: 'checking the project', ru: 'проверка проекта' },
  'prepared.copy-project': { en: 'copying the project', ru: 'копирование проекта' },
  'prepared.fill-cache': { en: 'filling the cache', ru: 'заполнение кэша' },
  'prepared.edit': { en: 'editing a file', ru: 'правка файла' },
  'prepared.evict': { en: 'emptying the page cache', ru: 'очистка страничного кэша' },
  'prepared.rest': { en: 'rest', ru: 'пауза' },

  'page-cache.title': {
    en: 'Of what the build reads, this much lay in RAM',
    ru: 'Столько из читаемого сборкой лежало в памяти',
  },
  'page-cache.part': { en: 'files', ru: 'файлы' },
  'page-cache.size': { en: 'size', ru: 'размер' },
  'page-cache.before': { en: 'before', ru: 'до' },
  'page-cache.after': { en: 'after', ru: 'после' },
  'page-cache.sources': { en: 'project', ru: 'проект' },
  'page-cache.goroot': { en: 'standard library', ru: 'стандартная библиотека' },
  'page-cache.modules': { en: 'modules', ru: 'модули' },
  'page-cache.build-cache': { en: 'build cache', ru: 'кэш сборки' },
  'page-cache.tools': { en: 'go and its tools', ru: 'go и его инструменты' },
});
