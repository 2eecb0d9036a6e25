import { type ReactNode, useMemo, useState } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import {
  type FlameMatches,
  type FlameNode,
  flameTree,
  searchFlame,
} from '../../src/xray/flame-tree.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { FlameGraph, flameKeysId } from './flame-graph.tsx';
import { useFlamePlace } from './flame-store.ts';
import { FrameFacts } from './frame-facts.tsx';
import { FunctionTable } from './function-table.tsx';
import { type FlameScope, inScope, profilesOfRun, stagesOfRun } from './of-run.ts';
import { type FlameColors, flamePaints } from './paint.ts';
import { shareText } from './share-text.ts';
import './flame.css';

interface FlameDialogProps {
  readonly open: boolean;
  readonly run: RunModel;
  /** The tool that is looked at first; null: the whole build. */
  readonly span: string | null;
  readonly onClose: () => void;
}

/** The flame graph of a run over the whole window; what is closed is not computed. */
export function FlameDialog(props: FlameDialogProps) {
  const { open, run, span, onClose } = props;
  const t = useTranslator();
  const title = t('xray.flame.title', { run: run.start.run });
  return (
    <Dialog open={open} title={title} wide onClose={onClose}>
      {open ? <Scoped run={run} span={span} /> : null}
    </Dialog>
  );
}

function Scoped(props: { readonly run: RunModel; readonly span: string | null }) {
  const { run, span } = props;
  const t = useTranslator();
  const [scope, setScope] = useState<FlameScope>(span === null ? 'whole' : 'package');
  const name = run.spans.find(({ start }) => start.span === span)?.start;
  const options: { value: FlameScope; label: string }[] = stagesOfRun(run).map(({ group }) => ({
    value: group,
    label: t(`xray.group.${group}`),
  }));
  if (name !== undefined) {
    const tool = `${name.tool} ${name.package ?? ''}`.trim();
    options.push({ value: 'package', label: t('xray.scope.package', { name: tool }) });
  }
  const label = options.find(({ value }) => value === scope)?.label ?? '';
  return (
    <Explorer
      key={scope}
      run={run}
      span={span}
      scope={scope}
      label={label}
      scopes={
        <Select label={t('xray.flame.scope')} value={scope} options={options} onChange={setScope} />
      }
    />
  );
}

function Explorer(props: {
  readonly run: RunModel;
  readonly span: string | null;
  readonly scope: FlameScope;
  readonly label: string;
  readonly scopes: ReactNode;
}) {
  const { run, span, scope, label, scopes } = props;
  const t = useTranslator();
  const [view, setView] = useState<'graph' | 'table'>('graph');
  const [colors, setColors] = useState<FlameColors>('stage');
  const [query, setQuery] = useState('');
  const [place, step] = useFlamePlace();
  const tree = useMemo(
    () => flameTree(profilesOfRun(run), inScope(scope, span)),
    [run, scope, span],
  );
  const paints = useMemo(() => flamePaints(tree, colors), [tree, colors]);
  const matches = useMemo(() => searchFlame(tree, query), [tree, query]);
  const found =
    matches === null
      ? ''
      : matches.functions === 0
        ? t('xray.flame.found.none')
        : t('xray.flame.found', {
            count: matches.functions,
            samples: t('xray.samples', { count: matches.samples }),
            share: shareText(t, matches.samples / tree.samples),
          });
  return (
    <div className="flame-explorer">
      <div className="flame-tools">
        {scopes}
        <Segmented
          label={t('xray.flame.view')}
          value={view}
          onChange={setView}
          options={[
            {
              value: 'graph',
              label: t('xray.flame.graph'),
              hint: t('xray.flame.graph.hint'),
            },
            {
              value: 'table',
              label: t('xray.flame.table'),
              hint: t('xray.flame.table.hint'),
            },
          ]}
        />
        <Segmented
          label={t('xray.flame.colors')}
          value={colors}
          onChange={setColors}
          options={(['stage', 'package'] as const).map((value) => ({
            value,
            label: t(`xray.flame.colors.${value}`),
            hint: t(`xray.flame.colors.${value}.hint`),
          }))}
        />
        <Button disabled={place.zooms.length === 0} onClick={() => step({ kind: 'back' })}>
          {t('xray.flame.back')}
        </Button>
        <Button disabled={place.zooms.length === 0} onClick={() => step({ kind: 'whole' })}>
          {t('xray.flame.whole')}
        </Button>
        <search className="flame-search">
          <input
            type="search"
            className="field"
            value={query}
            placeholder={t('xray.flame.search')}
            aria-label={t('xray.flame.search')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              const heaviest = heaviestOf(matches);
              if (event.key === 'Enter' && heaviest !== null)
                step({ kind: 'move', node: heaviest });
            }}
          />
          <output className="dim">{found}</output>
        </search>
      </div>
      {tree.samples === 0 ? (
        <p className="dim">{t('xray.flame.empty')}</p>
      ) : view === 'table' ? (
        <FunctionTable
          tree={tree}
          query={query}
          onSearch={(name) => {
            setQuery(name);
            setView('graph');
          }}
        />
      ) : (
        <>
          <FlameGraph
            tree={tree}
            label={t('xray.flame.label', { scope: label })}
            paintOf={paints.of}
            matches={matches}
            place={place}
            onStep={step}
          />
          <output className="flame-status">
            {place.at === null ? (
              <span className="dim">{t('xray.flame.hint')}</span>
            ) : (
              <FrameFacts tree={tree} node={place.at} />
            )}
          </output>
          <ul className="flame-legend">
            {paints.legend.map(({ id, fill, stage, package: path }) => (
              <li key={id}>
                <i className="tl-swatch" style={{ background: fill }} />
                {stage === null
                  ? (path ?? t('xray.flame.other-packages'))
                  : t(`xray.stage.${stage}`)}
              </li>
            ))}
          </ul>
          <p className="dim">
            {t('xray.flame.what')} <span id={flameKeysId}>{t('xray.flame.keys')}</span>
          </p>
        </>
      )}
    </div>
  );
}

/** The frame with the most samples among those found, the outermost of equal ones. */
function heaviestOf(matches: FlameMatches | null): FlameNode | null {
  let heaviest: FlameNode | null = null;
  for (const node of matches?.nodes ?? []) {
    if (heaviest === null || node.samples > heaviest.samples) heaviest = node;
  }
  return heaviest;
}
