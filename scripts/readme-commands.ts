/**
 * Writes the README's table of commands from the commands themselves: `npm run readme`. A test compares the two.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadAllCommands } from '../src/commands/all-commands.ts';
import { withCommandsTable } from './readme/commands-table.ts';

const file = fileURLToPath(new URL('../README.md', import.meta.url));
await writeFile(file, withCommandsTable(await readFile(file, 'utf8'), await loadAllCommands()));
