/**
 * Writes src/cloud/models/*.json: the services that the practice cloud plays, as the AWS SDK's own Smithy schemas
 * describe them, cut down to the operations that are played.
 *
 *   npx tsx scripts/extract-aws-models.ts FOLDER [OUT]      FOLDER has node_modules/@aws-sdk/client-*
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAYED_OPERATIONS, type PlayedService } from '../src/cloud/models/played-operations.ts';
import type {
  Binding,
  Member,
  Operation,
  ProtocolName,
  ServiceModel,
  Shape,
  Structure,
} from '../src/cloud/models/service-model.ts';

/** What this script uses of the SDK's NormalizedSchema (`@smithy/core/schema`). */
interface Normalized {
  getName(): string | undefined;
  getSchema(): unknown;
  getMergedTraits(): Record<string, unknown>;
  isStructSchema(): boolean;
  isUnionSchema(): boolean;
  isUnitSchema(): boolean;
  isListSchema(): boolean;
  isMapSchema(): boolean;
  isBlobSchema(): boolean;
  isTimestampSchema(): boolean;
  isDocumentSchema(): boolean;
  isBooleanSchema(): boolean;
  isNumericSchema(): boolean;
  isBigIntegerSchema(): boolean;
  isBigDecimalSchema(): boolean;
  getValueSchema(): Normalized;
  getKeySchema(): Normalized;
  structIterator(): Iterable<[string, Normalized]>;
}

type StaticSchema = readonly [
  id: number,
  namespace: string,
  name: string,
  traits: unknown,
  ...rest: unknown[],
];

interface SdkProtocol {
  getShapeId(): string;
}

const FORMATS = { 5: 'date-time', 6: 'http-date', 7: 'epoch-seconds' } as const;

function binding(traits: Record<string, unknown>, required: boolean): Binding {
  const text = (name: string) => (typeof traits[name] === 'string' ? (traits[name] as string) : undefined);
  const flag = (name: string) => (traits[name] ? (true as const) : undefined);
  const namespace = traits.xmlNamespace as [string?, string?] | undefined;
  return {
    required: required ? true : undefined,
    header: text('httpHeader'),
    prefixHeaders: text('httpPrefixHeaders'),
    query: text('httpQuery'),
    label: flag('httpLabel'),
    payload: flag('httpPayload'),
    jsonName: text('jsonName'),
    xmlName: text('xmlName'),
    xmlAttribute: flag('xmlAttribute'),
    flattened: flag('xmlFlattened'),
    xmlNamespace: Array.isArray(namespace) ? namespace.find(part => part?.startsWith('http')) : undefined,
  };
}

class Extractor {
  readonly structures: Record<string, Structure> = {};
  private readonly of: (schema: unknown) => Normalized;

  constructor(of: (schema: unknown) => Normalized) {
    this.of = of;
  }

  structure(schema: unknown): string {
    const normalized = this.of(schema);
    const name = normalized.isUnitSchema() ? 'Unit' : (normalized.getName() ?? 'Unit');
    if (this.structures[name]) return name;
    if (normalized.isUnitSchema()) {
      this.structures[name] = { members: {} };
      return name;
    }
    const members: Record<string, Member> = {};
    const xmlName = normalized.getMergedTraits().xmlName;
    this.structures[name] = {
      union: normalized.isUnionSchema() ? true : undefined,
      xmlName: typeof xmlName === 'string' ? xmlName : undefined,
      members,
    };
    // The seventh slot of a structure's schema says how many of its members, the first ones, are required.
    const requiredCount = Number((normalized.getSchema() as unknown[])[6] ?? 0);
    let index = 0;
    for (const [memberName, member] of normalized.structIterator()) {
      members[memberName] = this.member(member, index < requiredCount);
      index += 1;
    }
    return name;
  }

  private member(schema: Normalized, required = false): Member {
    return { ...this.shape(schema), ...binding(schema.getMergedTraits(), required) };
  }

