import { Box, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import type { WelcomeEvent, WelcomeState } from '../../tutor/welcome.ts';
import type { Key } from '../../view/binding.ts';
import type { TerminalSize } from '../../view/terminal-size.ts';
import type { Theme } from '../../view/theme.ts';
import { welcomeLines } from '../../view/welcome/welcome-lines.ts';
import { Lines } from '../components/lines.tsx';
import { keysOfInput, textOfKey } from '../keys-of-input.ts';

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
  /** The keys that are of the terminal, not of the field. */
  readonly redraw: () => void;
  readonly suspend: () => void;
}

/** Asks for the folder of the workspace. */
export function WelcomeScreen({ subscribe, view, dispatch, theme, redraw, suspend }: WelcomeScreenProps) {
  const { state, size } = useSyncExternalStore(subscribe, view);
  useInput((input, key) => {
    for (const own of keysOfInput(input, key)) {
      const event = eventOf(own);
      if (event) dispatch(event);
      else if (own === 'ctrl+l') redraw();
      else if (own === 'ctrl+z') suspend();
    }
  });
  const margin = theme.borders && size.columns >= 60 ? 2 : 0;
  const lines = welcomeLines(state, theme, Math.max(1, size.columns - 2 * margin));
  return (
    <Box flexDirection="column" paddingX={margin} paddingTop={size.rows > 20 ? 1 : 0}>
      {/* What is asked stands at the end: in a low terminal the beginning goes. */}
      <Lines lines={lines.slice(-Math.max(1, size.rows - 2))} theme={theme} />
    </Box>
  );
}

/** A field is typed into here, so the keys are those of a field and not of the keymap. */
function eventOf(key: Key): WelcomeEvent | undefined {
  switch (key) {
    case 'enter':
      return { type: 'accept' };
    case 'escape':
      return { type: 'suggest-again' };
    case 'ctrl+c':
      return { type: 'quit' };
    case 'tab':
      return { type: 'complete' };
    case 'ctrl+u':
      return { type: 'erase', what: 'to-start' };
    case 'ctrl+w':
      return { type: 'erase', what: 'word' };
    case 'ctrl+k':
      return { type: 'erase', what: 'to-end' };
    case 'left':
    case 'ctrl+b':
      return { type: 'move', to: 'left' };
    case 'right':
    case 'ctrl+f':
      return { type: 'move', to: 'right' };
    case 'home':
    case 'ctrl+a':
      return { type: 'move', to: 'start' };
    case 'end':
    case 'ctrl+e':
      return { type: 'move', to: 'end' };
    default: {
      const text = textOfKey(key);
      return text === undefined ? undefined : { type: 'text', text };
    }
  }
}
