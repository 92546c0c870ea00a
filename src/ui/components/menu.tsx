import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { Theme } from '../theme.ts';

interface Choice<T extends string> {
  readonly label: string;
  readonly value: T;
}

interface MenuProps<T extends string> {
  readonly choices: readonly Choice<T>[];
  readonly theme: Theme;
  readonly onChoose: (value: T) => void;
}

/** Two or three choices; the first is the harmless one, since a number key chooses at once. */
export function Menu<T extends string>({ choices, theme, onChoose }: MenuProps<T>) {
  const colour = theme.colour ? { color: 'cyan' } : {};
  return (
    <SelectInput
      items={choices.map(({ label, value }) => ({ key: value, label, value }))}
      onSelect={item => onChoose(item.value)}
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
  );
}
