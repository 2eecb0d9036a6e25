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

const pairs = Object.entries(catalogue).map(([key, { en, ru }]) => ({ key, en, ru }));

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

/** Asks one question of many entries; what fails is listed by its key. */
function failing<T extends { readonly key: string }>(
  entries: readonly T[],
  isRight: (entry: T) => boolean,
): readonly string[] {
  return entries.filter((entry) => !isRight(entry)).map(({ key }) => key);
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function parses({ text, language }: (typeof messages)[number]): boolean {
  try {
    partsOf(text, language);
    return true;
  } catch {
    return false;
  }
}

describe('the catalogue', () => {
  it('has messages', () => {
    expect(messages.length).toBeGreaterThan(500);
  });

  it('is written in ICU MessageFormat, without empty texts or double spaces', () => {
    expect(failing(messages, parses)).toEqual([]);
    expect(failing(messages, ({ text }) => text !== '' && !text.includes('  '))).toEqual([]);
  });

  it('asks for the same values in each language', () => {
    const different = failing(pairs, ({ en, ru }) =>
      equal(placeholders(en, 'en'), placeholders(ru, 'ru')),
    );
    expect(different).toEqual([]);
  });

  it('has every plural form of its language', () => {
    const incomplete = failing(messages, ({ text, language }) =>
      branches(text, language, plural).every((forms) =>
        // Exact forms (`=0`) may come on top of the grammatical ones.
        equal(
          forms.filter((form) => !form.startsWith('=')),
          pluralForms[language],
        ),
      ),
    );
    expect(incomplete).toEqual([]);
  });

  it('has the same choices in each language', () => {
    const different = failing(pairs, ({ en, ru }) =>
      equal(branches(en, 'en', select), branches(ru, 'ru', select)),
    );
    expect(different).toEqual([]);
  });

  it('knows its own keys only', () => {
    expect(isMessageKey('app.name')).toBe(true);
    expect(isMessageKey('toString')).toBe(false);
    expect(isMessageKey('no.such.message')).toBe(false);
  });
});
