import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backendCliWorkspace } from '../backend-cli.ts';
import { sdk, testCloud, testFolder } from '../cloud.ts';
import { asset, callFunction, deployFunctions } from './deploy.ts';

const one = (code: string, properties: object = {}, file = 'index.mjs') => ({
  files: { [file]: code },
  properties,
});

describe('a handler answers', () => {
  const handlers: Readonly<Record<string, readonly [string, string, unknown]>> = {
    async: ['index.mjs', 'export const handler = async event => ({ got: event.a });', { got: 1 }],
    promise: ['index.mjs', 'export const handler = event => Promise.resolve(event.a + 1);', 2],
    common: ['index.js', 'exports.handler = async event => event.a;', 1],
    cjs: ['index.cjs', 'module.exports = { handler: async event => event.a };', 1],
    callback: ['index.js', 'exports.handler = (event, context, callback) => callback(null, event.a);', 1],
    later: [
      'index.js',
      'exports.handler = (event, context, callback) => { setTimeout(() => callback(null, "late"), 20); };',
      'late',
    ],
    notWaiting: [
      'index.js',
      `setInterval(() => {}, 1000);
       exports.handler = (event, context, callback) => {
         context.callbackWaitsForEmptyEventLoop = false;
         callback(null, 'at once');
       };`,
      'at once',
    ],
    done: ['index.js', 'exports.handler = (event, context) => { context.done(null, "done"); };', 'done'],
    nothing: ['index.mjs', 'export const handler = async () => {};', null],
    never: ['index.mjs', 'export const handler = () => new Promise(() => {});', null],
    nested: ['index.mjs', 'export const handler = { x: async () => 1 };', 1],
  };

  it('whatever its form', async () => {
    const cloud = await testCloud();
    await deployFunctions(
      cloud,
      Object.fromEntries(
        Object.entries(handlers).map(([name, [file, code]]) => [
          name,
          one(code, name === 'nested' ? { Handler: 'index.handler.x' } : {}, file),
        ]),
      ),
    );
    const answers = await Promise.all(
      Object.keys(handlers).map(async name => [name, (await callFunction(cloud, name, { a: 1 })).payload]),
    );
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(Object.entries(handlers).map(([name, [, , expected]]) => [name, expected])),
    );
  });

  it('in a warm process, until its code or configuration changes', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, {
      count: one('let calls = 0; export const handler = async () => [process.env.WORD, ++calls];', {
        Environment: { Variables: { WORD: 'one' } },
      }),
    });
    const lambda = await sdk(cloud, 'lambda');
    const ask = async () => (await callFunction(cloud, 'count')).payload;
    expect([await ask(), await ask()]).toEqual([
      ['one', 1],
      ['one', 2],
    ]);
    await lambda('UpdateFunctionConfiguration', {
      FunctionName: 'count',
      Environment: { Variables: { WORD: 'two' } },
    });
    expect(await ask()).toEqual(['two', 1]);
    const code = await asset(cloud, 'other', {
      'index.mjs': 'export const handler = async () => "swapped";',
    });
    await lambda('UpdateFunctionCode', { FunctionName: 'count', ...code });
    expect(await ask()).toBe('swapped');
    await lambda('UpdateFunctionCode', {
      FunctionName: 'count',
      ZipFile: Buffer.from(
        (await import('fflate')).zipSync({
          'index.mjs': Buffer.from('export const handler = async () => "zip";'),
        }),
      ),
    });
    expect(await ask()).toBe('zip');
  });

  it('with the context, and an environment that is its own', async () => {
    const cloud = await testCloud();
    process.env.PRACTICE_TEST_SECRET = 'of this machine';
    onTestFinished(() => {
      delete process.env.PRACTICE_TEST_SECRET;
    });
    await deployFunctions(cloud, {
      look: one(
        `import os from 'node:os';
         export const handler = async (event, context) => ({
           env: { ...process.env }, home: os.homedir(), cwd: process.cwd(),
           context: { ...context, left: context.getRemainingTimeInMillis() },
         });`,
        { Timeout: 7, Environment: { Variables: { OWN: 'x' } } },
      ),
    });
    const { payload, log } = await callFunction(cloud, 'look');
    const { env, home, context, cwd } = payload as Record<string, Record<string, unknown>>;
    expect(env).toMatchObject({
      OWN: 'x',
      AWS_LAMBDA_FUNCTION_NAME: 'look',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: cloud.url,
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: cwd,
    });
    expect(env?.PRACTICE_TEST_SECRET).toBeUndefined();
    expect(env?.AWS_ACCESS_KEY_ID).toMatch(/^ASIAPRACTICE[0-9A-F]{8}$/);
    expect(String(home)).not.toBe(process.env.HOME);
    expect(context).toMatchObject({
      functionName: 'look',
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:look',
      logGroupName: '/aws/lambda/look',
    });
    expect(log).toContain(`START RequestId: ${context?.awsRequestId} Version: $LATEST`);
    expect(context?.left).toBeGreaterThan(5000);
    expect(context?.left).toBeLessThanOrEqual(7000);
  });
});

