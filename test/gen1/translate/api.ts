import { Kind, parse, print } from 'graphql';
import type { BackendView, Resource } from '../../../src/checks/backend-view.ts';
import type { Synthesized } from './synthesis-rig.ts';

/**
 * An API as a flat list of facts, so that two can be compared fact by fact: what AppSync serves, who may do what, how
 * it is resolved, and where it is kept.
 */
export type Api = ReadonlyMap<string, string>;

/** The facts of a synthesized API. */
export function apiOf({ view, assets }: Synthesized): Api {
  const facts = new Map<string, string>();
  servedFacts(view.data?.served ?? '', facts);
  resolverFacts(view, assets, facts);
  tableFacts(view.resources, facts);
  return facts;
}

/** 'type Post', 'field Post.title', 'who Post.title', 'args Query.getPost'. */
function servedFacts(served: string, facts: Map<string, string>): void {
  for (const definition of parse(served).definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
        const name = definition.name.value;
        facts.set(`type ${name}`, definition.kind === Kind.OBJECT_TYPE_DEFINITION ? 'type' : 'input');
        facts.set(`who ${name}`, directivesText(definition.directives ?? []));
        for (const field of definition.fields ?? []) {
          const where = `${name}.${field.name.value}`;
          facts.set(`field ${where}`, print(field.type));
          facts.set(`who ${where}`, directivesText(field.directives ?? []));
          if (field.kind !== Kind.FIELD_DEFINITION || !field.arguments?.length) continue;
          const args = field.arguments.map(argument => `${argument.name.value}: ${print(argument.type)}`);
          facts.set(`args ${where}`, args.toSorted().join(', '));
        }
        break;
      }
      case Kind.ENUM_TYPE_DEFINITION:
        facts.set(
          `type ${definition.name.value}`,
          `enum ${(definition.values ?? []).map(({ name }) => name.value).join(' ')}`,
        );
        break;
      default:
        facts.set(`other ${definition.kind}`, print(definition));
    }
  }
}

function directivesText(directives: readonly Parameters<typeof print>[0][]): string {
  return directives.map(print).toSorted().join(' ');
}

/**
 * 'auth Query.getPost': the templates that say who may. 'setup ...': those before them. 'resolver ...': those that do
 * it. 'calls Query.echo': the Lambda functions.
 */
function resolverFacts(
  { resources }: BackendView,
  assets: ReadonlyMap<string, string>,
  facts: Map<string, string>,
): void {
  const ofType = (wanted: string) => resources.filter(({ type }) => type === `AWS::AppSync::${wanted}`);
  const functions = new Map(ofType('FunctionConfiguration').map(resource => [resource.logicalId, resource]));
  const sources = new Map(ofType('DataSource').map(resource => [resource.logicalId, resource]));
  for (const { properties } of ofType('Resolver')) {
    const where = `${String(properties.TypeName)}.${String(properties.FieldName)}`;
    const names = JSON.stringify(properties.PipelineConfig).matchAll(
      /"Fn::GetAtt":\["(\w+)","FunctionId"\]/g,
    );
    const used = [...names].flatMap(([, id = '']) => functions.get(id) ?? []);
    for (const role of ['setup', 'auth', 'resolver'] as const) {
      const texts = used
        .filter(resource => roleOf(resource) === role)
        .map(resource => templates(resource, assets));
      if (texts.length > 0) facts.set(`${role} ${where}`, onlyInputs(texts.join('\n----\n'), where, facts));
    }
    const called = used.flatMap(({ properties: { DataSourceName: source } }) => {
      const [, id = ''] = /"Fn::GetAtt":\["(\w+)"/.exec(JSON.stringify(source)) ?? [];
      return lambdaName(sources.get(id)) ?? [];
    });
    if (called.length > 0) facts.set(`calls ${where}`, called.join(', '));
  }
}

function roleOf({ properties: { Name: name } }: Resource): 'setup' | 'auth' | 'resolver' {
  if (/(preAuth|init|preUpdate)\d*Function$/i.test(String(name))) return 'setup';
  return /auth\d*Function$/i.test(String(name)) ? 'auth' : 'resolver';
}

/** Without the environment, which Gen 1 puts in when it deploys. */
function lambdaName(source: Resource | undefined): string | undefined {
  const [, name] = /function:([\w-]+)/.exec(JSON.stringify(source?.properties.LambdaConfig ?? '')) ?? [];
  return name?.replace(/-(dev|\$\{env\})?$/, '');
}

/**
 * The fields that a rule lets through are a set, and only those that the input has matter: Gen 2 lists the keys of its
 * relations among them as well.
 */
function onlyInputs(template: string, where: string, facts: ReadonlyMap<string, string>): string {
  const [, input] = /input: (\w+)!/.exec(facts.get(`args ${where}`) ?? '') ?? [];
  return template
    .replace(
      /(AllowedFields\d+ = |"(?:allowed|nullAllowed)Fields":)(\[[^\]]*\])/g,
      (_, start: string, list: string) => {
        const fields = (JSON.parse(list) as readonly string[]).filter(field =>
          facts.has(`field ${input}.${field}`),
        );
        return start + JSON.stringify(fields.toSorted());
      },
    )
    .replace(/\w+LambdaDataSource/g, 'LambdaDataSource');
}

