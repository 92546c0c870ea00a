import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  certificateOf,
  certificateSchema,
  type Finding,
  judge,
} from '../../../src/verify/certificate/certificate.ts';
import { hashOfFiles } from '../../../src/verify/certificate/hash-of-files.ts';
import { renderCertificate } from '../../../src/view/plain/render-certificate.ts';
import { workspaceLayout } from '../../../src/workspace/layout.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { verdictOf } from '../../tutor/play.ts';
import { course, model, owner, typo } from '../../tutor/tiny-course.ts';

const hash = (digit: string) => `sha256-${digit.repeat(64)}`;
const finding = (
  exercise: Finding['exercise'],
  status: Finding['verdict']['status'],
  files: string | undefined = hash('a'),
) => ({
  exercise,
  verdict: verdictOf(exercise.id, 1, status),
  files,
});
const about = { name: 'Ada', date: '2026-01-02T03:04:05.000Z', version: '1.2.3' };

describe('what is claimed', () => {
  test('what passes now, by chapter, and nothing else', () => {
    const made = certificateOf(
      course,
      [finding(typo, 'passed'), finding(model, 'failed'), finding(owner, 'passed', hash('b'))],
      about,
    );
    expect(made?.chapters).toEqual([
      {
        id: 'generations',
        number: 1,
        title: 'Title of generations',
        exercises: [{ id: 'fix-typo', title: 'Title of fix-typo', files: hash('a') }],
      },
      {
        id: 'authorization',
        number: 2,
        title: 'Title of authorization',
        exercises: [{ id: 'owner-rule', title: 'Title of owner-rule', files: hash('b') }],
      },
    ]);
    expect(certificateSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  test.each(['failed', 'unavailable', 'running'] as const)('nothing of what is %s', status => {
    expect(certificateOf(course, [finding(typo, status)], about)).toBeUndefined();
  });

  test('nothing of what was saved while it was checked', () => {
    const saved = { ...finding(typo, 'passed'), files: undefined };
    expect(certificateOf(course, [saved], about)).toBeUndefined();
  });
});

describe('a claim', () => {
  const claim = { id: 'fix-typo', title: '', files: hash('a') };
  test.each([
    ['holds', finding(typo, 'passed')],
    ['other-files', finding(typo, 'passed', hash('b'))],
    ['fails', finding(typo, 'failed')],
    ['fails', finding(typo, 'failed', hash('b'))],
    ['not-checked', finding(typo, 'unavailable')],
    ['not-checked', finding(typo, 'running')],
    ['not-checked', { ...finding(typo, 'passed'), files: undefined }],
    ['unknown-exercise', undefined],
  ] as const)('%s', (standing, found) => {
    expect(judge(claim, found)).toBe(standing);
  });
});

describe('the hash of the files', () => {
  test('follows what the learner writes and adds, not line ends and what is generated', async () => {
    await using folder = await temporaryFolder();
    const layout = workspaceLayout(folder.path);
    const [file = ''] = typo.files;
    const write = async (name: string, text: string) => {
      const place = path.join(layout.exercise(typo.folder), name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    };
    await write(file, 'one\ntwo\n');
    const first = await hashOfFiles(typo, layout);
    expect(first).toMatch(/^sha256-[0-9a-f]{64}$/);
    await write(file, 'one\r\ntwo\r\n');
    await write('.amplify/generated/env/x.ts', 'export {};\n');
    await write('amplify_outputs.json', '{}');
    expect(await hashOfFiles(typo, layout)).toBe(first);
    await write('amplify/rules.ts', 'export {};\n');
    const added = await hashOfFiles(typo, layout);
    expect(added).not.toBe(first);
    await write(file, 'one\ntwo \n');
    expect(await hashOfFiles(typo, layout)).not.toBe(added);
  });
});

test('what people read means nothing to Markdown that a name holds', () => {
  const made = certificateOf(course, [finding(typo, 'passed')], { ...about, name: '<b>*Ada*' });
  if (made === undefined) throw new Error('no certificate');
  const text = renderCertificate(course, made);
  expect(text).toContain('**\\<b\\>\\*Ada\\*** has solved 1 exercise of this course');
  expect(text).toContain('1 of 2 exercises:');
  expect(text).toContain('as of 2026-01-02, with version 1.2.3.');
});
