/**
 * Runs the handler of one function, in a process of its own: what AWS's runtime for Node does, over a pipe (descriptor 3)
 * instead of its runtime API. It is a file of its own, in JavaScript, since Node runs it as it is. Whatever code it loads
 * is a stranger's: it knows the nonce only where it looks for it in its own process, which lets it answer for itself alone.
 * https://github.com/aws/aws-lambda-nodejs-runtime-interface-client
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const channel = new Socket({ fd: 3, readable: true, writable: true });
const exit = process.exit.bind(process);
const { stringify, parse } = JSON;
const now = Date.now.bind(Date);

let nonce = '';
/** The call that runs: its id, and what ends it. */
let current;
let whenEmpty;

function send(message, then) {
  channel.write(`\n${stringify({ ...message, nonce })}\n`, then);
}

/** An error as Lambda answers it: `trace` is the stack, line by line. */
function described(error) {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name || 'Error',
    errorMessage: error.message,
    trace: String(error.stack ?? '').split('\n'),
  };
}

function logged(error) {
  if (!(error instanceof Error)) return described(error);
  const { trace: stack, ...rest } = described(error);
  return { ...rest, ...(error.code === undefined ? {} : { code: error.code }), stack };
}

const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
const asJson = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON';
const lowest = asJson ? levels.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL ?? 'TRACE') : 0;

function log(level, args) {
  if (levels.indexOf(level) < lowest) return;
  const timestamp = new Date(now()).toISOString();
  const requestId = current?.id;
  if (!asJson) {
    send({ kind: 'log', text: `${timestamp}\t${requestId}\t${level}\t${format(...args)}` });
    return;
  }
  const [only] = args;
  const error = args.find(one => one instanceof Error);
  const isData = args.length === 1 && typeof only === 'object' && only !== null && !error;
  let text;
  const rest = error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stackTrace: String(error.stack)
          .split('\n')
          .slice(1)
          .map(line => line.trim()),
      }
    : {};
  try {
    text = stringify({ timestamp, level, requestId, message: isData ? only : format(...args), ...rest });
  } catch {
    text = stringify({ timestamp, level, requestId, message: format(...args), ...rest });
  }
  send({ kind: 'log', text });
}

for (const [name, level] of [
  ...[
    ['log', 'INFO'],
    ['info', 'INFO'],
    ['warn', 'WARN'],
    ['error', 'ERROR'],
    ['debug', 'DEBUG'],
  ],
  ['trace', 'TRACE'],
]) {
  console[name] = (...args) => log(level, args);
}

// It has no business with other processes of this machine.
const kill = process.kill.bind(process);
process.kill = (pid, signal) => {
  if (pid === process.pid) return kill(pid, signal);
  throw Object.assign(new Error('kill EPERM'), { code: 'EPERM', errno: -1, syscall: 'kill' });
};
Object.defineProperty(process, 'ppid', { value: 1 });

function finish(id, outcome) {
  if (current?.id !== id) return;
  whenEmpty = undefined;
  channel.ref();
  let message;
  try {
    message = {
      kind: 'done',
      id,
      payload: stringify(outcome.result === undefined ? null : outcome.result) ?? 'null',
    };
  } catch (error) {
    message = { kind: 'failed', id, error: described(error) };
  }
  if (outcome.error !== undefined) {
    log('ERROR', [`Invoke Error \t${stringify(logged(outcome.error))}`]);
    message = { kind: 'failed', id, error: described(outcome.error) };
  }
  current = undefined;
  send({ ...message, rss: process.memoryUsage.rss() });
}

/** What nobody catches ends the process. */
function die(type, title, error) {
  const cause = described(error);
  const failure =
    type === undefined
      ? cause
      : { ...cause, errorType: type, errorMessage: `${cause.errorType}: ${cause.errorMessage}` };
  log('ERROR', [`${title}\t${stringify({ ...failure, trace: undefined, stack: failure.trace })}`]);
  send({ kind: 'failed', id: current?.id, error: failure, ends: true }, () => exit(129));
}

