import { defineMessages } from '../define.ts';

/** Words that the window, the command line and exports share. */
export const commonMessages = defineMessages({
  'app.name': { en: 'Buildoscope', ru: 'Buildoscope' },
  'value.not-measured': { en: 'not available', ru: 'нет данных' },
  'kind.go': { en: 'go command', ru: 'команда go' },
  'kind.compile': { en: 'compile', ru: 'компиляция' },
  'kind.asm': { en: 'asm / cgo', ru: 'asm / cgo' },
  'kind.link': { en: 'link', ru: 'компоновка' },
  'kind.program': { en: 'your program', ru: 'ваша программа' },
  'kind.other': { en: 'other tools', ru: 'другие инструменты' },
  'kind.self': { en: 'Buildoscope itself', ru: 'сам Buildoscope' },
  'phase.load': { en: 'load', ru: 'загрузка' },
  'phase.compile': { en: 'compile', ru: 'компиляция' },
  'phase.link': { en: 'link', ru: 'компоновка' },
  'phase.run': { en: 'run', ru: 'выполнение' },
  'phase.cleanup': { en: 'clean up', ru: 'очистка' },
  'cache.cold': { en: 'cold cache', ru: 'холодный кэш' },
  'cache.warm': { en: 'warm cache', ru: 'тёплый кэш' },
  'cache.cold-disk': { en: 'cold disk', ru: 'холодный диск' },
  'cache.mine': { en: 'my cache', ru: 'мой кэш' },
});
