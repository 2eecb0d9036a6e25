import { defineMessages } from '../define.ts';

/** Headlines and captions of slides. The names of sides (`{name}`, `{a}`, `{b}`) are commands, caches or labels. */
export const slideHeadlineMessages = defineMessages({
  'slide.ending.first.none': {
    en: '{name} makes no executable',
    ru: '{name} не создаёт исполняемого файла',
  },
  'slide.ending.first.kept': {
    en: '{name} keeps its executable',
    ru: '{name} оставляет исполняемый файл',
  },
  'slide.ending.first.deleted': {
    en: '{name} deletes its executable',
    ru: '{name} удаляет исполняемый файл',
  },
  'slide.ending.first.deleted-cached': {
    en: '{name} deletes its executable, a copy stays in the cache',
    ru: '{name} удаляет исполняемый файл (копия остаётся в кэше)',
  },
  'slide.ending.first.from-cache': {
    en: '{name} starts an executable from the cache',
    ru: '{name} запускает исполняемый файл из кэша',
  },
  'slide.ending.first.left': {
    en: '{name} leaves its executable in the temporary folder',
    ru: '{name} бросает исполняемый файл во временной папке',
  },
  'slide.ending.second.none': { en: '{name} makes none', ru: '{name} не создаёт' },
  'slide.ending.second.kept': { en: '{name} keeps it', ru: '{name} оставляет' },
  'slide.ending.second.deleted': { en: '{name} deletes it', ru: '{name} удаляет' },
  'slide.ending.second.deleted-cached': {
    en: '{name} deletes it, a copy stays in the cache',
    ru: '{name} удаляет (копия остаётся в кэше)',
  },
  'slide.ending.second.from-cache': {
    en: '{name} starts one from the cache',
    ru: '{name} запускает готовый из кэша',
  },
  'slide.ending.second.left': {
    en: '{name} leaves it in the temporary folder',
    ru: '{name} бросает его во временной папке',
  },
  'slide.title.same-work': {
    en: 'Same work, different ending: {first}; {second}',
    ru: 'Работа одна, итог разный: {first}, {second}',
  },
  'slide.title.endings': { en: '{first}; {second}', ru: '{first}, {second}' },
  'slide.title.slower': {
    en: '{slow} takes {ratio} {count, plural, one {times} other {times}} as long as {fast}',
    ru: '{slow}: в {ratio} {count, plural, one {раз} few {раза} many {раз} other {раза}} дольше, чем {fast}',
  },
  'slide.title.equal': {
    en: '{a} and {b} take about the same time: {timeA} and {timeB}',
    ru: '{a} и {b} длятся почти одинаково: {timeA} и {timeB}',
  },
  'slide.title.many': {
    en: '{count, plural, one {# way} other {# ways}} to build, from {least} ({fast}) to {most} ({slow})',
    ru: '{count, plural, one {# способ} few {# способа} many {# способов} other {# способа}} собрать: от {least} ({fast}) до {most} ({slow})',
  },
  'slide.title.single': {
    en: '{name} compiles {count, plural, one {# package} other {# packages}} in {time}',
    ru: '{name}: {count, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}} за {time}',
  },
  'slide.title.single.nothing': {
    en: '{name} takes {time}: nothing had to be compiled',
    ru: '{name}: {time}, компилировать ничего не пришлось',
  },
  'slide.title.failed': {
    en: '{name} stops after {time} with exit code {code}',
    ru: '{name}: остановка через {time} с кодом {code}',
  },
  'slide.title.stopped': {
    en: '{name} was stopped after {time}',
    ru: '{name}: запуск остановлен через {time}',
  },
  'slide.title.unfinished': { en: '{name}: the first {time}', ru: '{name}: первые {time}' },
  'slide.title.memory.compile': {
    en: 'RAM peaks at {ram}, while {package} is compiled',
    ru: 'Пик ОЗУ – на компиляции {package}: {ram}',
  },
  'slide.title.memory.link': {
    en: 'RAM peaks at {ram}, while the linker works',
    ru: 'Пик ОЗУ – на компоновке: {ram}',
  },
  'slide.title.memory.other': {
    en: 'RAM peaks at {ram}, {time} after the start',
    ru: 'Пик ОЗУ – {ram}, через {time} после начала',
  },
  'slide.title.memory.unknown': {
    en: 'How much RAM was used could not be measured',
    ru: 'Сколько занято ОЗУ, измерить не удалось',
  },
  'slide.title.life.deleted': {
    en: 'The executable of {name} lives for {time}, then it is deleted',
    ru: 'Исполняемый файл {name} живёт {time} и удаляется',
  },
  'slide.title.life.deleted-cached': {
    en: 'The executable of {name} lives for {time}; then only a copy in the cache is left',
    ru: 'Исполняемый файл {name} живёт {time}, потом остаётся только копия в кэше',
  },
  'slide.title.life.moved': {
    en: '{name} links in the temporary folder, then moves the executable to its place',
    ru: '{name} компонует во временной папке, затем переносит исполняемый файл на место',
  },
  'slide.title.cold-warm': {
    en: 'With a warm cache {ratio} {count, plural, one {times} other {times}} as fast: {warm} instead of {cold}',
    ru: 'С тёплым кэшем в {ratio} {count, plural, one {раз} few {раза} many {раз} other {раза}} быстрее: {warm} вместо {cold}',
  },
  'slide.title.cold-warm.equal': {
    en: 'A warm cache hardly helps here: {warm} instead of {cold}',
    ru: 'Тёплый кэш здесь почти не помогает: {warm} вместо {cold}',
  },
  'slide.title.time': {
    en: '{phase, select, load {{share} of the time go reads and plans} compile {Compiling takes {share} of the time} link {Linking takes {share} of the time} run {The program itself takes {share} of the time} other {Tidying up takes {share} of the time}}',
    ru: '{phase, select, load {{share} времени go читает и планирует} compile {Компиляция занимает {share} времени} link {Компоновка занимает {share} времени} run {Сама программа занимает {share} времени} other {Уборка занимает {share} времени}}',
  },
  'slide.title.time.unknown': {
    en: 'Where the time goes is not known: nothing was observed',
    ru: 'Куда ушло время, неизвестно: ничего не наблюдалось',
  },
  'slide.leaves.file': {
    en: '{name} leaves {file} ({size})',
    ru: '{name} оставляет {file} ({size})',
  },
  'slide.leaves.all': {
    en: 'Each leaves {file} ({size})',
    ru: 'Каждый раз остаётся {file} ({size})',
  },
  'slide.leaves.nothing': {
    en: '{name} leaves nothing but the cache',
    ru: '{name} не оставляет ничего, кроме кэша',
  },
  'slide.leaves.nothing-new': {
    en: '{name} leaves nothing new',
    ru: '{name} не оставляет ничего нового',
  },
  'slide.leaves.temp': {
    en: '{name} leaves its temporary folder behind',
    ru: '{name} бросает временную папку',
  },

  'slide.caption.cache.cold': { en: 'Cold build cache.', ru: 'Холодный кэш сборки.' },
  'slide.caption.cache.warm': { en: 'Warm build cache.', ru: 'Тёплый кэш сборки.' },
  'slide.caption.cache.cold-disk': {
    en: 'Files had to come from the disk.',
    ru: 'Файлы пришлось читать с диска.',
  },
  'slide.caption.cache.mine': { en: 'The build cache as it was.', ru: 'Кэш сборки как есть.' },
  'slide.caption.caches': {
    en: '{a}: {cacheA}; {b}: {cacheB}.',
    ru: '{a}: {cacheA}; {b}: {cacheB}.',
  },
  'slide.caption.compiled.same': {
    en: '{sides, select, one {Compiled:} two {Both compile the same} other {Each compiles the same}} {count, plural, one {# package} other {# packages}}.',
    ru: '{sides, select, one {Скомпилировано} two {Оба раза скомпилировано} other {Каждый раз скомпилировано}} {count, plural, one {# пакет} few {# пакета} many {# пакетов} other {# пакета}}.',
  },
  'slide.caption.compiled.each': {
    en: 'Compiled packages: {list}.',
    ru: 'Скомпилировано пакетов: {list}.',
  },
  'slide.caption.compiled.none': {
    en: 'Nothing had to be compiled.',
    ru: 'Компилировать ничего не пришлось.',
  },
  'slide.caption.ram': {
    en: 'RAM peaks at {list}.',
    ru: 'Пик ОЗУ: {list}.',
  },
  'slide.caption.ram.median': {
    en: 'Median peak of RAM: {list}.',
    ru: 'Пик ОЗУ (медиана): {list}.',
  },
  'slide.caption.wall': { en: 'Wall time: {list}.', ru: 'Время: {list}.' },
  'slide.caption.wall.median': {
    en: 'Median wall time: {list}.',
    ru: 'Время (медиана): {list}.',
  },
  'slide.caption.longest': {
    en: '{package} takes longest: {time}.',
    ru: 'Дольше всего {package}: {time}.',
  },
  'slide.caption.reused': {
    en: '{built, plural, =0 {Nothing} one {# package} other {# packages}} compiled anew, {cached} taken from the cache.',
    ru: 'Заново скомпилировано: {built}; взято из кэша: {cached}.',
  },
  'slide.caption.cache-left': {
    en: 'In the build cache stay {list}.',
    ru: 'В кэше сборки остаётся: {list}.',
  },
  'slide.caption.cache-new': {
    en: 'New in the build cache: {list}.',
    ru: 'Нового в кэше сборки: {list}.',
  },
  'slide.caption.cache-same': {
    en: 'Nothing new in the build cache.',
    ru: 'В кэше сборки ничего нового.',
  },
  'slide.with-name': { en: '{value} ({name})', ru: '{value} ({name})' },
});