process.on('uncaughtException', error => die(undefined, 'Uncaught Exception ', error));
process.on('unhandledRejection', reason => {
  die('Runtime.UnhandledPromiseRejection', 'Unhandled Promise Rejection ', reason);
});
process.on('beforeExit', () => {
  const then = whenEmpty;
  whenEmpty = undefined;
  then?.();
});

function runtimeError(errorType, message) {
  return Object.assign(new Error(message), { name: errorType });
}

/** `folder/index.handler`, `index.api.handler`: the module, and the way to the function in it. */
async function load() {
  const root = process.env.LAMBDA_TASK_ROOT ?? '';
  const name = process.env._HANDLER ?? '';
  const { dir, base } = path.posix.parse(name);
  const [module, ...way] = base.split('.');
  if (!module || way.length === 0) throw runtimeError('Runtime.MalformedHandlerName', 'Bad handler');
  const place = path.join(root, dir, module);
  const file = ['', '.js', '.mjs', '.cjs']
    .map(end => place + end)
    .find(one => existsSync(one) && path.extname(one));
  if (file === undefined) {
    throw runtimeError(
      'Runtime.ImportModuleError',
      `Error: Cannot find module '${path.posix.join(dir, module)}'`,
    );
  }
  let loaded;
  try {
    loaded = file.endsWith('.cjs') ? createRequire(file)(file) : await import(pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw runtimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`);
    if (error?.code === 'MODULE_NOT_FOUND' || error?.code === 'ERR_MODULE_NOT_FOUND') {
      throw runtimeError('Runtime.ImportModuleError', `Error: ${error.message}`);
    }
    throw error;
  }
  const find = from => way.reduce((value, key) => value?.[key], from);
  const handler = find(loaded) ?? find(loaded.default);
  if (handler === undefined) {
    throw runtimeError('Runtime.HandlerNotFound', `${base} is undefined or not exported`);
  }
  if (typeof handler !== 'function')
    throw runtimeError('Runtime.HandlerNotFound', `${base} is not a function`);
  return handler;
}

let handler;

function run({ id, event, deadline, arn }) {
  const { env } = process;
  current = { id };
  // From now on the loop may run empty: that ends a call, too.
  channel.unref();
  whenEmpty = () => finish(id, { result: null });
  const context = {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn: arn,
    awsRequestId: id,
    getRemainingTimeInMillis: () => deadline - now(),
    succeed: result => finish(id, { result }),
    fail: error => finish(id, { error: error ?? 'handled' }),
    done: (error, result) => (error ? context.fail(error) : context.succeed(result)),
  };
  const callback = (error, result) => {
    if (error !== undefined && error !== null) return finish(id, { error });
    if (!context.callbackWaitsForEmptyEventLoop) return finish(id, { result });
    whenEmpty = () => finish(id, { result });
  };
  try {
    const answer = handler(event, context, callback);
    if (typeof answer?.then === 'function') {
      answer.then(context.succeed, error => finish(id, { error: error ?? 'undefined' }));
    }
  } catch (error) {
    finish(id, { error });
  }
}

async function receive(message) {
  if (nonce !== '') return run(message);
  nonce = message.nonce;
  try {
    handler = await load();
    send({ kind: 'ready' });
  } catch (error) {
    log('ERROR', [`Uncaught Exception \t${stringify(logged(error))}`]);
    send({ kind: 'failed', error: described(error), ends: true }, () => exit(1));
  }
}

const decoder = new StringDecoder('utf8');
let rest = '';
channel.on('data', chunk => {
  const lines = (rest + decoder.write(chunk)).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) if (line !== '') void receive(parse(line));
});
// The cloud is gone.
channel.on('close', () => exit(0));
channel.on('error', () => exit(0));
