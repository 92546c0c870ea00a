// A tiny Ink program, written as JavaScript so that no loader stands between the pseudo-terminal and it.
import { Box, render, Text, useApp, useInput } from 'ink';
import { createElement, useEffect, useReducer, useState } from 'react';

function Tiny() {
  const [typed, setTyped] = useState('');
  const [, redraw] = useReducer(count => count + 1, 0);
  const { exit } = useApp();
  useEffect(() => {
    process.stdout.on('resize', redraw);
    return () => process.stdout.off('resize', redraw);
  }, []);
  useInput(input => (input === 'q' ? exit() : setTyped(before => before + input)));
  return createElement(
    Box,
    null,
    createElement(Text, null, `ready [${typed}] ${process.stdout.columns}x${process.stdout.rows}`),
  );
}

render(createElement(Tiny));
