import type { ExportFormatId, ExportOptions, ExportProgress } from '../../src/export/formats.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';

/**
 * What an export is made of: the records, and the model folded from them. Both without the person's own
 * folders, by `withoutOwnFolders`, so that no format can show one.
 */
export interface ExportSource {
  /** What the recording is called in the window. */
  readonly title: string;
  readonly records: readonly RecordingRecord[];
  readonly model: RecordingModel;
}

export interface PictureRequest {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
}

/**
 * Makes the formats that need a page to be drawn. Only Electron has one: the window's process passes a
 * renderer in, plain Node has none.
 */
export interface PictureRenderer {
  /** The formats that it makes; the others are not offered. */
  readonly formats: readonly ExportFormatId[];
  /**
   * The bytes of the whole file. Rejects with a ProblemError, or with the signal's reason once it is
   * aborted; everything that was opened for it is closed by then.
   */
  renderPicture(
    source: ExportSource,
    request: PictureRequest,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Uint8Array>;
}