  private shape(schema: Normalized): Shape {
    if (schema.isStructSchema()) return { type: 'structure', of: this.structure(schema) };
    if (schema.isListSchema()) return { type: 'list', member: this.member(schema.getValueSchema()) };
    if (schema.isMapSchema()) {
      return {
        type: 'map',
        key: this.member(schema.getKeySchema()),
        value: this.member(schema.getValueSchema()),
      };
    }
    if (schema.isTimestampSchema()) {
      const format = FORMATS[schema.getSchema() as keyof typeof FORMATS];
      return format ? { type: 'timestamp', format } : { type: 'timestamp' };
    }
    if (schema.isBlobSchema()) return { type: 'blob' };
    if (schema.isDocumentSchema()) return { type: 'document' };
    if (schema.isBooleanSchema()) return { type: 'boolean' };
    if (schema.isNumericSchema() || schema.isBigIntegerSchema() || schema.isBigDecimalSchema())
      return { type: 'number' };
    return { type: 'string' };
  }
}

function isStatic(value: unknown, id: number): value is StaticSchema {
  return Array.isArray(value) && value[0] === id && typeof value[2] === 'string';
}

async function extract(folder: string, service: PlayedService): Promise<ServiceModel> {
  const played: readonly string[] = PLAYED_OPERATIONS[service];
  const load = createRequire(path.join(folder, 'package.json'));
  const sdk = load(`@aws-sdk/client-${service}`) as Record<string, unknown>;
  const { NormalizedSchema } = load('@smithy/core/schema') as {
    NormalizedSchema: { of(schema: unknown): Normalized };
  };
  const extractor = new Extractor(schema => NormalizedSchema.of(schema));

  const http = (schema: unknown) => NormalizedSchema.of(schema).getMergedTraits().http as Operation['http'];
  const all = Object.values(sdk).filter(value => isStatic(value, 9));
  const operations: Record<string, Operation> = {};
  for (const schema of all) {
    const name = schema[2];
    if (!played.includes(name)) continue;
    operations[name] = {
      http: http(schema),
      input: extractor.structure((schema[4] as () => unknown)()),
      output: extractor.structure((schema[5] as () => unknown)()),
    };
  }
  const missing = played.filter(name => !operations[name]);
  if (missing.length > 0) throw new Error(`${service} has no operation ${missing.join(', ')}`);

  const errors: Record<string, readonly [string, number]> = {};
  for (const schema of Object.values(sdk).filter(value => isStatic(value, -3))) {
    const traits = NormalizedSchema.of(schema).getMergedTraits();
    const query = traits.awsQueryError as [string, number] | undefined;
    if (traits.error) {
      errors[schema[2]] = query ?? [
        schema[2],
        Number(traits.httpError ?? (traits.error === 'client' ? 400 : 500)),
      ];
    }
  }

  const clientName = Object.keys(sdk).find(key => key.endsWith('Client') && key !== '__Client');
  const Client = sdk[clientName ?? ''] as new (options: object) => { config: Record<string, unknown> };
  const { config } = new Client({ region: 'us-east-1' });
  const settings = config.protocolSettings as Record<string, string | undefined> | undefined;
  const protocol = config.protocol as SdkProtocol;
  return {
    protocol: protocol.getShapeId().split('#')[1] as ProtocolName,
    version: String(config.apiVersion),
    target: protocol.getShapeId().includes('Json1_') ? settings?.serviceTarget : undefined,
    xmlNamespace: settings?.xmlNamespace,
    operations,
    notPlayed: Object.fromEntries(
      all.filter(schema => !operations[schema[2]]).map(schema => [schema[2], http(schema) ?? null]),
    ),
    structures: extractor.structures,
    errors,
  };
}

const folder = path.resolve(process.argv[2] ?? '.cache/backend-cli');
const out = process.argv[3] ?? fileURLToPath(new URL('../src/cloud/models/', import.meta.url));
mkdirSync(out, { recursive: true });
for (const service of Object.keys(PLAYED_OPERATIONS) as PlayedService[]) {
  writeFileSync(
    path.join(out, `${service}.json`),
    `${JSON.stringify(await extract(folder, service), null, 1)}\n`,
  );
}
