import { memo, useMemo } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import type { RunMatches } from '../../src/timeline/search.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Ghost } from './comparison/ghost-line.tsx';
import { NotesLane } from './notes/notes-lane.tsx';
import { ownWindow, ZeroContext } from './own-clock.ts';
import { RunHeader } from './run-header.tsx';
import { BinaryLane } from './tracks/binary-lane.tsx';
import { CpuTrack } from './tracks/cpu-track.tsx';
import { DiskTrack } from './tracks/disk-track.tsx';
import { PhaseTrack } from './tracks/phase-track.tsx';
import { RamTrack } from './tracks/ram-track.tsx';
import { SourceLane } from './tracks/source-lane.tsx';
import { ToolTrack } from './tracks/tool-track.tsx';
import { WorkLane } from './tracks/work-lane.tsx';
import type { Turns } from './turns.ts';

/**
 * One side: its header over its tracks. Everything that it is given stays the same while another
 * side's run grows, so that a live update draws only the run that changed.
 */
export const SideView = memo(function SideView(props: {
  readonly side: string;
  readonly index: number;
  readonly run: RunModel;
  /** The states of it that its groups of charts show. */
  readonly turns: Turns;
  /** Parted by spaces: a text, so that it stays the same while nothing is added. */
  readonly runIds: string;
  readonly medianRunId: string | null;
  /** What pictures are drawn for, on the common axis. */
  readonly drawn: TimeWindow;
  /** What the run's own clock shows at the axis' zero. */
  readonly zeroMs: number;
  readonly ghost: Ghost | null;
  readonly width: number;
  /** Kinds that are not drawn, parted by spaces. */
  readonly hidden: string;
  /** What a search found in the run; null: nothing is searched for. */
  readonly matches: RunMatches | null;
  readonly leastToolRows: number;
  readonly coresTop: number;
  readonly ramTop: number;
  readonly diskTop: number;
  readonly workTop: number;
}) {
  const { side, index, run, turns, runIds, medianRunId, width } = props;
  const t = useTranslator();
  const { hidden, matches, zeroMs, ghost } = props;
  const drawn = useMemo(() => ownWindow(props.drawn, zeroMs), [props.drawn, zeroMs]);
  const counter = { drawn, width, hidden, ghost };
  return (
    <ZeroContext value={zeroMs}>
      <section
        className="tl-side-view"
        data-run={run.start.run}
        aria-label={t('timeline.side', { side })}
      >
        <RunHeader
          side={side}
          index={index}
          run={turns.ram}
          runIds={runIds}
          medianRunId={medianRunId}
        />
        <div className="tl-tracks">
          <NotesLane run={run.start.run} notes={run.notes} width={width} />
          <PhaseTrack run={turns.ram} width={width} />
          <ToolTrack
            run={run}
            drawn={drawn}
            width={width}
            leastRows={props.leastToolRows}
            hidden={hidden}
            matches={matches}
          />
          <CpuTrack {...counter} run={turns.cpu} top={props.coresTop} />
          <RamTrack {...counter} run={turns.ram} top={props.ramTop} />
          <DiskTrack {...counter} run={turns.io} top={props.diskTop} />
          <SourceLane run={turns.io} drawn={drawn} width={width} matches={matches} />
          <WorkLane run={turns.io} drawn={drawn} width={width} top={props.workTop} />
          <BinaryLane run={turns.io} width={width} />
        </div>
      </section>
    </ZeroContext>
  );
});
