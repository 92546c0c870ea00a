import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import type { Editor } from '../editor/editor.ts';
import type { ProgressStore } from '../progress/progress.ts';
import type { Verifier } from '../verify/verifier.ts';
import type { Installer } from '../workspace/install/install-state.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** All that the screen and the commands use of the world. Made once (open-services.ts), passed in everywhere. */
export interface Services {
  readonly course: Course;
  readonly workspace: Workspace;
  readonly progress: ProgressStore;
  readonly verifier: Verifier;
  readonly installer: Installer;
  readonly editor: Editor;
  readonly clock: Clock;
  /** Stops child processes and watchers. Safe to call twice. */
  dispose(): Promise<void>;
}
