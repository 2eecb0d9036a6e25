import * as z from 'zod';
import { languages } from './i18n/languages.ts';
import type { PreparationStep } from './recording/run-records.ts';

/** What the window shows besides the recording itself: what main knows, and tells it whole at each change. */

export const themes = ['system', 'light', 'dark'] as const;

export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(themes),
  samplingHz: z.int().min(10).max(100),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export interface Project {
  readonly id: string;
  readonly kind: 'example' | 'folder' | 'file';
  /** Folder or file name, or the example's id. */
  readonly name: string;
  /** The folder as shown to the person; null for examples. */
  readonly location: string | null;
  /** What `go build -o` is offered to write. */
  readonly buildOutput: string;
  /** Package to name in commands: `.`, `./cmd/notekeeper`, or the file's name. */
  readonly mainPackage: string;
  /** There is a program in it, as far as its sources tell without running go. */
  readonly hasProgram: boolean;
  /** It has packages besides its programs. */
  readonly hasLibraries: boolean;
  /** false: the person has not yet said that this folder's code may be executed. */
  readonly trusted: boolean;
}

export interface RecordingEntry {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
}

export type GoState =
  | {
      readonly kind: 'found';
      readonly version: string;
      readonly goos: string;
      readonly goarch: string;
      readonly path: string;
    }
  | { readonly kind: 'missing'; readonly searched: readonly string[] }
  | { readonly kind: 'too-old'; readonly version: string; readonly path: string };

/** A Go toolchain that lies on this machine. */
export interface Toolchain {
  readonly id: string;
  /** `go1.24.4`. */
  readonly version: string;
  /** The go command, shown to the person. */
  readonly path: string;
}

/** All that the window shows besides the recording itself. Sent whole whenever a part changes. */
export interface AppState {
  readonly version: string;
  readonly platform: string;
  readonly settings: Settings;
  readonly darkColors: boolean;
  readonly go: GoState;
  readonly coldDisk: { readonly available: boolean };
  /** Logical cores that a build may use. */
  readonly cores: number;
  /** Go toolchains besides the one in use, which a side may name. */
  readonly toolchains: readonly Toolchain[];
  readonly examples: readonly Project[];
  readonly recentProjects: readonly Project[];
  readonly recordings: readonly RecordingEntry[];
  readonly activity: Activity;
  /** Runs of the recording just made whose surviving processes can be ended (`survivors:end`). */
  readonly survivors: readonly string[];
}

/** What the recorder is doing. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  /** Not measured: copying the project, filling a warm cache, evicting, resting. */
  | ({ readonly kind: 'preparing'; readonly step: PreparationStep } & RecordingProgress)
  | ({ readonly kind: 'recording' } & RecordingProgress)
  /** After the command ended: looking at what is left behind. Not measured. */
  | ({ readonly kind: 'concluding' } & RecordingProgress)
  | { readonly kind: 'stopping'; readonly runs: readonly string[] };

/** How far a recording has come. */
export interface RecordingProgress {
  /** A1; A1 and B1 in a race. */
  readonly runs: readonly string[];
  readonly runsDone: number;
  readonly runsInAll: number;
  /** Estimated from the runs so far, when this was told; null before the first one is through. */
  readonly remainingMs: number | null;
}
