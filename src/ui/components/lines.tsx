import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../../view/document/line.ts';
import { paint, type Theme } from '../../view/theme.ts';

interface LinesProps {
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

/** Lines as they are: they fit already, so Ink has nothing to wrap or to shrink. */
export const Lines = memo(function Lines({ lines, theme }: LinesProps) {
  return lines.map((own, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen.
    <Box key={index} flexShrink={0} height={1} {...ariaOf(own)}>
      {/* An empty Text takes no line, a blank does. */}
      <Text wrap="truncate">{paint(own, theme) || ' '}</Text>
    </Box>
  ));
});

function ariaOf({ aria }: Line) {
  return aria ? { 'aria-role': aria.role, ...(aria.state ? { 'aria-state': aria.state } : {}) } : {};
}