describe('what goes wrong is told as Lambda tells it', () => {
  const failures: readonly (readonly [string, ReturnType<typeof one>, object])[] = [
    [
      'thrown',
      one('export const handler = async () => { throw new TypeError("no"); };'),
      {
        errorType: 'TypeError',
        errorMessage: 'no',
        trace: expect.arrayContaining([
          'TypeError: no',
          expect.stringMatching(/ {4}at handler \(file:\/\/\/var\/task\/index\.mjs:1:/),
        ]),
      },
    ],
    [
      'called back',
      one('exports.handler = (event, context, callback) => callback(new Error("back"));', {}, 'index.js'),
      { errorType: 'Error', errorMessage: 'back' },
    ],
    [
      'no error',
      one('exports.handler = (event, context, callback) => callback("words");', {}, 'index.js'),
      { errorType: 'string', errorMessage: 'words' },
    ],
    [
      'no handler',
      one('export const other = 1;'),
      { errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.handler is undefined or not exported' },
    ],
    [
      'no module',
      one('', { Handler: 'app.handler' }),
      { errorType: 'Runtime.ImportModuleError', errorMessage: "Error: Cannot find module 'app'" },
    ],
    [
      'a missing package',
      one('import "left-out"; export const handler = async () => 1;'),
      {
        errorType: 'Runtime.ImportModuleError',
        errorMessage: expect.stringContaining("Error: Cannot find package 'left-out'"),
      },
    ],
    ['syntax', one('export const = 1'), { errorType: 'Runtime.UserCodeSyntaxError' }],
    [
      'at the start',
      one('throw new RangeError("early");'),
      { errorType: 'RangeError', errorMessage: 'early' },
    ],
    [
      'exit',
      one('export const handler = async () => process.exit(3);'),
      {
        errorType: 'Runtime.ExitError',
        errorMessage: expect.stringMatching(
          /^RequestId: \S{36} Error: Runtime exited with error: exit status 3$/,
        ),
      },
    ],
    [
      'unhandled',
      one(
        'export const handler = () => { Promise.reject(new Error("lost")); return new Promise(() => setTimeout(() => {}, 9000)); };',
      ),
      { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'Error: lost' },
    ],
    [
      'uncaught',
      one(
        'export const handler = () => new Promise(() => setTimeout(() => { throw new Error("later"); }, 5));',
      ),
      { errorType: 'Error', errorMessage: 'later' },
    ],
    [
      'too late',
      one('export const handler = () => new Promise(done => setTimeout(done, 60_000));', { Timeout: 1 }),
      {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringMatching(/^RequestId: \S{36} Error: Task timed out after 1\.00 seconds$/),
      },
    ],
    [
      'for ever',
      one('export const handler = async () => { for (;;); };', { Timeout: 1 }),
      {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringContaining('Task timed out after 1.00 seconds'),
      },
    ],
    [
      'too large',
      one('export const handler = async () => "x".repeat(7_000_000);'),
      { errorType: 'Function.ResponseSizeTooLarge' },
    ],
    [
      'a circle',
      one('export const handler = async () => { const a = {}; a.a = a; return a; };'),
      { errorType: 'TypeError', errorMessage: expect.stringContaining('circular') },
    ],
    [
      'Python',
      one('', { Runtime: 'python3.12' }),
      {
        errorType: 'PRACTICE',
        errorMessage: expect.stringContaining('the runtime python3.12 is not played'),
      },
    ],
  ];

  it('whatever it is, and the next call starts anew', async () => {
    const cloud = await testCloud();
    const named = failures.map(([name, own, expected]) => [name.replaceAll(' ', ''), own, expected] as const);
    await deployFunctions(cloud, Object.fromEntries(named.map(([name, own]) => [name, own])));
    for (const [name, , expected] of named) {
      const answer = await callFunction(cloud, name);
      expect(answer, name).toMatchObject({ status: 200, error: 'Unhandled', payload: expected });
    }
    expect((await callFunction(cloud, 'exit')).payload).toMatchObject({ errorType: 'Runtime.ExitError' });
  });

  it('memory has its limit', async () => {
    const cloud = await testCloud();
    const greedy = (make: string) =>
      one(
        `export const handler = async () => { const all = []; for (;;) { all.push(${make}); await null; await new Promise(setImmediate); } };`,
        {
          MemorySize: 128,
          Timeout: 60,
        },
      );
    await deployFunctions(cloud, { heap: greedy('new Array(100_000).fill(Math.random())') });
    const { payload, log } = await callFunction(cloud, 'heap');
    expect(payload).toMatchObject({
      errorType: 'Runtime.OutOfMemory',
      errorMessage: expect.stringContaining('signal: killed'),
    });
    expect(log).toMatch(
      /REPORT .*Memory Size: 128 MB\tMax Memory Used: 128 MB.*Status: error\tError Type: Runtime\.OutOfMemory/,
    );
  });
});

describe('code of a stranger', () => {
  it('reads no file of this machine, starts nothing, and ends nothing', async () => {
    const cloud = await testCloud();
    const outside = await testFolder();
    await writeFile(path.join(outside, 'secret'), 'secret');
    const attempt = (code: string) =>
      `try { ${code}; found.push('done'); } catch (error) { found.push(error.code ?? error.message); }`;
    await deployFunctions(cloud, {
      hostile: one(`
        import fs from 'node:fs'; import os from 'node:os'; import { execSync } from 'node:child_process'; import { Worker } from 'node:worker_threads';
        export const handler = async ({ file }) => {
          const found = [];
          ${attempt("fs.readFileSync(file, 'utf8')")}
          ${attempt("fs.writeFileSync(file, 'x')")}
          ${attempt("fs.writeFileSync(new URL('./index.mjs', import.meta.url), 'x')")}
          ${attempt("execSync('id')")}
          ${attempt("new Worker('1', { eval: true })")}
          ${attempt('process.kill(process.ppid, 0)')}
          ${attempt("process.binding('fs')")}
          ${attempt("fs.writeFileSync(os.tmpdir() + '/own', 'x')")}
          return found;
        };`),
    });
    expect((await callFunction(cloud, 'hostile', { file: path.join(outside, 'secret') })).payload).toEqual([
      ...[
        'ERR_ACCESS_DENIED',
        'ERR_ACCESS_DENIED',
        'ERR_ACCESS_DENIED',
        'ERR_ACCESS_DENIED',
        'ERR_ACCESS_DENIED',
      ],
      ...['EPERM', 'ERR_ACCESS_DENIED', 'done'],
    ]);
  });

  it('can not answer by what it prints, nor for another call', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, {
      forger: one(`
        import { writeSync } from 'node:fs';
        const forged = JSON.stringify({ kind: 'done', payload: '"forged"', id: 'x', nonce: '0' });
        export const handler = async (event, { awsRequestId }) => {
          process.stdout.write(forged + '\\n');
          writeSync(3, '\\n' + forged.replace('"x"', JSON.stringify(awsRequestId)) + '\\n');
          writeSync(3, '\\n{]\\n');
          return 'true';
        };`),
    });
    const { payload, log } = await callFunction(cloud, 'forger');
    expect(payload).toBe('true');
    expect(log).toContain('forged');
  });

  it('is gone when the cloud is', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, { own: one('export const handler = async () => process.pid;') });
    const { payload } = await callFunction(cloud, 'own');
    const left = (await tmpFolders()).length;
    await cloud.close();
    expect(() => process.kill(payload as number, 0)).toThrow('ESRCH');
    expect((await tmpFolders()).length).toBeLessThan(left);
  });

  it('that calls itself is refused at some point', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, {
      slow: one('export const handler = () => new Promise(done => setTimeout(done, 60_000));', {
        Timeout: 90,
      }),
    });
    const calls = Array.from({ length: 11 }, () => callFunction(cloud, 'slow'));
    const refused = Promise.any(
      calls.map(call =>
        call.then(
          () => Promise.reject(new Error()),
          error => error,
        ),
      ),
    );
    expect(await refused).toMatchObject({ name: 'TooManyRequestsException', message: 'Rate Exceeded.' });
  });
});

