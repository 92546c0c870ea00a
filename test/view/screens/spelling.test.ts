import { expect, test } from 'vitest';
import { commandWords } from '../../../src/spelling.ts';
import { SANDBOX_SCREENS } from '../../ui/fixtures/sandbox-screens.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { plainTheme } from '../../ui/fixtures/themes.ts';
import { typeErrorVerdict } from '../../ui/fixtures/verdicts.ts';

const doctor = 'See what is wrong: amplify-gen2-learn doctor';
const problem = { code: 'disk-full', message: 'The disk is full.', resolution: doctor };
const atExercise = { type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } } as const;
const at = '2025-06-01T12:00:00Z';

const withCommands: Readonly<Record<string, (screen: Screen) => Screen>> = {
  notice: screen => screen.send({ type: 'failed', problem }),
  'verdict without a machine': screen => {
    screen.send(atExercise);
    const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
    const verdict = { ...typeErrorVerdict(revision), status: 'unavailable', problem } as const;
    return screen.send({ type: 'verdict', verdict, at });
  },
  diagnostic: screen => {
    screen.send(atExercise);
    const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
    const verdict = typeErrorVerdict(revision);
    const diagnostics = verdict.diagnostics.map(own => ({ ...own, plain: doctor }));
    return screen.send({ type: 'verdict', verdict: { ...verdict, diagnostics }, at });
  },
};

const bare = new RegExp(`amplify-gen2-learn (?:${commandWords.join('|')})`);
const size = { columns: 200, rows: 60 };

test.each(Object.entries({ ...SANDBOX_SCREENS, ...withCommands }))(
  'the commands on the screen "%s" are those that the learner can type',
  (_, open) => {
    const text = open(openScreen(size, { ...plainTheme, program: 'npm start --' })).text();
    expect(text).not.toMatch(bare);
  },
);

test.each(Object.entries(withCommands))('%s names the command', (_, open) => {
  const screen = openScreen(size, { ...plainTheme, program: 'npx amplify-gen2-learn' });
  expect(open(screen).text()).toContain('See what is wrong: npx amplify-gen2-learn doctor');
});
