import { Box, Text, useInput } from 'ink';
import SelectInput from 'ink-select-input';
import { useCallback, useRef } from 'react';
import type { Theme } from '../../view/theme.ts';

interface Choice<T extends string> {
  readonly label: string;
  readonly value: T;
}

interface MenuProps<T extends string> {
  readonly choices: readonly Choice<T>[];
  readonly theme: Theme;
  readonly onChoose: (value: T) => void;
}

/**
 * Two or three choices. ink-select-input chooses at once by a number key, which is ignored here: a stray key must not
 * choose. And it takes an Enter that comes right behind an arrow for what was highlighted before the arrow; what is
 * highlighted now counts.
 */
export function Menu<T extends string>({ choices, theme, onChoose }: MenuProps<T>) {
  const colour = theme.colour ? { color: 'cyan' } : {};
  const highlighted = useRef(choices[0]?.value);
  const byNumber = useRef(false);
  const onKey = useCallback((input: string) => {
    byNumber.current = /^[1-9]$/.test(input);
  }, []);
  return (
    <>
      {/* Before the menu, so that it hears each key first. */}
      <KeyListener onKey={onKey} />
      <SelectInput
        items={choices.map(({ label, value }) => ({ key: value, label, value }))}
        onHighlight={item => {
          highlighted.current = item.value;
        }}
        onSelect={() => {
          if (!byNumber.current && highlighted.current !== undefined) onChoose(highlighted.current);
        }}
        indicatorComponent={({ isSelected = false }) => (
          <Box marginRight={1}>
            <Text {...colour}>{isSelected ? theme.figures.pointer : ' '}</Text>
          </Box>
        )}
        itemComponent={({ isSelected = false, label }) => (
          <Text bold={isSelected} {...(isSelected ? colour : {})}>
            {label}
          </Text>
        )}
      />
    </>
  );
}

function KeyListener({ onKey }: { readonly onKey: (input: string) => void }) {
  useInput(onKey);
  return null;
}
