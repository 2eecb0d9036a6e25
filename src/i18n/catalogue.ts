import { applicationMessages } from './messages/application.ts';
import { causeMessages } from './messages/causes.ts';
import { commandLineMessages } from './messages/command-line.ts';
import { commonMessages } from './messages/common.ts';
import { comparisonMessages } from './messages/comparison.ts';
import { comparisonViewMessages } from './messages/comparison-views.ts';
import { exportMessages } from './messages/export.ts';
import { exportDialogMessages } from './messages/export-dialog.ts';
import { fileProblemMessages } from './messages/file-problems.ts';
import { goTroubleMessages } from './messages/go-trouble.ts';
import { inspectorMessages } from './messages/inspector.ts';
import { notesMessages } from './messages/notes.ts';
import { preparationMessages } from './messages/preparation.ts';
import { problemMessages } from './messages/problems.ts';
import { recipeMessages } from './messages/recipes.ts';
import { recordAgainMessages } from './messages/record-again.ts';
import { reportMessages } from './messages/report.ts';
import { sideProblemMessages } from './messages/side-problems.ts';
import { slideHeadlineMessages } from './messages/slide-headlines.ts';
import { slideMessages } from './messages/slides.ts';
import { statementMessages } from './messages/statements.ts';
import { timelineMessages } from './messages/timeline.ts';
import { trackMessages } from './messages/tracks.ts';
import { windowMessages } from './messages/window.ts';
import { xrayMessages } from './messages/xray.ts';

/** Every string that a person sees, one file an area, English and Russian side by side. */
export const catalogue = {
  ...commonMessages,
  ...applicationMessages,
  ...problemMessages,
  ...fileProblemMessages,
  ...goTroubleMessages,
  ...sideProblemMessages,
  ...recipeMessages,
  ...timelineMessages,
  ...trackMessages,
  ...notesMessages,
  ...windowMessages,
  ...recordAgainMessages,
  ...inspectorMessages,
  ...xrayMessages,
  ...commandLineMessages,
  ...preparationMessages,
  ...reportMessages,
  ...causeMessages,
  ...exportMessages,
  ...comparisonMessages,
  ...comparisonViewMessages,
  ...statementMessages,
  ...slideMessages,
  ...slideHeadlineMessages,
  ...exportDialogMessages,
};

export type MessageKey = keyof typeof catalogue;

/** Narrows a composed key (`problem.go-missing.what`) to one that the catalogue has. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
