import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { observed } from '../../src/go/command.ts';
import type { ProbeLine, ProbeLineOf } from '../../src/go/probe-lines.ts';
import { joinGoFields, quoteGoField } from '../../src/go/quote.ts';
import { kindOfTool } from '../../src/recording/kinds.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import type { SamplerMessage } from '../sampler/protocol.ts';
import { BinaryWatcher } from './binary-watcher.ts';
import { nowUs } from './clock.ts';
import { FileEvents } from './file-events.ts';
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
  /** What was observed before the time of the run's start was known. */
  #early: ((clock: RunClock) => void)[] = [];
  #clock: RunClock | null = null;
  #tools: ToolRecords | null = null;
  #programs: ProgramSpans | null = null;
  #files: FileEvents | null = null;
  #end: ProbeLineOf<'run-end'> | null = null;
  #observerCpuMs: number | null = null;
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
      { onEvent: (...event) => this.#fileSeen('binary', ...event) },
      keptDir,
      outputTargets(prepared),
    );
    this.#work = new WorkWatcher(prepared.workRoot, {
      onWork: (event, folder, atUs) => this.#fileSeen('work', event, folder, null, null, atUs),
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
    this.#files?.finish();
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
      fileEvents: this.#files?.records ?? [],
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
        this.#files?.runEnded(line);
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
        if (line.tool === 'program') this.#files?.programStarted(line);
        return;
      case 'tool-files':
        tools?.files(line);
        return;
      case 'tool-end':
        this.#binary.toolEnded(line, this.#agoMs(line.startUs), this.#agoMs(line.endUs));
        tools?.ended(line);
        this.#files?.toolEnded(line);
    }
  }

  /** How long ago a time of the probe's was. */
  #agoMs(atUs: number): number {
    return this.#clock === null ? 0 : this.#clock.ms(nowUs()) - this.#clock.probeMs(atUs);
  }

  #started(line: ProbeLineOf<'run-start'>): void {
    const clock = new RunClock(line.atUs, line.clock);
    this.#clock = clock;
    this.#tools = new ToolRecords(this.#run, clock, this.#buffer());
    this.#programs = new ProgramSpans(this.#run, clock);
    this.#files = new FileEvents(this.#run, clock, this.#buffer());
    // Of a very short run the log tells both at once, the end first.
    if (this.#end !== null) this.#files.runEnded(this.#end);
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
            this.#fileSeen('binary', 'started', program.path, null, null, program.startUs);
          }
        }
      });
    }
  }

  #takeOutput(stream: 'stdout' | 'stderr', bytes: Buffer, atUs: number): void {
    this.#context.onOutput?.(stream, bytes);
    this.#output.push(stream, bytes, atUs);
  }

  #fileSeen(...event: Parameters<FileEvents['seen']>): void {
    this.#whenStarted(() => {
      // It may tell that the command has ended, and when.
      this.#log.read();
      this.#files?.seen(...event);
    });
  }
}
