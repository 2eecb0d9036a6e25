/** `view=slide`: the page that main takes pictures and documents of. */
export const isSlidePage = new URLSearchParams(location.search).get('view') === 'slide';