async function tmpFolders(): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises');
  return (await readdir(tmpdir())).filter(name => name.startsWith('practice-functions-'));
}

describe('layers', () => {
  it('lie where imports find them, and what is missing is said', async () => {
    const cloud = await testCloud();
    const content = await asset(cloud, 'layer', {
      'nodejs/node_modules/greeting/package.json': '{ "name": "greeting", "main": "main.js" }',
      'nodejs/node_modules/greeting/main.js': 'exports.word = "hello";',
    });
    await deployFunctions(
      cloud,
      {
        layered: one('import { word } from "greeting"; export const handler = async () => word;', {
          Layers: [{ Ref: 'layer' }, 'arn:aws:lambda:us-east-1:123456789012:layer:Tools:1'],
        }),
      },
      { layer: { Type: 'AWS::Lambda::LayerVersion', Properties: { Content: content } } },
    );
    const { payload, log } = await callFunction(cloud, 'layered');
    expect(payload).toBe('hello');
    expect(log).toContain(
      'PRACTICE: the layer arn:aws:lambda:us-east-1:123456789012:layer:Tools:1 is not in',
    );
  });
});

describe('the AWS SDK', () => {
  const wants = {
    wants: one(
      'const { SSM } = await import("@aws-sdk/client-ssm"); export const handler = async () => typeof SSM;',
    ),
  };

  it('is there, as on Lambda, where packages near the cloud have it', async () => {
    const cloud = await testCloud({ packagesNear: await backendCliWorkspace() });
    await deployFunctions(cloud, wants);
    expect(await callFunction(cloud, 'wants')).toMatchObject({ payload: 'function' });
  });

  it('is said to be missing where none has', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, wants);
    const { payload, log } = await callFunction(cloud, 'wants');
    expect(payload).toMatchObject({ errorType: 'Runtime.ImportModuleError' });
    expect(log).toContain('PRACTICE: Lambda has the AWS SDK');
  });
});

