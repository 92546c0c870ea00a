import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { HelpReader } from '../../src/author/ampx-help.ts';
import { helpReader, installBackendCli } from '../../src/author/backend-cli.ts';
import { problemsOfCommands } from '../../src/author/check-command.ts';
import { namedCommands } from '../../src/author/named-commands.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';

const root = path.resolve(import.meta.dirname, '../..');
let readHelp: HelpReader;

beforeAll(async () => {
  readHelp = helpReader(await installBackendCli(root));
});

// The first run starts the real ampx for each command that is named, some seconds each.
test('every ampx command and flag that the course names exists', { timeout: 300_000 }, async () => {
  const commands = namedCommands(buildCourse(await readCourseFiles(root)));
  expect(await problemsOfCommands(commands, readHelp)).toEqual([]);
  expect(commands.length).toBeGreaterThan(0);
});
