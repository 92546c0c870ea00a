import { Box, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Key } from '../../view/binding.ts';
import { commandOf } from '../../view/keymap.ts';
import type { Pane } from '../../view/screens/frame.ts';
import type { Theme } from '../../view/theme.ts';
import { keysOfInput, textOfKey } from '../keys-of-input.ts';
import type { Store } from '../store.ts';
import { Lines } from './lines.tsx';
import { Menu } from './menu.tsx';

/** The course: shows the store's frame and turns keys into events. */
export function CourseScreen({ store, theme }: { readonly store: Store; readonly theme: Theme }) {
  const frame = useSyncExternalStore(store.subscribe, store.frame);
  useInput((input, key) => {
    // Each key is read in the context that the one before it led to.
    for (const own of keysOfInput(input, key)) press(store, own);
  });
  const { panes, height, margin, menu } = frame;
  return (
    <Box flexDirection="column" paddingX={margin}>
      <Lines lines={frame.header} theme={theme} />
      <Panes panes={panes} height={height} theme={theme} />
      {menu && (
        <Box flexDirection="column" height={frame.menuHeight} flexShrink={0}>
          <Menu
            choices={menu.items.map(({ label, command }) => ({ label, value: command }))}
            theme={theme}
            onChoose={store.command}
          />
        </Box>
      )}
      <Lines lines={frame.footer} theme={theme} />
    </Box>
  );
}

interface PanesProps {
  readonly panes: readonly Pane[];
  readonly height: number;
  readonly theme: Theme;
}

function Panes({ panes, height, theme }: PanesProps) {
  const size = theme.borders ? { height } : {};
  return (
    <Box flexDirection="row" flexShrink={0} {...size}>
      {panes.map(({ lines, width }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: panes have no other name than their place.
        <Box key={index} flexShrink={0}>
          {index > 0 && (
            <Box
              flexShrink={0}
              height={height}
              marginRight={1}
              marginLeft={1}
              borderStyle="single"
              borderLeft
              borderRight={false}
              borderTop={false}
              borderBottom={false}
              borderDimColor={theme.colour}
            />
          )}
          <Box flexDirection="column" flexShrink={0} {...(theme.borders ? { width } : {})}>
            <Lines lines={lines} theme={theme} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function press(store: Store, key: Key): void {
  const context = store.context();
  const command = commandOf(context, key);
  const text = context === 'filter' || context === 'naming' ? textOfKey(key) : undefined;
  if (command !== undefined) store.command(command);
  else if (text !== undefined) store.dispatch({ type: 'text', text });
}
