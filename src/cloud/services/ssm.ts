import { BOOTSTRAP_VERSION, isBootstrapParameter } from '../bootstrap.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import { ServiceError } from '../service-error.ts';
import type { StoredParameter } from '../state/model.ts';
import type { Service, ServiceContext } from './service.ts';

const PAGE = 10;

export const ssm: Service = {
  name: 'ssm',
  operations: {
    GetParameter(input: { Name: string; WithDecryption?: boolean }, context: ServiceContext) {
      const found = find(input.Name, context);
      if (!found) throw new ServiceError('ParameterNotFound', '');
      return { Parameter: shown(input.Name, found, input.WithDecryption, context) };
    },

    GetParameters(input: { Names: string[]; WithDecryption?: boolean }, context: ServiceContext) {
      const found = input.Names.flatMap(name => {
        const parameter = find(name, context);
        return parameter ? [shown(name, parameter, input.WithDecryption, context)] : [];
      });
      return { Parameters: found, InvalidParameters: input.Names.filter(name => !find(name, context)) };
    },

    GetParametersByPath(
      input: {
        Path: string;
        Recursive?: boolean;
        WithDecryption?: boolean;
        NextToken?: string;
        MaxResults?: number;
      },
      context: ServiceContext,
    ) {
      const prefix = input.Path.endsWith('/') ? input.Path : `${input.Path}/`;
      const names = Object.keys(context.store.state.parameters)
        .filter(
          name => name.startsWith(prefix) && (input.Recursive || !name.slice(prefix.length).includes('/')),
        )
        .sort();
      const from = Number(input.NextToken ?? 0);
      const page = names.slice(from, from + (input.MaxResults ?? PAGE));
      return {
        Parameters: page.map(name => {
          const parameter = context.store.state.parameters[name] as StoredParameter;
          return shown(name, parameter, input.WithDecryption, context);
        }),
        NextToken: from + page.length < names.length ? String(from + page.length) : undefined,
      };
    },

    PutParameter(
      input: { Name: string; Value: string; Type?: string; Overwrite?: boolean; Description?: string },
      { store, now }: ServiceContext,
    ) {
      const before = store.state.parameters[input.Name];
      if (before && !input.Overwrite) {
        throw new ServiceError(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      }
      const version = (before?.version ?? 0) + 1;
      store.state.parameters[input.Name] = {
        value: input.Value,
        type: input.Type ?? before?.type ?? 'String',
        version,
        modifiedAt: now().toISOString(),
        description: input.Description,
      };
      store.changed();
      return { Version: version, Tier: 'Standard' };
    },

    DeleteParameter(input: { Name: string }, { store }: ServiceContext) {
      if (!store.state.parameters[input.Name]) throw new ServiceError('ParameterNotFound', '');
      delete store.state.parameters[input.Name];
      store.changed();
      return {};
    },

    DeleteParameters(input: { Names: string[] }, { store }: ServiceContext) {
      const DeletedParameters = input.Names.filter(name => store.state.parameters[name]);
      for (const name of DeletedParameters) delete store.state.parameters[name];
      store.changed();
      return {
        DeletedParameters,
        InvalidParameters: input.Names.filter(name => !DeletedParameters.includes(name)),
      };
    },
  },
};

/** A parameter by its name, with or without `:VERSION` behind it. */
function find(nameAndVersion: string, { store, faults }: ServiceContext): StoredParameter | undefined {
  const [name = '', version] = nameAndVersion.split(':');
  if (isBootstrapParameter(name)) {
    const { missingBootstrap, bootstrapVersion } = faults.current();
    if (missingBootstrap) return undefined;
    const value = bootstrapVersion === undefined ? BOOTSTRAP_VERSION : String(bootstrapVersion);
    return { value, type: 'String', version: 1, modifiedAt: '2000-01-01T00:00:00.000Z' };
  }
  const parameter = store.state.parameters[name];
  return version && String(parameter?.version) !== version ? undefined : parameter;
}

function shown(
  name: string,
  parameter: StoredParameter,
  decrypt: boolean | undefined,
  { region }: ServiceContext,
) {
  const encrypted = parameter.type === 'SecureString' && !decrypt;
  return {
    Name: name.split(':')[0],
    Type: parameter.type,
    Value: encrypted ? Buffer.from('encrypted').toString('base64') : parameter.value,
    Version: parameter.version,
    LastModifiedDate: new Date(parameter.modifiedAt),
    ARN: `arn:aws:ssm:${region}:${PRACTICE_ACCOUNT}:parameter/${name.replace(/^\//, '')}`,
    DataType: 'text',
  };
}
