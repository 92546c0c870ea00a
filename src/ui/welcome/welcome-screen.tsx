import { Box, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import { Lines } from '../components/lines.tsx';
import { Menu } from '../components/menu.tsx';
import type { Key } from '../keymap.ts';
import { keysOfInput, textOfKey } from '../keys-of-input.ts';
import type { TerminalSize } from '../terminal/ink-stdout.ts';
import type { Theme } from '../theme.ts';
import { welcomeLines } from './welcome-lines.ts';
import type { WelcomeEvent, WelcomeState } from './welcome-state.ts';

export interface WelcomeView {
  readonly state: WelcomeState;
  readonly size: TerminalSize;
}

interface WelcomeScreenProps {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  readonly view: () => WelcomeView;
  readonly dispatch: (event: WelcomeEvent) => void;
  readonly theme: Theme;
}

const CHOICES = [
  { label: 'Go on there', value: 'go-on' },
  { label: 'Choose another folder', value: 'another' },
  { label: 'Leave', value: 'leave' },
] as const;

/** Asks for the folder of the workspace. */
export function WelcomeScreen({ subscribe, view, dispatch, theme }: WelcomeScreenProps) {
  const { state, size } = useSyncExternalStore(subscribe, view);
  useInput((input, key) => {
    for (const own of keysOfInput(input, key)) press(own, view().state, dispatch);
  });
  const margin = theme.borders && size.columns >= 60 ? 2 : 0;
  const lines = welcomeLines(state, theme, Math.max(1, size.columns - 2 * margin));
  const room = Math.max(1, size.rows - 2 - (state.choosing ? CHOICES.length : 0));
  return (
    <Box flexDirection="column" paddingX={margin} paddingTop={size.rows > 20 ? 1 : 0}>
      {/* What is asked stands at the end: in a low terminal the beginning goes. */}
      <Lines lines={lines.slice(-room)} theme={theme} />
      {state.choosing && (
        <Menu choices={CHOICES} theme={theme} onChoose={choice => dispatch({ type: 'chosen', choice })} />
      )}
    </Box>
  );
}

function press(key: Key, state: WelcomeState, dispatch: (event: WelcomeEvent) => void): void {
  if (key === 'ctrl+c' || key === 'escape' || (state.choosing && key === 'q')) dispatch({ type: 'leave' });
  else if (!state.choosing && key === 'enter') dispatch({ type: 'submit' });
  else if (!state.choosing) {
    const text = textOfKey(key);
    if (text !== undefined) dispatch({ type: 'typed', text });
  }
}
