import type { Language } from './languages.ts';

/** One message in each language, in ICU MessageFormat (plurals and selects included). */
export type Message = Readonly<Record<Language, string>>;

/** Keeps the keys of a part of the catalogue as literal types. */
export function defineMessages<const K extends string>(
  messages: Readonly<Record<K, Message>>,
): Readonly<Record<K, Message>> {
  return messages;
}
