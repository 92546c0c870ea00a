// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes its variables
import { describe, expect, it } from 'vitest';
import { conditionHolds, evaluate, type Scope } from '../../src/cloud/stacks/intrinsics.ts';

const scope: Scope = {
  template: {
    Resources: {},
    Mappings: { Sizes: { small: { memory: 128 } } },
    Conditions: { Yes: { 'Fn::Equals': [1, '1'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
  },
  values: { Name: 'todo', 'AWS::Region': 'eu-west-1', List: ['a', 'b'] },
  ref: id => `ref-${id}`,
  attribute: (id, name) => `${id}.${name}!`,
  importValue: name => `import-${name}`,
};

describe('evaluate', () => {
  it.each([
    [{ Ref: 'Name' }, 'todo'],
    [{ Ref: 'Bucket' }, 'ref-Bucket'],
    [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'Bucket.Arn!'],
    [{ 'Fn::GetAtt': 'Inner.Outputs.Url' }, 'Inner.Outputs.Url!'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Name' }, 3]] }, 'a-todo-3'],
    [{ 'Fn::Join': [',', { Ref: 'List' }] }, 'a,b'],
    [
      { 'Fn::Sub': '${Name}/${Bucket.Arn}/${AWS::Region}/${!Literal}' },
      'todo/Bucket.Arn!/eu-west-1/${Literal}',
    ],
    [{ 'Fn::Sub': ['${Name} ${Own}', { Own: { Ref: 'Name' } }] }, 'todo todo'],
    [{ 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    [{ 'Fn::If': ['Yes', 'on', 'off'] }, 'on'],
    [{ 'Fn::If': ['No', 'on', 'off'] }, 'off'],
    [{ a: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] }, b: [{ Ref: 'AWS::NoValue' }, 2] }, { b: [2] }],
    [{ 'Fn::Base64': 'hi' }, 'aGk='],
    [{ 'Fn::ImportValue': { 'Fn::Sub': 'x-${Name}' } }, 'import-x-todo'],
    [{ 'Fn::GetAZs': '' }, ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, false],
    [{ 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] }, true],
    [
      { Ref: 'Name', other: 1 },
      { Ref: 'Name', other: 1 },
    ],
  ])('%j', (expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  it.each([
    [{ 'Fn::Transform': {} }, 'Fn::Transform is not played by the practice cloud'],
    [{ 'Fn::Select': [5, ['a']] }, 'nonexistent value'],
    [{ 'Fn::FindInMap': ['Sizes', 'big', 'memory'] }, 'Unable to get mapping for Sizes::big::memory'],
    [{ 'Fn::If': ['Maybe', 1, 2] }, 'Maybe'],
  ])('refuses %j', (expression, message) => {
    expect(() => evaluate(expression, scope)).toThrow(message);
  });
});

it('knows which conditions hold', () => {
  expect([conditionHolds('Yes', scope), conditionHolds('No', scope)]).toEqual([true, false]);
});
