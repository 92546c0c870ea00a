import { expect, it } from 'vitest';
import { folderOf, shortFolder } from '../../../src/view/welcome/folder-text.ts';

const places = { cwd: '/home/ada/code', home: '/home/ada' };

it.each([
  ['./x', '/home/ada/code/x'],
  ['~/x', '/home/ada/x'],
  ['~', '/home/ada'],
  ['/a/mit Leer und Ümläut', '/a/mit Leer und Ümläut'],
  ['  x  ', '/home/ada/code/x'],
  ['~x', '/home/ada/code/~x'],
])('%j means %s', (text, folder) => {
  expect(folderOf(text, places)).toBe(folder);
});

it('shows a folder short below where one stands', () => {
  expect(shortFolder('/home/ada/code/amplify-gen2-learn', places)).toBe('./amplify-gen2-learn');
  expect(shortFolder('/home/ada/other', places)).toBe('/home/ada/other');
});
