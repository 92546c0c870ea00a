import { leave } from './sandbox/start-and-stop.ts';
import { type CommandHandler, notify, step } from './step.ts';

/** What works from everywhere: leaving, the terminal, settings, and the packages. */
export const sessionCommand: CommandHandler = (_course, state, command) => {
  switch (command) {
    case 'quit':
      return leave(state);
    case 'redraw':
    case 'suspend':
      return step(state, { type: command });
    case 'toggle-auto-advance': {
      const autoAdvance = !state.progress.settings.autoAdvance;
      const progress = { ...state.progress, settings: { ...state.progress.settings, autoAdvance } };
      const text = autoAdvance
        ? 'From now on the course moves on by itself when an exercise passes.'
        : 'From now on the course waits for n when an exercise passes.';
      return step(notify({ ...state, progress }, 'info', text));
    }
    case 'retry-install':
      if (state.install.kind === 'failed') return step(state, { type: 'retry-install' });
      return step(notify(state, 'info', 'The installation did not fail: there is nothing to try again.'));
    default:
      return undefined;
  }
};
