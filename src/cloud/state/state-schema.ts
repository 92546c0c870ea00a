import { z } from 'zod';
import type { CloudState } from './model.ts';
import { identityPoolSchema, temporaryKeySchema, userPoolSchema } from './user-pools.ts';

const texts = z.record(z.string(), z.string());
const values = z.record(z.string(), z.unknown());
const target = z.looseObject({ templateSha: z.string(), parameters: texts, tags: texts });

const resource = z.looseObject({
  logicalId: z.string(),
  type: z.string(),
  physicalId: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  changedAt: z.string(),
  properties: values,
  attributes: values,
  dependsOn: z.array(z.string()),
});

const event = z.looseObject({
  id: z.string(),
  at: z.string(),
  logicalId: z.string(),
  physicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});

const stack = z.looseObject({
  id: z.string(),
  name: z.string(),
  parentId: z.string().optional(),
  rootId: z.string(),
  createdAt: z.string(),
  capabilities: z.array(z.string()),
  onFailure: z.enum(['DO_NOTHING', 'ROLLBACK', 'DELETE']),
  status: z.string(),
  reason: z.string().optional(),
  deletedAt: z.string().optional(),
  target,
  previous: target.optional(),
  outputs: z.array(z.looseObject({ key: z.string(), value: z.string() })),
  resources: z.record(z.string(), resource),
  events: z.array(event),
});

const bucket = z.looseObject({
  createdAt: z.string(),
  objects: z.record(
    z.string(),
    z.looseObject({ sha256: z.string(), size: z.number(), etag: z.string(), modifiedAt: z.string() }),
  ),
});

const parameter = z.looseObject({
  value: z.string(),
  type: z.string(),
  version: z.number(),
  modifiedAt: z.string(),
});

const schema = z.looseObject({
  format: z.literal(1),
  marker: z.literal('PRACTICE'),
  stacks: z.record(z.string(), stack),
  parameters: z.record(z.string(), parameter),
  buckets: z.record(z.string(), bucket),
  userPools: z.record(z.string(), userPoolSchema).optional(),
  identityPools: z.record(z.string(), identityPoolSchema).optional(),
  temporaryKeys: z.record(z.string(), temporaryKeySchema).optional(),
});

/**
 * The state in a file's text; undefined where it isn't one, or something in it has another form than we write. Anybody
 * may have written it: what names a content is checked where it is read.
 */
export function parseState(text: string): CloudState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // As it stands: a copy by the schema would cost time, and drop nothing.
    return schema.safeParse(value).success ? (value as CloudState) : undefined;
  } catch {
    return undefined;
  }
}
