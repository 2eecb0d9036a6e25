/** The languages of the interface, of the command line and of exports. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The first of the person's preferred languages (BCP 47) that the catalogue has; English otherwise. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split(/[-_.]/)[0] === language);
    if (found !== undefined) return found;
  }
  return 'en';
}