describe("a function's own calls", () => {
  /** A function with the real SDK in it, as Amplify bundles it. */
  async function bundled(code: string): Promise<Record<string, string>> {
    const folder = await mkdtemp(path.join(await backendCliWorkspace(), 'projects', 'function-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(path.join(folder, 'handler.mjs'), code);
    const { outputFiles } = await build({
      ...{ entryPoints: [path.join(folder, 'handler.mjs')], bundle: true, platform: 'node', format: 'esm' },
      ...{ target: 'node20', write: false, minify: true },
      banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    });
    return { 'index.mjs': outputFiles[0]?.text ?? '' };
  }

  it("are judged by its role's policies: secrets that it may read, and nothing else", async () => {
    const cloud = await testCloud();
    const ssm = await sdk(cloud, 'ssm');
    await ssm('PutParameter', { Name: '/amplify/shared/own', Value: 'a secret', Type: 'SecureString' });
    await ssm('PutParameter', { Name: '/amplify/shared/other', Value: 'hidden', Type: 'SecureString' });
    const files = await bundled(`
      import { SSM } from '@aws-sdk/client-ssm';
      import { STS } from '@aws-sdk/client-sts';
      import { CloudFormation } from '@aws-sdk/client-cloudformation';
      import { Lambda } from '@aws-sdk/client-lambda';
      const tried = work => work.then(value => value, error => error.name + ': ' + error.message);
      export const handler = async () => {
        const ssm = new SSM();
        const get = Name => tried(ssm.getParameters({ Names: [Name], WithDecryption: true }).then(({ Parameters }) => Parameters[0].Value));
        return {
          own: await get('/amplify/shared/own'),
          other: await get('/amplify/shared/other'),
          put: await tried(ssm.putParameter({ Name: '/amplify/shared/own', Value: 'x', Overwrite: true })),
          who: (await new STS().getCallerIdentity()).Arn,
          stacks: await tried(new CloudFormation().deleteStack({ StackName: 'app' })),
          helper: await tried(new Lambda().invoke({ FunctionName: 'helper', Payload: '{}' }).then(({ Payload }) => Buffer.from(Payload).toString())),
          hello: await tried(new Lambda().invoke({ FunctionName: 'caller' })),
        };
      };`);
    await deployFunctions(cloud, {
      caller: {
        files,
        properties: { Timeout: 30, MemorySize: 512 },
        statements: [
          {
            ...{ Effect: 'Allow', Action: 'ssm:GetParameters' },
            Resource: 'arn:aws:ssm:us-east-1:000000000000:parameter/amplify/shared/own',
          },
          { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: { 'Fn::GetAtt': ['helper', 'Arn'] } },
        ],
      },
      helper: one('export const handler = async () => "helped";'),
    });
    const { payload } = await callFunction(cloud, 'caller');
    const role = cloud
      .snapshot()
      .stacks[0]?.resources.find(({ logicalId }) => logicalId === 'callerRole')?.physicalId;
    expect(payload).toMatchObject({
      own: 'a secret',
      other: expect.stringMatching(
        /^AccessDeniedException: User: arn:aws:sts::000000000000:assumed-role\/\S+ is not authorized to perform: ssm:GetParameters on resource: "arn:aws:ssm:us-east-1:000000000000:parameter\/amplify\/shared\/other" because no identity-based policy allows the ssm:GetParameters action$/,
      ),
      put: expect.stringContaining('is not authorized to perform: ssm:PutParameter'),
      who: expect.stringContaining(`assumed-role/${role}/`),
      stacks: expect.stringContaining(
        'PRACTICE: the practice cloud does not play cloudformation:DeleteStack for roles',
      ),
      helper: '"helped"',
      hello: expect.stringContaining('is not authorized to perform: lambda:InvokeFunction'),
    });
  });

  it('are refused with a key that nobody gave out, or a wrong signature', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, {
      keys: one(
        'export const handler = async () => Object.fromEntries(["ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN"].map(key => [key, process.env["AWS_" + key]]));',
      ),
    });
    const own = (await callFunction(cloud, 'keys')).payload as Record<string, string>;
    const who = async (changes: object) => {
      const credentials = {
        accessKeyId: own.ACCESS_KEY_ID,
        secretAccessKey: own.SECRET_ACCESS_KEY,
        sessionToken: own.SESSION_TOKEN,
        ...changes,
      };
      const sts = await sdk(cloud, 'sts', { credentials });
      return sts('GetCallerIdentity').then(
        ({ Arn }) => Arn,
        (error: Error) => error.name,
      );
    };
    expect(await who({})).toContain('assumed-role/');
    expect(await who({ secretAccessKey: 'wrong' })).toBe('SignatureDoesNotMatch');
    expect(await who({ sessionToken: 'wrong' })).toBe('InvalidClientTokenId');
    expect(await who({ accessKeyId: 'ASIAPRACTICE00000000' })).toBe('InvalidClientTokenId');
  });
});

