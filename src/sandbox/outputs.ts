import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readIfExists } from '../files/disk.ts';

const outputsSchema = z.looseObject({
  version: z.string().optional(),
  auth: z
    .looseObject({
      aws_region: z.string().optional(),
      user_pool_id: z.string().optional(),
      user_pool_client_id: z.string().optional(),
      identity_pool_id: z.string().optional(),
    })
    .optional(),
  data: z
    .looseObject({
      url: z.string().optional(),
      aws_region: z.string().optional(),
      api_key: z.string().optional(),
      default_authorization_type: z.string().optional(),
    })
    .optional(),
  storage: z
    .looseObject({ bucket_name: z.string().optional(), aws_region: z.string().optional() })
    .optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
});

export type AmplifyOutputs = z.infer<typeof outputsSchema>;

/** One line of what a deployment gave; secrets are masked. */
export interface OutputLine {
  readonly what: string;
  readonly value: string;
}

/** amplify_outputs.json; undefined where there is none, it is broken, or it is the empty one from before a deployment. */
export async function readOutputs(file: string): Promise<AmplifyOutputs | undefined> {
  const bytes = await readIfExists(file);
  if (bytes === undefined) return undefined;
  try {
    const outputs = outputsSchema.parse(JSON.parse(bytes.toString('utf8')));
    return Object.keys(outputs).some(key => key !== 'version') ? outputs : undefined;
  } catch {
    return undefined;
  }
}

/** What tells a file from every other; undefined where there is none. */
export async function fingerprintOf(file: string): Promise<string | undefined> {
  const bytes = await readIfExists(file).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** The outputs as a person wants them. */
export function summarizeOutputs({ auth, data, storage, custom }: AmplifyOutputs): readonly OutputLine[] {
  const lines: (readonly [string, string | undefined])[] = [
    ['Region', auth?.aws_region ?? data?.aws_region ?? storage?.aws_region],
    ['GraphQL endpoint', data?.url],
    ['Default authorization', data?.default_authorization_type],
    ['API key', data?.api_key === undefined ? undefined : mask(data.api_key)],
    ['User pool', auth?.user_pool_id],
    ['App client', auth?.user_pool_client_id],
    ['Identity pool', auth?.identity_pool_id],
    ['Bucket', storage?.bucket_name],
    ...Object.entries(custom ?? {}).map(
      ([name, value]) => [`custom.${name}`, customValue(name, value)] as const,
    ),
  ];
  return lines.flatMap(([what, value]) => (value === undefined ? [] : [{ what, value }]));
}

function customValue(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /key|secret|token|password|credential/i.test(name) ? mask(text) : text;
}

/** Enough to recognise it, too little to use it. */
function mask(secret: string): string {
  return secret.length > 12 ? `${secret.slice(0, 4)}${'*'.repeat(8)}` : '*'.repeat(8);
}
