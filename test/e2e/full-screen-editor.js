// Stands in for an editor, and treats the terminal as they do: takes the alternate screen and the keyboard, asks what
// the terminal is, and gives everything back. Enter adds what was typed to the file, Ctrl-D leaves.
import { appendFileSync } from 'node:fs';

const { stdin, stdout } = process;
const words = process.argv.slice(2);
const whatAreYou = '\u001b[c';
let typed = '';
let note = '';

const draw = () => {
  const title = ['full-screen editor', ...words.map(word => `<${word}>`)].join(' ');
  stdout.write(`\u001b[2J\u001b[H${title}\r\n\r\n> ${typed}\r\n${note}`);
};

stdin.setRawMode(true);
stdin.setEncoding('utf8');
stdout.write(`\u001b[?1049h${whatAreYou}`);
draw();

stdin.on('data', chunk => {
  for (const key of chunk.replaceAll(/\u001b\[[?\d;]*c/g, '')) {
    if (key === '\u0004') leave();
    else if (key === '\r') save();
    else typed += key;
  }
  draw();
});

function save() {
  appendFileSync(words.at(-1), `${typed}\n`);
  typed = '';
  note = 'saved';
}

function leave() {
  // Nobody here reads the answer any more: the program that comes back finds it.
  stdout.write(`${whatAreYou}\u001b[?1049l`);
  stdin.setRawMode(false);
  process.exit();
}
