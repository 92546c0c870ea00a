import { createRequire } from 'node:module';
import path from 'node:path';
import { findPackage } from '../../verify/find-package.ts';

/** The little that we use of the AWS SDK, which lies in the workspace and isn't bundled. */
export interface Sdk {
  credentials(): Promise<object>;
  sts: ServiceModule;
  ssm: ServiceModule;
  cloudFormation: ServiceModule;
}

export interface ServiceModule {
  client(): Client;
  command(name: string, input: object): object;
}

export interface Client {
  readonly config: { readonly region: () => Promise<string> };
  send(command: object): Promise<Readonly<Record<string, unknown>>>;
}

type Constructor = new (input: object) => unknown;

/**
 * Loads the SDK that came with @aws-amplify/backend-cli: what it finds is what `ampx` will find.
 * @throws Error where the package isn't there.
 */
export async function loadSdk(workspace: string): Promise<Sdk> {
  const cli = await findPackage(workspace, '@aws-amplify/backend-cli');
  if (cli === undefined) throw new Error('@aws-amplify/backend-cli is not installed.');
  const require = createRequire(path.join(cli, 'package.json'));
  const load = (name: string) => require(name) as Readonly<Record<string, unknown>>;
  const service = (name: string, clientName: string): ServiceModule => {
    const module = load(name);
    let client: Client | undefined;
    return {
      client() {
        client ??= new (module[clientName] as Constructor)({ maxAttempts: 3 }) as Client;
        return client;
      },
      command: (command, input) => new (module[command] as Constructor)(input) as object,
    };
  };
  const { fromNodeProviderChain } = load('@aws-sdk/credential-providers') as {
    readonly fromNodeProviderChain: (options: object) => () => Promise<object>;
  };
  return {
    credentials: fromNodeProviderChain({ ignoreCache: true }),
    sts: service('@aws-sdk/client-sts', 'STSClient'),
    ssm: service('@aws-sdk/client-ssm', 'SSMClient'),
    cloudFormation: service('@aws-sdk/client-cloudformation', 'CloudFormationClient'),
  };
}
