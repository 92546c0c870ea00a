import type { IssuedKey } from '../iam/issued-keys.ts';
import type { DeployedFunction } from './deployed-function.ts';
import type { UnpackedFunction } from './function-code.ts';

/**
 * All that a function sees of an environment: its own variables, and what Lambda sets. Nothing of this machine's.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 * @param origin Where the practice cloud is reached.
 */
export function functionEnvironment(
  own: DeployedFunction,
  code: UnpackedFunction,
  key: IssuedKey,
  { origin, stream }: { readonly origin: string; readonly stream: string },
): Readonly<Record<string, string>> {
  return {
    PATH: '/usr/local/bin:/usr/bin/:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...own.variables,
    // Node itself doesn't start without them on Windows.
    ...machineOnWindows(),
    _HANDLER: own.handler,
    LAMBDA_TASK_ROOT: code.task,
    LAMBDA_RUNTIME_DIR: code.folder,
    AWS_EXECUTION_ENV: `AWS_Lambda_${own.runtime}`,
    AWS_REGION: own.region,
    AWS_DEFAULT_REGION: own.region,
    AWS_LAMBDA_FUNCTION_NAME: own.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(own.memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: own.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: stream,
    AWS_LAMBDA_LOG_FORMAT: own.logFormat,
    ...(own.logLevel === undefined ? {} : { AWS_LAMBDA_LOG_LEVEL: own.logLevel }),
    AWS_ACCESS_KEY_ID: key.principal.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_SESSION_TOKEN: key.sessionToken,
    AWS_ENDPOINT_URL: origin,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

function machineOnWindows(): Record<string, string> {
  const names = process.platform === 'win32' ? ['SYSTEMROOT', 'WINDIR'] : [];
  return Object.fromEntries(names.flatMap(name => [[name, process.env[name] ?? '']]));
}
