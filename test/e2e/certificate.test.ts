import { expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { runBuilt } from '../support/built-program.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { createReader, flat } from './learner.ts';

const course = await fixtureCourse();
const passedAt = '2026-01-02T03:04:05.000Z';

test('from the end of the course to a certificate, and its claims checked again', {
  timeout: 600_000,
}, async () => {
  const exercises = course.chapters.flatMap(({ lessons }) => lessons.flatMap(lesson => lesson.exercises));
  const [typo, fields] = ['typo', 'fields'].map(id => exercises.find(own => own.id === id));
  if (typo === undefined || fields === undefined) throw new Error('The course has other exercises.');
  await using learner = await createReader({ stop: { kind: 'course-end' } });
  const run = (...words: string[]) => runBuilt(words, { cwd: learner.home, env: learner.env });

  const nothing = await run('certificate');
  expect(nothing.exitCode).toBe(1);
  expect(flat(nothing.stderr)).toMatch(/No exercise has passed yet.*show |No exercise has passed yet.*list/);
  expect(await run('verify')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('There is no certificate'),
  });

  for (const exercise of [typo, fields])
    for (const [file, text] of Object.entries(exercise.solution))
      await learner.save(`${exercise.folder}/${file}`, text);
  const stop = { kind: 'course-end' };
  const exercisesPassed = { typo: passedAt, fields: passedAt, 'rewrite-todo': passedAt };
  const kept = JSON.parse(await learner.read('.course/progress.json').catch(() => '{}'));
  await learner.save('.course/progress.json', JSON.stringify({ ...kept, version: 1, stop, exercisesPassed }));
  {
    await using terminal = learner.open();
    await terminal.waitFor('End of the course');
    await terminal.waitFor(/Exercises passed .*3 of \d+/);
    terminal.press('G');
    await terminal.waitFor('certificate');
    terminal.press('q');
    await terminal.ended();
    expect(terminal.text()).toContain('You are at the end of the course.');
  }

  const made = await run('certificate', '--name', 'Ada Lovelace');
  expect(made).toMatchObject({ exitCode: 0 });
  expect(made.stdout).toContain('Certified for Ada Lovelace: 2 exercises pass now.');
  expect(made.stdout).toMatch(/do not now:\n {2}rewrite-todo\n/);
  const certificate = JSON.parse(await learner.read('certificate.json'));
  expect(certificate).toMatchObject({ name: 'Ada Lovelace', course: { version } });
  expect(certificate.chapters.flatMap((own: { exercises: { id: string }[] }) => own.exercises)).toMatchObject(
    [{ id: 'typo' }, { id: 'fields' }],
  );
  expect(await learner.read('certificate.md')).toContain('**Ada Lovelace** has solved 2 exercises');

  const holds = await run('verify');
  expect(holds).toMatchObject({ exitCode: 0 });
  expect(holds.stdout).toMatch(/typo +holds\nfields +holds\n\n2 of 2 claims hold/);

  const [file = ''] = fields.files;
  const place = `${fields.folder}/${file}`;
  await learner.save(place, `// Another comment.\n${fields.solution[file]}`);
  const changed = await run('verify', '--json');
  expect(changed.exitCode).toBe(1);
  expect(JSON.parse(changed.stdout)).toMatchObject({
    holds: false,
    claims: [
      { exercise: 'typo', standing: 'holds' },
      { exercise: 'fields', standing: 'other-files' },
    ],
  });
  await learner.save(place, fields.start[file] ?? '');
  const broken = await run('verify');
  expect(broken.exitCode).toBe(1);
  expect(broken.stdout).toContain('does not hold: the exercise does not pass');
  expect(broken.stdout).toMatch(/check fields/);

  // Whoever writes a claim by hand is found out.
  certificate.chapters[0].exercises.push({ ...certificate.chapters[0].exercises[0], id: 'invented' });
  await learner.save('certificate.json', JSON.stringify(certificate));
  expect((await run('verify')).stdout).toMatch(/invented +does not hold: the course has no such exercise/);
  await learner.save('certificate.json', '{"format": "diploma"}');
  for (const command of ['verify', 'certificate'])
    expect(await run(command)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('is no certificate of this course'),
    });
});
