import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogue, isMessageKey } from './catalogue.ts';
import { type Language, languages } from './languages.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's codes of an element; its enum is not exported by intl-messageformat. */
const literal = 0;
const select = 5;
const plural = 6;
const pound = 7;

/** What a language needs so that every whole number and every fraction finds its form (CLDR). */
const pluralForms: Readonly<Record<Language, readonly string[]>> = {
  en: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
};

const messages = Object.entries(catalogue).flatMap(([key, message]) =>
  languages.map((language) => ({ key, language, text: message[language] })),
);

function partsOf(text: string, language: Language): readonly Part[] {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
}

/** All elements, those inside of plural and select branches too. */
function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if ('options' in part) {
      for (const option of Object.values(part.options)) yield* everyPart(option.value);
    }
  }
}

/** The values that a message asks for. A plural in one language may be a plain number in the other. */
function placeholders(text: string, language: Language): readonly string[] {
  const names = new Set<string>();
  for (const part of everyPart(partsOf(text, language))) {
    if (part.type !== literal && part.type !== pound && 'value' in part) names.add(part.value);
  }
  return [...names].sort();
}

function branches(text: string, language: Language, type: number): readonly string[][] {
  return [...everyPart(partsOf(text, language))].flatMap((part) =>
    part.type === type && 'options' in part ? [Object.keys(part.options).sort()] : [],
  );
}

describe('the catalogue', () => {
  it('has messages', () => {
    expect(messages.length).toBeGreaterThan(100);
  });

  it.each(messages)('$key ($language) parses as ICU MessageFormat', ({ text, language }) => {
    expect(() => partsOf(text, language)).not.toThrow();
    expect(text).toBe(text.replaceAll('  ', ' '));
  });

  it.each(Object.entries(catalogue))(
    '%s asks for the same values in each language',
    (_, message) => {
      expect(placeholders(message.ru, 'ru')).toEqual(placeholders(message.en, 'en'));
    },
  );

  it.each(messages)('$key ($language) has every plural form', ({ text, language }) => {
    for (const forms of branches(text, language, plural)) {
      // Exact forms (`=0`) may come on top of the grammatical ones.
      expect(forms.filter((form) => !form.startsWith('='))).toEqual(pluralForms[language]);
    }
  });

  it.each(Object.entries(catalogue))('%s has the same choices in each language', (_, message) => {
    expect(branches(message.ru, 'ru', select)).toEqual(branches(message.en, 'en', select));
  });

  it('knows its own keys only', () => {
    expect(isMessageKey('app.name')).toBe(true);
    expect(isMessageKey('toString')).toBe(false);
    expect(isMessageKey('no.such.message')).toBe(false);
  });
});
