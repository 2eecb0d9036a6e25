import { Fragment } from 'react';

/** The name of a package or the path of a file, which a narrow column breaks after its slashes rather than inside a word. */
export function PathText(props: { readonly text: string }) {
  const parts = props.text.split(/(?<=\/)/);
  const starts = parts.map((_, index) => parts.slice(0, index).join(''));
  return parts.map((part, index) => (
    <Fragment key={starts[index]}>
      {part}
      {index < parts.length - 1 ? <wbr /> : null}
    </Fragment>
  ));
}
