import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { observed } from '../../src/go/command.ts';
import type { ProbeLine, ProbeLineOf } from '../../src/go/probe-lines.ts';
import { joinGoFields, quoteGoField } from '../../src/go/quote.ts';
import { kindOfTool } from '../../src/recording/kinds.ts';
import type { FileEventRecord, RecordingRecord } from '../../src/recording/records.ts';
import type { SamplerMessage } from '../sampler/protocol.ts';
import { BinaryWatcher } from './binary-watcher.ts';
import { nowUs } from './clock.ts';
import type { ObservedRun, RunContext } from './observed-run.ts';
import { probeEnvironment } from './probe-environment.ts';
import { ProbeLog } from './probe-log.ts';
import { ProgramSpans } from './program-spans.ts';
import { Pulse } from './pulse.ts';
import type { RecordBuffer } from './record-buffer.ts';
import { RunClock } from './run-clock.ts';
import { RunOutput } from './run-output.ts';
import { RunSamples } from './run-samples.ts';
import { runStartRecord } from './run-start.ts';
import { machineSampleRecord, sampleRecord } from './sample-records.ts';
import { type Sleep, SleepWatch } from './sleep-watch.ts';
import { Supervisor } from './supervisor.ts';
import { outputTargets } from './targets.ts';
import { ToolRecords } from './tool-records.ts';
import { WorkWatcher } from './work-watcher.ts';

