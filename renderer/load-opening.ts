/** The reader of files. The window needs it for its first picture as little as the view that it fills. */
export const loadOpening = () => import('./opening.ts');
