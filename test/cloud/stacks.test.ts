// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes its variables
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { sdk, stackOf, testCloud, testFolder } from './cloud.ts';

const ASSETS = 'cdk-hnb659fds-assets-000000000000-us-east-1';

const topic = (properties: object = {}) => ({ Type: 'AWS::SNS::Topic', Properties: properties });
const body = (resources: object, rest: object = {}) => JSON.stringify({ Resources: resources, ...rest });

async function driver(cloud: PracticeCloud) {
  const call = await sdk(cloud, 'cloudformation');
  const settled =
    (action: string) =>
    async (StackName: string, TemplateBody?: string, more: object = {}) => {
      await call(action, { StackName, TemplateBody, ...more });
      await cloud.idle();
      return stackOf(cloud, StackName);
    };
  return {
    call,
    create: settled('CreateStack'),
    update: settled('UpdateStack'),
    remove: settled('DeleteStack'),
  };
}

const statuses = (stack: ReturnType<typeof stackOf>) =>
  stack.events.map(event => `${event.logicalId} ${event.status}`);

describe('creating', () => {
  it('goes in the order of dependencies, with events, attributes and outputs', async () => {
    const { create, call } = await driver(await testCloud());
    const template = body(
      {
        Last: topic({ DisplayName: { 'Fn::Sub': '${First.TopicName} in ${AWS::Region}' } }),
        Between: { ...topic(), DependsOn: 'First' },
        First: topic({ TopicName: { Ref: 'Name' } }),
        Never: { ...topic(), Condition: 'Off' },
      },
      {
        Parameters: { Name: { Type: 'String', Default: 'first' } },
        Conditions: { Off: { 'Fn::Equals': [{ Ref: 'Name' }, 'other'] } },
        Outputs: {
          Arn: { Value: { Ref: 'First' }, Export: { Name: 'shared' } },
          Off: { Value: 'x', Condition: 'Off' },
        },
      },
    );
    const stack = await create('s', template);
    expect(stack.status).toBe('CREATE_COMPLETE');
    expect(statuses(stack)).toEqual([
      's CREATE_IN_PROGRESS',
      ...['First', 'Last', 'Between'].flatMap(id => [
        `${id} CREATE_IN_PROGRESS`,
        `${id} CREATE_IN_PROGRESS`,
        `${id} CREATE_COMPLETE`,
      ]),
      's CREATE_COMPLETE',
    ]);
    expect(stack.outputs).toEqual([
      { key: 'Arn', value: 'arn:aws:sns:us-east-1:000000000000:first', exportName: 'shared' },
    ]);
    expect(stack.resources.map(resource => resource.reason)).toContain(
      'PRACTICE: identity only, nothing runs',
    );
    const { StackEvents } = await call('DescribeStackEvents', { StackName: 's' });
    expect((StackEvents as { LogicalResourceId: string }[])[0]?.LogicalResourceId).toBe('s');
    expect(await call('DescribeStacks', { StackName: 's' })).toMatchObject({
      Stacks: [{ StackStatus: 'CREATE_COMPLETE', Outputs: [{ OutputKey: 'Arn', ExportName: 'shared' }] }],
    });
    const importing = await create(
      't',
      body({ Uses: topic({ TopicName: { 'Fn::ImportValue': 'shared' } }) }),
    );
    expect(importing.resources[0]?.physicalId).toContain(':first');
  });

  it('rolls back when a resource fails, and says why in its event', async () => {
    const cloud = await testCloud();
    const { create, call } = await driver(cloud);
    cloud.faults.set({ failingResource: { match: 'AWS::SQS::Queue', message: 'You have too many queues' } });
    const stack = await create(
      's',
      body({ One: topic(), Two: { Type: 'AWS::SQS::Queue', DependsOn: 'One' } }),
    );
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(stack.resources).toEqual([]);
    expect(stack.events.find(event => event.status === 'CREATE_FAILED')).toMatchObject({
      logicalId: 'Two',
      reason: 'You have too many queues',
    });
    expect(stack.events.find(event => event.status === 'ROLLBACK_IN_PROGRESS')?.reason).toContain('[Two]');
    await expect(
      call('UpdateStack', { StackName: 's', TemplateBody: body({ One: topic() }) }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('is in ROLLBACK_COMPLETE state and can not be updated'),
    });
  });

  it('leaves a failed stack as it is, or deletes it, when asked', async () => {
    const cloud = await testCloud();
    const { create } = await driver(cloud);
    cloud.faults.set({ failingResource: { match: 'Two', message: 'no' } });
    const template = body({ One: topic(), Two: topic() });
    expect((await create('kept', template, { OnFailure: 'DO_NOTHING' })).status).toBe('CREATE_FAILED');
    expect((await create('gone', template, { OnFailure: 'DELETE' })).status).toBe('DELETE_COMPLETE');
  });

  it.each([
    ['{', 'JSON not well-formed'],
    [body({}), 'At least one Resources member'],
    [
      body({ One: topic({ A: { Ref: 'Nobody' } }) }),
      'Unresolved resource dependencies [Nobody] in the Resources block',
    ],
    [
      body({ One: topic({ A: { Ref: 'Two' } }), Two: topic({ A: { Ref: 'One' } }) }),
      'Circular dependency between resources: [One, Two]',
    ],
    [body({ One: topic() }, { Parameters: { P: { Type: 'String' } } }), 'Parameters: [P] must have values'],
    [body({ One: { Type: 'AWS::IAM::Role' } }), 'Requires capabilities : [CAPABILITY_IAM]'],
  ])('refuses a template that cannot work: %s', async (TemplateBody, message) => {
    const { call } = await driver(await testCloud());
    await expect(call('CreateStack', { StackName: 's', TemplateBody })).rejects.toMatchObject({
      message: expect.stringContaining(message),
    });
    await expect(call('DescribeStacks', { StackName: 's' })).rejects.toMatchObject({
      message: 'Stack with id s does not exist',
    });
  });
});

