import {
  type Assembly,
  assetHash,
  list,
  record,
  type Template,
  type TemplateResource,
  text,
} from '../backend/assembly.ts';

/** A stack of the app, with the values that its parent hands down. */
export interface StackScope {
  /** Unique: the logical ids of the nested stacks on the way down; '' for the root. */
  readonly id: string;
  readonly template: Template;
  readonly parent: StackScope | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly children: ReadonlyMap<string, StackScope>;
}

export interface LocatedResource {
  readonly scope: StackScope;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The root's scope, with those of all nested stacks below it. */
export function openScopes(assembly: Assembly): StackScope {
  const open = (
    id: string,
    template: Template,
    parent: StackScope | undefined,
    parameters: Readonly<Record<string, unknown>>,
  ): StackScope => {
    const children = new Map<string, StackScope>();
    const scope: StackScope = { id, template, parent, parameters, children };
    for (const [logicalId, resource] of Object.entries(template.Resources ?? {})) {
      if (resource.Type !== 'AWS::CloudFormation::Stack') continue;
      const nested = assembly.nested[assetHash(resource.Properties?.TemplateURL) ?? ''];
      if (nested === undefined) continue;
      const given = record(resource.Properties?.Parameters);
      children.set(logicalId, open(`${id}/${logicalId}`, nested.template, scope, given));
    }
    return scope;
  };
  return open('', assembly.root, undefined, {});
}

/** All resources of a scope and of those below it. */
export function resourcesOf(scope: StackScope): readonly LocatedResource[] {
  const own = Object.entries(scope.template.Resources ?? {}).map(
    ([logicalId, resource]: [string, TemplateResource]) => ({
      scope,
      logicalId,
      type: resource.Type,
      properties: resource.Properties ?? {},
    }),
  );
  return [...own, ...[...scope.children.values()].flatMap(resourcesOf)];
}

/** How a resource, or an attribute of it, is named in resolved values: the same from whatever stack it is referred to. */
export function token(scope: StackScope, logicalId: string, attribute?: string): string {
  return `<${scope.id}/${logicalId}${attribute === undefined ? '' : `.${attribute}`}>`;
}

/**
 * A CloudFormation value with its references followed through parameters and outputs of nested stacks: text where it is
 * text, with a token for what only a deployment knows.
 */
export function resolve(value: unknown, scope: StackScope): unknown {
  if (Array.isArray(value)) return value.map(entry => resolve(entry, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const [name, given] = first;
    if (name === 'Ref') return reference(text(given) ?? '', scope);
    if (name === 'Fn::GetAtt') return attribute(given, scope);
    if (name === 'Fn::Join') return join(given, scope);
    if (name === 'Fn::Sub') return substitute(given, scope);
    if (name.startsWith('Fn::')) return unknownText(name, resolve(given, scope));
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, resolve(entry, scope)]));
}

/** A value that is meant to be text. */
export function resolveText(value: unknown, scope: StackScope): string {
  const resolved = resolve(value, scope);
  return typeof resolved === 'string' ? resolved : JSON.stringify(resolved ?? '');
}

/** A token without quotes: it may come to stand inside a template's text. */
function unknownText(name: string, given: unknown): string {
  return `<${name} ${JSON.stringify(given).replace(/["\\$#]/g, '')}>`;
}

function reference(name: string, scope: StackScope): unknown {
  // Amplify's templates write the partition out in some places, and refer to it in others.
  if (name === 'AWS::Partition') return 'aws';
  if (name.startsWith('AWS::')) return `<${name}>`;
  if (scope.parent !== undefined && Object.hasOwn(scope.parameters, name)) {
    return resolve(scope.parameters[name], scope.parent);
  }
  const parameter = record(scope.template.Parameters)[name];
  return parameter === undefined ? token(scope, name) : (record(parameter).Default ?? token(scope, name));
}

function attribute(given: unknown, scope: StackScope): unknown {
  const parts = typeof given === 'string' ? given.split('.') : list(given).map(part => text(part) ?? '');
  const [logicalId = '', ...rest] = parts;
  const name = rest.join('.');
  const child = scope.children.get(logicalId);
  if (child !== undefined && name.startsWith('Outputs.')) {
    const output = child.template.Outputs?.[name.slice('Outputs.'.length)];
    if (output !== undefined) return resolve(output.Value, child);
  }
  return token(scope, logicalId, name);
}

function join(given: unknown, scope: StackScope): string {
  const [separator, parts] = list(given);
  return list(resolve(parts, scope))
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join(text(separator) ?? '');
}

function substitute(given: unknown, scope: StackScope): string {
  const [template, own] = Array.isArray(given)
    ? [text(given[0]) ?? '', record(given[1])]
    : [text(given) ?? '', {}];
  return template.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
    if (Object.hasOwn(own, name)) return resolveText((own as Record<string, unknown>)[name], scope);
    return String(name.includes('.') ? attribute(name, scope) : reference(name, scope));
  });
}