function templates({ properties }: Resource, assets: ReadonlyMap<string, string>): string {
  return ['RequestMappingTemplate', 'ResponseMappingTemplate']
    .map(name => properties[name] ?? stored(properties[`${name}S3Location`], assets))
    .map(template => (typeof template === 'string' ? template : JSON.stringify(template)))
    .join('\n--\n');
}

function stored(location: unknown, assets: ReadonlyMap<string, string>): string {
  const [, hash = ''] = /([0-9a-f]{64})\.\w+/.exec(JSON.stringify(location) ?? '') ?? [];
  const text = assets.get(hash);
  if (text === undefined) throw new Error(`No template ${JSON.stringify(location)}`);
  return text;
}

/** 'table Post', 'index Post.byBlog': names of the two generations' resources differ, keys must not. */
function tableFacts(resources: readonly Resource[], facts: Map<string, string>): void {
  for (const { type, logicalId, properties } of resources) {
    if (type !== 'AWS::DynamoDB::Table' && type !== 'Custom::AmplifyDynamoDBTable') continue;
    const model = logicalId.replace(/Table([0-9A-F]{8})?$/, '');
    const read = (value: unknown) =>
      lowerKeys(value) as readonly { attributename: string; keytype: string }[] | undefined;
    const keys = (value: unknown) =>
      (read(value) ?? []).map(key => `${key.attributename} ${key.keytype}`).join(', ');
    facts.set(`table ${model}`, keys(properties.keySchema ?? properties.KeySchema));
    const indexes = (lowerKeys(properties.globalSecondaryIndexes ?? properties.GlobalSecondaryIndexes) ??
      []) as readonly {
      indexname: string;
      keyschema: unknown;
    }[];
    for (const index of indexes) facts.set(`index ${model}.${index.indexname}`, keys(index.keyschema));
  }
}

function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key.toLowerCase(), lowerKeys(entry)]),
  );
}

/** One fact on which two APIs differ. */
export interface Difference {
  readonly fact: string;
  readonly gen1: string | undefined;
  readonly gen2: string | undefined;
}

/** The facts on which two APIs differ. */
export function compareApis(gen1: Api, gen2: Api): readonly Difference[] {
  return [...new Set([...gen1.keys(), ...gen2.keys()])]
    .toSorted()
    .map(fact => ({ fact, gen1: gen1.get(fact), gen2: gen2.get(fact) }))
    .filter(difference => difference.gen1 !== difference.gen2);
}