describe('updating', () => {
  it('touches what has changed, adds, and removes at the end', async () => {
    const { create, update, call } = await driver(await testCloud());
    const before = await create(
      's',
      body({ Same: topic(), Other: topic({ DisplayName: 'a' }), Old: topic() }),
    );
    const seen = before.events.length;
    const after = await update(
      's',
      body({ Same: topic(), Other: topic({ DisplayName: 'b' }), New: topic() }),
    );
    expect(after.status).toBe('UPDATE_COMPLETE');
    expect(statuses(after).slice(seen)).toEqual([
      's UPDATE_IN_PROGRESS',
      'Other UPDATE_IN_PROGRESS',
      'Other UPDATE_COMPLETE',
      'New CREATE_IN_PROGRESS',
      'New CREATE_IN_PROGRESS',
      'New CREATE_COMPLETE',
      's UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Old DELETE_IN_PROGRESS',
      'Old DELETE_COMPLETE',
      's UPDATE_COMPLETE',
    ]);
    const same = (stack: typeof before) => stack.resources.find(resource => resource.logicalId === 'Same');
    expect(same(after)).toEqual(same(before));
    await expect(call('UpdateStack', { StackName: 's', UsePreviousTemplate: true })).rejects.toMatchObject({
      message: 'No updates are to be performed.',
    });
  });

  it('goes back to what was there when a resource fails', async () => {
    const cloud = await testCloud();
    const { create, update, call } = await driver(cloud);
    const first = body({ One: topic({ DisplayName: 'a' }) });
    await create('s', first);
    cloud.faults.set({ failingResource: { match: 'New', message: 'no' } });
    const after = await update('s', body({ One: topic({ DisplayName: 'b' }), New: topic() }));
    expect(after.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(after.resources.map(resource => resource.logicalId)).toEqual(['One']);
    expect(await call('GetTemplate', { StackName: 's' })).toMatchObject({ TemplateBody: first });
  });
});

describe('nested stacks', () => {
  const outer = (key: string, value: string) =>
    body(
      {
        Inner: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: {
            TemplateURL: `https://s3.us-east-1.amazonaws.com/${ASSETS}/${key}`,
            Parameters: { Name: value },
          },
        },
        Uses: topic({ DisplayName: { 'Fn::GetAtt': ['Inner', 'Outputs.Arn'] } }),
      },
      { Outputs: { FromInner: { Value: { 'Fn::GetAtt': ['Inner', 'Outputs.Arn'] } } } },
    );
  const inner = (more: object = {}) =>
    body(
      { Topic: topic({ TopicName: { Ref: 'Name' } }), ...more },
      { Parameters: { Name: { Type: 'String' } }, Outputs: { Arn: { Value: { Ref: 'Topic' } } } },
    );

  it('are created, updated and deleted with their parent', async () => {
    const cloud = await testCloud();
    const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
    const { create, update, remove, call } = await driver(cloud);
    await s3('PutObject', { Bucket: ASSETS, Key: 'one.json', Body: inner() });
    await s3('PutObject', { Bucket: ASSETS, Key: 'two.json', Body: inner({ Extra: topic() }) });
    const created = await create('s', outer('one.json', 'in'));
    expect(created.outputs[0]?.value).toBe('arn:aws:sns:us-east-1:000000000000:in');
    const child = () => cloud.snapshot().stacks.find(stack => stack.parentId === created.id);
    expect(child()).toMatchObject({ status: 'CREATE_COMPLETE', rootId: created.id });
    // ampx follows a nested stack from the event that carries its id.
    expect(
      created.events.filter(event => event.physicalId === child()?.id).map(event => event.reason),
    ).toContain('Resource creation Initiated');
    await update('s', outer('two.json', 'in'));
    expect(child()).toMatchObject({ status: 'UPDATE_COMPLETE' });
    expect(child()?.resources.map(resource => resource.logicalId)).toEqual(['Topic', 'Extra']);
    await remove('s');
    expect(cloud.snapshot().stacks.map(stack => stack.status)).toEqual([
      'DELETE_COMPLETE',
      'DELETE_COMPLETE',
    ]);
    await expect(call('ListStackResources', { StackName: 's' })).rejects.toMatchObject({
      message: 'Stack with id s does not exist',
    });
  });

  it('carry their failure up', async () => {
    const cloud = await testCloud();
    const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
    await s3('PutObject', { Bucket: ASSETS, Key: 'one.json', Body: inner() });
    cloud.faults.set({ failingResource: { match: 'Topic', message: 'deep down' } });
    const { create } = await driver(cloud);
    const stack = await create('s', outer('one.json', 'in'));
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(stack.events.find(event => event.status === 'CREATE_FAILED')?.reason).toMatch(
      /^Embedded stack .* was not successfully created: .*\[Topic\]/,
    );
    const child = cloud.snapshot().stacks.find(candidate => candidate.parentId);
    expect(child?.status).toBe('DELETE_COMPLETE');
    expect(child?.events.find(event => event.status === 'CREATE_FAILED')?.reason).toBe('deep down');
  });
});

