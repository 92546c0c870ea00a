// A tiny Ink program, written as JavaScript so that no loader stands between the pseudo-terminal and it.
import { Box, render, Text, useApp, useInput } from 'ink';
import { createElement, useState } from 'react';

function Tiny() {
  const [typed, setTyped] = useState('');
  const { exit } = useApp();
  useInput(input => (input === 'q' ? exit() : setTyped(before => before + input)));
  return createElement(
    Box,
    null,
    createElement(Text, null, `ready [${typed}] ${process.stdout.columns}x${process.stdout.rows}`),
  );
}

render(createElement(Tiny));
