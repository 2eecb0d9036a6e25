import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../../src/i18n/languages.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';

const TranslatorContext = createContext<Translator>(createTranslator('en'));

/** Gives everything below it the messages and number formats of one language. */
export function TranslatorProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const translator = useMemo(() => createTranslator(props.language), [props.language]);
  return (
    <TranslatorContext.Provider value={translator}>{props.children}</TranslatorContext.Provider>
  );
}

/** The translator of the language that the window speaks now. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