describe('resources that are played', () => {
  it('unzips a bucket deployment, and empties and deletes the bucket again', async () => {
    const cloud = await testCloud();
    const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
    const zip = zipSync({ 'model-schema.graphql': Buffer.from('type A'), 'url.txt': Buffer.from('at MARK') });
    await s3('PutObject', { Bucket: ASSETS, Key: 'asset.zip', Body: zip });
    const { create, remove, call } = await driver(cloud);
    const deployment = {
      Type: 'Custom::CDKBucketDeployment',
      Properties: {
        SourceBucketNames: [ASSETS],
        SourceObjectKeys: ['asset.zip'],
        SourceMarkers: [{ MARK: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }],
        DestinationBucketName: { Ref: 'Bucket' },
      },
    };
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mine' } };
    await create('s', body({ Bucket: bucket, Files: deployment }));
    const text = async (Key: string) => {
      const { Body } = await s3('GetObject', { Bucket: 'mine', Key });
      return (Body as { transformToString(): Promise<string> }).transformToString();
    };
    expect([await text('model-schema.graphql'), await text('url.txt')]).toEqual([
      'type A',
      'at arn:aws:s3:::mine',
    ]);

    expect((await remove('s')).status).toBe('DELETE_FAILED');
    await s3('DeleteObjects', {
      Bucket: 'mine',
      Delete: { Objects: [{ Key: 'model-schema.graphql' }, { Key: 'url.txt' }] },
    });
    expect((await remove('s')).status).toBe('DELETE_COMPLETE');
    expect(cloud.snapshot().buckets.map(({ name }) => name)).toEqual([ASSETS]);
    const emptying = { Type: 'Custom::S3AutoDeleteObjects', Properties: { BucketName: { Ref: 'Bucket' } } };
    await create('t', body({ Bucket: bucket, Files: deployment, Emptying: emptying }));
    await call('DeleteStack', { StackName: 't' });
    await cloud.idle();
    expect(stackOf(cloud, 't').status).toBe('DELETE_COMPLETE');
  });

  it('refuses another way to sign in, as Cognito does, and rolls back', async () => {
    const { create, update } = await driver(await testCloud());
    const pool = (attribute: string, more: object = {}) =>
      body({
        Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: [attribute], ...more } },
      });
    await create('s', pool('email'));
    const tier = await update('s', pool('email', { UserPoolTier: 'LITE' }));
    expect(tier.status).toBe('UPDATE_COMPLETE');
    const phone = await update('s', pool('phone_number'));
    expect(phone.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(phone.events.find(({ status }) => status === 'UPDATE_FAILED')?.reason).toContain(
      'Updates are not allowed for property - UsernameAttributes.',
    );
  });

  it('keeps what is to be retained', async () => {
    const { create, remove } = await driver(await testCloud());
    await create('s', body({ Kept: { ...topic(), DeletionPolicy: 'Retain' }, Gone: topic() }));
    expect(
      statuses(await remove('s'))
        .filter(line => line.startsWith('Kept'))
        .at(-1),
    ).toBe('Kept DELETE_SKIPPED');
  });

  it('drops the table of a model whose keys change, as a real sandbox does, and says so', async () => {
    const { create, update } = await driver(await testCloud());
    const table = (indexes: object[]) => ({
      Type: 'Custom::AmplifyDynamoDBTable',
      Properties: {
        tableName: 'Todo-api-NONE',
        keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
        attributeDefinitions: ['id', ...(indexes.length === 0 ? [] : ['name'])].map(attributeName => ({
          attributeName,
          attributeType: 'S',
        })),
        globalSecondaryIndexes: indexes,
        allowDestructiveGraphqlSchemaUpdates: true,
        replaceTableUponGsiUpdate: true,
      },
    });
    const outputs = { Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Table', 'TableArn'] } } } };
    const created = await create('s', body({ Table: table([]) }, outputs));
    expect(created.outputs[0]?.value).toBe('arn:aws:dynamodb:us-east-1:000000000000:table/Todo-api-NONE');
    const byName = {
      indexName: 'byName',
      keySchema: [{ attributeName: 'name', keyType: 'HASH' }],
      projection: { projectionType: 'ALL' },
    };
    const updated = await update('s', body({ Table: table([byName]) }, outputs));
    expect(updated.resources[0]?.reason).toContain('its data is lost');
  });
});

it('goes on after a stop in the middle of a deployment', async () => {
  const stateDir = await testFolder();
  const first = await testCloud({ stateDir, pace: 30 });
  const call = await sdk(first, 'cloudformation');
  const resources = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`T${index}`, topic()]));
  await call('CreateStack', { StackName: 's', TemplateBody: body(resources) });
  await new Promise<void>(resolve => {
    const off = first.onChange(() => {
      if (stackOf(first, 's').resources.filter(one => one.status === 'CREATE_COMPLETE').length < 3) return;
      off();
      resolve();
    });
  });
  await first.close();
  expect(stackOf(first, 's').status).toBe('CREATE_IN_PROGRESS');
  const done = stackOf(first, 's').resources[0];

  const second = await testCloud({ stateDir });
  expect(second.url).toBe(first.url);
  await second.idle();
  expect(stackOf(second, 's').status).toBe('CREATE_COMPLETE');
  expect(stackOf(second, 's').resources).toHaveLength(8);
  expect(stackOf(second, 's').resources[0]).toEqual(done);
});
