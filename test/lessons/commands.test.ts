import path from 'node:path';
import { expect, test } from 'vitest';
import { helpReader, installBackendCli } from '../../src/author/backend-cli.ts';
import { problemsOfCommands } from '../../src/author/check-command.ts';
import { namedCommands } from '../../src/author/named-commands.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('every ampx command and flag that the course names exists', async () => {
  const commands = namedCommands(buildCourse(await readCourseFiles(root)));
  const readHelp = helpReader(await installBackendCli(root));
  expect(await problemsOfCommands(commands, readHelp)).toEqual([]);
  expect(commands.length).toBeGreaterThan(0);
});