describe("Lambda's Invoke", () => {
  it('checks what it is asked for', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, { hello: one('export const handler = async event => event;') });
    const lambda = await sdk(cloud, 'lambda');
    await expect(lambda('Invoke', { FunctionName: 'nobody' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody',
    });
    await expect(lambda('Invoke', { FunctionName: 'hello', Payload: '{' })).rejects.toMatchObject({
      name: 'InvalidRequestContentException',
    });
    expect(await callFunction(cloud, 'hello', {}, { InvocationType: 'DryRun' })).toMatchObject({
      status: 204,
    });
    const arn = 'arn:aws:lambda:us-east-1:000000000000:function:hello';
    expect(await callFunction(cloud, arn, { a: 1 })).toMatchObject({ payload: { a: 1 }, error: undefined });
    expect(await callFunction(cloud, 'hello', {}, { InvocationType: 'Event' })).toMatchObject({
      ...{ status: 202, payload: undefined },
    });
  });
});

describe('logs', () => {
  it('are those of Lambda, read by CloudWatch, and kept across a restart', async () => {
    const stateDir = await testFolder();
    const cloud = await testCloud({ stateDir });
    await deployFunctions(cloud, {
      talk: one(`export const handler = async event => {
        console.log('one', { a: 1 }); console.warn('two\\nlines'); console.error(new Error('three').message);
        process.stdout.write('raw\\n');
        if (event.fail) throw new Error('failed');
      };`),
    });
    const { log } = await callFunction(cloud, 'talk');
    const id = /START RequestId: (\S+)/.exec(log)?.[1];
    const stamp = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
    expect(log).toMatch(
      new RegExp(
        `^START RequestId: ${id} Version: \\$LATEST\n${stamp}\t${id}\tINFO\tone { a: 1 }\n${stamp}\t${id}\tWARN\ttwo\nlines\n`,
      ),
    );
    expect(log).toContain(`\t${id}\tERROR\tthree\n`);
    expect(log).toContain('\nraw\n');
    expect(log).toMatch(
      new RegExp(
        `END RequestId: ${id}\nREPORT RequestId: ${id}\tDuration: [\\d.]+ ms\tBilled Duration: \\d+ ms\tMemory Size: 256 MB\tMax Memory Used: \\d+ MB\tInit Duration: [\\d.]+ ms$`,
      ),
    );
    const failed = await callFunction(cloud, 'talk', { fail: true });
    expect(failed.log).toMatch(
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"failed","stack":\["Error: failed"/,
    );
    const read = async () => {
      const logs = await sdk(cloud, 'cloudwatch-logs');
      const all = (await logs('FilterLogEvents', { logGroupName: '/aws/lambda/talk' })).events as {
        message: string;
        timestamp: number;
        logStreamName: string;
      }[];
      return { logs, all };
    };
    const { logs, all } = await read();
    expect(all.filter(({ message }) => message.startsWith('START'))).toHaveLength(2);
    expect(all.map(({ message }) => message)).toContainEqual(expect.stringContaining('WARN\ttwo\nlines'));
    const [stream] = (await logs('DescribeLogStreams', { logGroupName: '/aws/lambda/talk' })).logStreams as {
      logStreamName: string;
    }[];
    expect(stream?.logStreamName).toMatch(/^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
    const page = { logGroupName: '/aws/lambda/talk', logStreamName: stream?.logStreamName };
    const first = await logs('GetLogEvents', { ...page, limit: 2, startFromHead: true });
    const second = await logs('GetLogEvents', { ...page, limit: 2, nextToken: first.nextForwardToken });
    const texts = [first, second].flatMap(({ events }) => events as { message: string }[]);
    expect(texts.map(({ message }) => message)).toEqual(all.slice(0, 4).map(({ message }) => message));
    const filter = async (input: object) =>
      ((await logs('FilterLogEvents', { logGroupName: '/aws/lambda/talk', ...input })).events as object[])
        .length;
    expect(await filter({ filterPattern: 'ERROR Invoke' })).toBe(1);
    expect(await filter({ filterPattern: '?START ?END' })).toBe(4);
    expect(await filter({ startTime: (all.at(-1)?.timestamp ?? 0) + 1 })).toBe(0);
    expect(await filter({ limit: 3 })).toBe(3);
    await expect(logs('FilterLogEvents', { logGroupName: '/aws/lambda/nobody' })).rejects.toMatchObject({
      ...{ name: 'ResourceNotFoundException', message: 'The specified log group does not exist.' },
    });
    await cloud.close();
    const again = await testCloud({ stateDir });
    const later = await sdk(again, 'cloudwatch-logs');
    expect(
      ((await later('FilterLogEvents', { logGroupName: '/aws/lambda/talk' })).events as object[]).length,
    ).toBe(all.length);
    await again.reset();
    expect((await later('DescribeLogGroups')).logGroups).toEqual([]);
  });

  it('are JSON where the function says so, and no less than its level', async () => {
    const cloud = await testCloud();
    await deployFunctions(cloud, {
      json: one(
        'export const handler = async () => { console.debug("d"); console.log({ a: 1 }); console.error("e"); };',
        {
          LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', LogGroup: 'mine' },
        },
      ),
    });
    const { log } = await callFunction(cloud, 'json');
    const lines = log.split('\n').map(line => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { type: 'platform.start' },
      { level: 'INFO', message: { a: 1 }, requestId: expect.any(String) },
      { level: 'ERROR', message: 'e' },
      { type: 'platform.report', record: { status: 'success', metrics: { memorySizeMB: 256 } } },
    ]);
    const logs = await sdk(cloud, 'cloudwatch-logs');
    expect(((await logs('FilterLogEvents', { logGroupName: 'mine' })).events as object[]).length).toBe(4);
    const lambda = await sdk(cloud, 'lambda');
    expect(await lambda('GetFunction', { FunctionName: 'json' })).toMatchObject({
      Configuration: { LoggingConfig: { LogFormat: 'JSON', LogGroup: 'mine', ApplicationLogLevel: 'INFO' } },
    });
  });
});

it('keeps nothing of a key in the state', async () => {
  const stateDir = await testFolder();
  const cloud = await testCloud({ stateDir });
  await deployFunctions(cloud, {
    own: one('export const handler = async () => process.env.AWS_SECRET_ACCESS_KEY;'),
  });
  const { payload } = await callFunction(cloud, 'own');
  expect(await readFile(path.join(stateDir, 'state.json'), 'utf8')).not.toContain(String(payload));
});