/** One Run under observation, from the start of its command to the end of its last output. */
export class Run {
  readonly #context: RunContext;
  readonly #run: string;
  readonly #supervisor: Supervisor;
  readonly #log: ProbeLog;
  readonly #work: WorkWatcher;
  readonly #binary: BinaryWatcher;
  readonly #output = new RunOutput((stream, text, atUs) =>
    this.#add((clock) => ({ kind: 'output', run: this.#run, atMs: clock.ms(atUs), stream, text })),
  );
  readonly #fileEvents: FileEventRecord[] = [];
  /** What was observed before the time of the run's start was known. */
  #early: ((clock: RunClock) => void)[] = [];
  #clock: RunClock | null = null;
  #tools: ToolRecords | null = null;
  #programs: ProgramSpans | null = null;
  #end: ProbeLineOf<'run-end'> | null = null;
  #observerCpuMs: number | null = null;
  /** Paths of the programs that run, by their span: only a program's start tells its path. */
  readonly #programPaths = new Map<string, string>();
  /** What was seen to be gone; null: the command has ended. */
  #deletions: (() => void)[] | null = [];
  readonly #observedCommand: readonly string[];
  readonly #stageDir: string;
  readonly #samples = new RunSamples((record) => this.#buffer().add(record));
  readonly #sleep = new SleepWatch((sleep) => this.#slept(sleep));
  readonly #pulse = new Pulse(() => this.#beat());

  constructor(context: RunContext) {
    this.#context = context;
    const { prepared, options, sampler } = context;
    const { command } = prepared.planned.side;
    this.#run = prepared.planned.run;
    const stageDir = path.join(prepared.privateDir, 'stages');
    this.#stageDir = stageDir;
    const keptDir = path.join(prepared.privateDir, 'kept');
    mkdirSync(stageDir, { recursive: true });
    mkdirSync(keptDir, { recursive: true });
    const probe = quoteGoField(options.probePath);
    this.#observedCommand = observed(command, {
      toolexec: probe,
      // A test binary's -exec would become a part of the key of its cached result.
      exec: command.verb === 'run' ? joinGoFields([options.probePath, '--exec']) : null,
    });
    this.#log = new ProbeLog(prepared.privateDir, (line) => this.#take(line));
    this.#binary = new BinaryWatcher(
      { onEvent: (...event) => this.#whenStarted(() => this.#fileEvent('binary', ...event)) },
      keptDir,
      outputTargets(prepared),
    );
    this.#work = new WorkWatcher(prepared.workRoot, {
      onWork: (event, folder, atUs) =>
        this.#whenStarted(() => this.#fileEvent('work', event, folder, null, null, atUs)),
      onSize: (bytes, files, atUs) =>
        this.#add((clock) => ({
          kind: 'work-size',
          run: this.#run,
          atMs: clock.ms(atUs),
          bytes,
          files,
        })),
    });
    this.#supervisor = new Supervisor({
      probePath: options.probePath,
      command: [prepared.goPath, ...this.#observedCommand.slice(1)],
      thenRun: prepared.thenRun,
      cwd: prepared.cwd,
      env: probeEnvironment(prepared, this.#log, stageDir, context.plan.xray),
      onOutput: (stream, bytes, atUs) => this.#takeOutput(stream, bytes, atUs),
    });
    sampler.start(context.plan.requestedHz, this.#supervisor.pid, context.sharedBy, (message) =>
      this.#takeSamples(message),
    );
  }

  stop(): void {
    this.#supervisor.stop();
  }

  input(text: string): void {
    this.#supervisor.input(text);
    this.#output.push('input', Buffer.from(text), nowUs());
  }

  endInput(): void {
    this.#supervisor.endInput();
  }

  /** Waits for the command's end and gathers what is still on its way. */
  async observe(): Promise<ObservedRun> {
    const { exitCode, error } = await this.#supervisor.ended;
    this.#pulse.close();
    this.#sleep.look();
    this.#log.close();
    this.#work.close();
    this.#binary.close();
    const deletions = this.#deletions ?? [];
    this.#deletions = null;
    for (const tell of deletions) tell();
    const sampling = await this.#context.sampler.stop();
    this.#samples.flush();
    this.#tools?.settle(Number.POSITIVE_INFINITY);
    this.#programs?.finish(this.#buffer());
    this.#output.end();
    const clock = this.#clock ?? new RunClock(nowUs(), 'monotonic');
    return {
      clock,
      tools: this.#tools ?? new ToolRecords(this.#run, clock, this.#buffer()),
      stageDir: this.#stageDir,
      fileEvents: this.#fileEvents,
      end: this.#end,
      error: this.#end?.error ?? error ?? (this.#clock === null ? '' : null),
      exitCode,
      droppedOutputBytes: this.#output.droppedBytes,
      sampling,
      observerCpuMs: this.#observerCpuMs,
      unreadableLines: this.#log.unreadableLines,
      keptName: (file) => this.#binary.keptName(file),
    };
  }

  #buffer(): RecordBuffer {
    return this.#context.buffer;
  }

  #add(make: (clock: RunClock) => RecordingRecord): void {
    this.#whenStarted((clock) => this.#buffer().add(make(clock)));
  }

  /** The run's own clock stands still meanwhile: a moment of it, marked with what it leaves out. */
  #slept({ atUs, durationMs }: Sleep): void {
    this.#add((clock) => ({
      kind: 'missing',
      run: this.#run,
      what: 'machine',
      reason: 'suspended',
      atMs: clock.ms(atUs),
      durationMs,
    }));
  }

  #whenStarted(action: (clock: RunClock) => void): void {
    if (this.#clock === null) this.#early.push(action);
    else action(this.#clock);
  }

  #take(line: ProbeLine): void {
    const tools = this.#tools;
    switch (line.kind) {
      case 'run-start':
        this.#started(line);
        return;
      case 'run-end':
        this.#end = line;
        return;
      case 'tool-start':
        // What a process's own name tells, the sampler sees by itself; each message costs both sides.
        if (kindOfTool(line.tool) === 'other' || line.tool === 'program') {
          this.#context.sampler.tool(line.pid, line.tool);
        }
        tools?.started(line);
        if (line.tool === 'link' && line.flags.output !== null) {
          this.#binary.linkStarted(line.id, line.flags.output);
        }
        if (line.tool === 'program') {
          this.#programPaths.set(line.id, line.path);
          this.#fileEvent('binary', 'started', line.path, null, null, line.atUs, true);
        }
        return;
      case 'tool-files':
        tools?.files(line);
        return;
      case 'tool-end':
        this.#binary.toolEnded(line, this.#agoMs(line.startUs), this.#agoMs(line.endUs));
        tools?.ended(line);
        this.#programEnded(line);
    }
  }

  /** How long ago a time of the probe's was. */
  #agoMs(atUs: number): number {
    return this.#clock === null ? 0 : this.#clock.ms(nowUs()) - this.#clock.probeMs(atUs);
  }

  #programEnded(line: ProbeLineOf<'tool-end'>): void {
    const program = this.#programPaths.get(line.id);
    if (program === undefined) return;
    this.#fileEvent('binary', 'ended', program, null, null, line.endUs, true);
  }

  #started(line: ProbeLineOf<'run-start'>): void {
    const clock = new RunClock(line.atUs, line.clock);
    this.#clock = clock;
    this.#tools = new ToolRecords(this.#run, clock, this.#buffer());
    this.#programs = new ProgramSpans(this.#run, clock);
    this.#context.sampler.zero(clock.zeroUs);
    this.#buffer().add(
      runStartRecord(this.#context, clock, this.#observedCommand),
      this.#context.preparation,
    );
    const early = this.#early;
    this.#early = [];
    for (const action of early) action(clock);
  }

  /** What is done again and again while the Run goes on. */
  #beat(): void {
    this.#log.read();
    this.#work.beat();
    this.#sleep.look();
    this.#buffer().flush();
  }

  #takeSamples(message: SamplerMessage): void {
    // What is known of the tools comes before what was seen of them.
    this.#log.read();
    if (message.kind === 'samples') {
      for (const sample of message.samples) {
        this.#whenStarted((clock) => this.#samples.take(sampleRecord(this.#run, clock, sample)));
        this.#observerCpuMs = (this.#observerCpuMs ?? 0) + (sample.cpuMs.self ?? 0);
      }
      const last = message.samples.at(-1);
      if (last !== undefined && this.#clock !== null)
        this.#tools?.settle(this.#clock.ms(last.atUs));
      // They are the last of what the sampler hands on together.
      this.#pulse.beat();
    } else if (message.kind === 'machine-samples') {
      for (const sample of message.samples) {
        this.#whenStarted((clock) =>
          this.#samples.takeMachine(machineSampleRecord(this.#run, clock, sample)),
        );
      }
    } else if (message.kind === 'processes-seen') {
      for (const { pid, ...seen } of message.list) {
        this.#tools?.sampled(pid, seen);
        this.#programs?.lastSeen(pid, seen.lastSampledUs, seen.sampledCpuMs);
      }
    } else if (message.kind === 'programs') {
      // Under `go run` the probe itself reports the program, to the microsecond.
      if (this.#context.prepared.planned.side.command.verb !== 'test') return;
      this.#whenStarted(() => {
        for (const program of message.list) {
          if (this.#programs?.start(program, this.#buffer()) === true) {
            this.#fileEvent('binary', 'started', program.path, null, null, program.startUs);
          }
        }
      });
    }
  }

  #takeOutput(stream: 'stdout' | 'stderr', bytes: Buffer, atUs: number): void {
    this.#context.onOutput?.(stream, bytes);
    this.#output.push(stream, bytes, atUs);
  }

  #fileEvent(
    subject: FileEventRecord['subject'],
    event: FileEventRecord['event'],
    file: string,
    from: string | null,
    bytes: number | null,
    atUs: number,
    probeTime = false,
  ): void {
    const clock = this.#clock;
    if (clock === null) return;
    // Go clears up just before it ends: told once that is known, since what it did precedes its end.
    if (event === 'deleted' && this.#deletions !== null) {
      this.#deletions.push(() => this.#fileEvent(subject, event, file, from, bytes, atUs));
      return;
    }
    if (!probeTime) this.#log.read();
    const seenMs = probeTime ? clock.probeMs(atUs) : clock.ms(atUs);
    // A watcher sees what a command did with a delay: what is seen after its end was done by then.
    const atMs = this.#end === null ? seenMs : Math.min(seenMs, clock.probeMs(this.#end.atUs));
    const what = { subject, event, path: file, from, bytes };
    const record: FileEventRecord = { kind: 'file-event', run: this.#run, atMs, ...what };
    this.#fileEvents.push(record);
    this.#buffer().add(record);
  }
}
