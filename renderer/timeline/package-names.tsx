import { Fragment } from 'react';
import { PathText } from '../ui/path-text.tsx';

/** The packages in which a stage is done, each in one line where it fits, else broken after its slashes. */
export function PackageNames(props: { readonly names: readonly string[] }) {
  const { names } = props;
  if (names.length === 0) return null;
  return (
    <small className="tl-stage-packages">
      {names.map((name, index) => (
        <Fragment key={name}>
          <span>
            <PathText text={index === names.length - 1 ? name : `${name},`} />
          </span>{' '}
        </Fragment>
      ))}
    </small>
  );
}
