import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { catalogue, isMessageKey } from './catalogue.ts';
import { languages } from './languages.ts';
import { createTranslator } from './translator.ts';

it('fills names in as the library does, in every message that has nothing else', () => {
  let seen = 0;
  for (const language of languages) {
    const t = createTranslator(language);
    for (const [key, message] of Object.entries(catalogue)) {
      if (!isMessageKey(key)) throw new Error(key);
      const names = [...message[language].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const rest = message[language].replaceAll(/\{\w+\}/g, '');
      if (names.length === 0 || /[{}']/.test(rest)) continue;
      const values = Object.fromEntries(
        names.map((name, index) => [name, index % 2 ? index : '$&']),
      );
      const asLibrary = new IntlMessageFormat(message[language], language, undefined, {
        ignoreTag: true,
      }).format(values);
      expect(t(key, values), key).toBe(asLibrary);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(100);
});

it('leaves plurals to the library', () => {
  const text = createTranslator('ru')('output.only-errors', { count: 3 });
  expect(text).toBe('Только вывод ошибок (3 строки)');
});

it('demands a value for every name', () => {
  expect(() => createTranslator('en')('empty.record')).toThrow('{name}');
});
