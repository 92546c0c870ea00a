import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** A project with one chapter and one lesson, for an author to begin something in. Its programs are this project's. */
export async function newProject() {
  const root = await temporaryFolder();
  for (const name of ['src', 'node_modules', '.cache'])
    await symlink(path.join(project, name), root.join(name));
  // Not linked: a script's project is the one that it lies in.
  await cp(path.join(project, 'scripts'), root.join('scripts'), { recursive: true });
  for (const name of ['biome.json', 'biome.rooms.json', '.gitignore', 'package.json'])
    await cp(path.join(project, name), root.join(name));
  await mkdir(root.join('docs'));
  for (const name of ['documentation-pages.yaml', 'words.txt'])
    await cp(path.join(project, 'docs', name), root.join('docs', name));
  await mkdir(root.join('exercises'));
  for (const name of ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'tsconfig.json', 'with-sandbox'])
    await cp(path.join(project, 'exercises', name), root.join('exercises', name), { recursive: true });
  await mkdir(root.join('lessons', '03-first'), { recursive: true });
  await writeFile(root.join('lessons', '03-first', 'chapter.yaml'), 'title: First\nsummary: The first.\n');
  await writeFile(
    root.join('lessons', '03-first', '04-hello.md'),
    '---\nid: hello\ntitle: Hello\nminutes: 2\ndocs: []\nsources: [tried]\n---\n# Hello\n\nAfter this you can go on.\n',
  );
  const read = async () => {
    const files = await readCourseFiles(root.path);
    return { files, course: buildCourse(files) };
  };
  return { root, read, [Symbol.asyncDispose]: () => root[Symbol.asyncDispose]() };
}
