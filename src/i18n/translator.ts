import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type MessageKey } from './catalogue.ts';
import { createFormatter, type Formatter } from './format.ts';
import type { Language } from './languages.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Speaks one language: messages by key, and numbers with their units through `format`. */
export interface Translator {
  readonly language: Language;
  readonly format: Formatter;
  (key: MessageKey, values?: MessageValues): string;
}

/** Where ICU's syntax begins. Without a brace a single apostrophe is one; two of them are one as well. */
const hasSyntax = /\{|''/;

/**
 * Text with names in braces and nothing else of ICU's syntax: `Record {name}`. It is filled in here: the
 * library's first message takes longer than the rest of the window's first picture.
 */
const onlyNames = /^(?:[^{}']|\{\w+\})*$/;

/** Makes the translator of a language. Messages that are more than plain text are parsed once, on first use. */
export function createTranslator(language: Language): Translator {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const translate = (key: MessageKey, values?: MessageValues): string => {
    const text = catalogue[key][language];
    if (!hasSyntax.test(text)) return text;
    if (onlyNames.test(text)) return filledIn(text, values ?? {});
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values === undefined ? {} : { ...values }));
  };
  return Object.assign(translate, { language, format: createFormatter(language) });
}

/** Throws for a name without a value, as the library does. */
function filledIn(text: string, values: MessageValues): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in: ${text}`);
    return String(value);
  });
}
