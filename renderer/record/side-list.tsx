import { memo } from 'react';
import type { Project } from '../../src/app-state.ts';
import { mostSides } from '../../src/record-request.ts';
import { Button } from '../ui/button.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { changeSides, useBenchStore } from './bench-store.ts';
import { SideEditor, type SideOffers } from './side-editor.tsx';
import { added, changed, removed } from './sides.ts';

/** What is put against what: a button for each side, and one for a further side. */
export const SideList = memo(function SideList(props: {
  readonly offers: SideOffers;
  readonly project: Project;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const sides = useBenchStore((bench) => bench.sides);
  const { offers, project, disabled } = props;
  const add = t(sides.length === 1 ? 'side.add' : 'side.add-more');
  return (
    <div className="side-list" data-sides={sides.length}>
      {sides.map((side, index) => (
        <SideEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a side is its place
          key={index}
          index={index}
          side={side}
          alone={sides.length === 1}
          offers={offers}
          project={project}
          disabled={disabled}
          onChange={(change) => changeSides((now) => changed(now, index, change))}
          onRemove={() => changeSides((now) => removed(now, index))}
        />
      ))}
      {sides.length < mostSides ? (
        <Button
          size="icon"
          disabled={disabled}
          aria-label={add}
          title={add}
          onClick={() => changeSides((now) => added(now, project))}
        >
          <PlusIcon />
        </Button>
      ) : null}
    </div>
  );
});
