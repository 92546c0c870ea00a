import { describe, expect, test } from 'vitest';
import { measure } from './accuracy.ts';
import { generatedProjects } from './generated-projects.ts';
import { identifyCase, readCases } from './labelled-cases.ts';

const projects = await readCases('projects');
const texts = await readCases('texts');
const heldOut = await readCases('held-out');

describe('the labelled cases', () => {
  test.each([...projects, ...texts])('$name is $expect', labelled => {
    expect(identifyCase(labelled)).toMatchObject({ generation: labelled.expect });
  });

  test.each(generatedProjects)('$name is recognised for sure', labelled => {
    const { generation, confidence } = identifyCase(labelled);
    expect(generation).toBe(labelled.expect);
    expect(confidence).toBeGreaterThan(0.8);
  });

  test('those that were held out are mostly right', () => {
    const { right, cases } = measure(heldOut);
    expect(right / cases).toBeGreaterThan(0.9);
  });

  test('are at least 80, and no two have the same name', () => {
    const all = [...projects, ...texts, ...heldOut];
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
