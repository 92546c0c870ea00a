import { type Assembly, assetHash, list, record, text } from '../backend/assembly.ts';
import { type LocatedResource, resolve, resolveText, token } from './references.ts';

/** A step of a resolver. */
export interface ResolverStep {
  /** VTL; undefined where the step is written in JavaScript. */
  readonly templates: { readonly request: string; readonly response: string } | undefined;
  /** 'none' answers with the request's payload, 'table' is DynamoDB, 'other' a Lambda function or whatever else. */
  readonly source: 'none' | 'table' | 'other';
}

export interface Resolver {
  /** Runs before the steps and fills the stash; '' where there is nothing to run. */
  readonly before: string;
  readonly steps: readonly ResolverStep[];
}

/** All resolvers by 'Type.field'. */
export function readResolvers(
  resources: readonly LocatedResource[],
  assembly: Assembly,
): ReadonlyMap<string, Resolver> {
  const of = (type: string) => resources.filter(resource => resource.type === type);
  const sources = new Map<string, string>();
  for (const source of of('AWS::AppSync::DataSource')) {
    const type = text(source.properties.Type) ?? '';
    sources.set(token(source.scope, source.logicalId, 'Name'), type);
    sources.set(resolveText(source.properties.Name, source.scope), type);
  }
  const step = (resource: LocatedResource): ResolverStep => {
    const name = resolveText(resource.properties.DataSourceName, resource.scope);
    const type = sources.get(name) ?? (name.startsWith('NONE') ? 'NONE' : '');
    const javascript = resource.properties.Runtime !== undefined;
    return {
      templates: javascript
        ? undefined
        : {
            request: template(resource, 'Request', assembly),
            response: template(resource, 'Response', assembly),
          },
      source: type === 'NONE' ? 'none' : type === 'AMAZON_DYNAMODB' ? 'table' : 'other',
    };
  };
  const functions = new Map(
    of('AWS::AppSync::FunctionConfiguration').map(resource => [
      token(resource.scope, resource.logicalId, 'FunctionId'),
      step(resource),
    ]),
  );
  return new Map(
    of('AWS::AppSync::Resolver').map(resource => {
      const { properties, scope } = resource;
      const name = `${text(properties.TypeName)}.${text(properties.FieldName)}`;
      if (properties.Kind !== 'PIPELINE') return [name, { before: '', steps: [step(resource)] }];
      const steps = list(record(properties.PipelineConfig).Functions).map(
        id => functions.get(String(resolve(id, scope))) ?? unknownStep,
      );
      const before =
        properties.Runtime === undefined
          ? template(resource, 'Request', assembly)
          : stashOf(resolveText(properties.Code, scope));
      return [name, { before, steps }];
    }),
  );
}

/**
 * What Amplify's JavaScript puts into the stash, as VTL: routes to language models have such a resolver before steps that
 * ask who comes, and these steps look there for the roles of guests and of who is signed in.
 */
function stashOf(code: string): string {
  return [...code.matchAll(/^\s*ctx\.stash((?:\.\w+)*)\.(\w+) = (.+);\s*$/gm)]
    .map(([, inside = '', name, value]) => `$util.qr($ctx.stash${inside}.put("${name}", ${value}))`)
    .join('\n');
}

/** A step that isn't in the app: imported by its id. */
const unknownStep: ResolverStep = { templates: undefined, source: 'other' };

function template(resource: LocatedResource, side: 'Request' | 'Response', assembly: Assembly): string {
  const { properties, scope } = resource;
  const inline = properties[`${side}MappingTemplate`];
  if (inline !== undefined) return resolveText(inline, scope);
  return assembly.mappings?.[assetHash(properties[`${side}MappingTemplateS3Location`]) ?? ''] ?? '';
}
