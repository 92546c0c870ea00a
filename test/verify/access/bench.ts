import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AccessCell, AccessView, BackendView } from '../../../src/checks/backend-view.ts';
import type { SerializedError } from '../../../src/verify/synth/protocol.ts';
import { createSynthesizer } from '../../../src/verify/synth/synthesizer.ts';
import { authFile, backendFile, dataFile, files } from '../fixtures/backend-files.ts';
import { openWorkspace } from '../fixtures/workspace.ts';

/** A backend of which only the schema, and what it needs, is said. */
export interface Sketch {
  /** Entries of `a.schema({...})`. */
  readonly models: string;
  /** After `a.schema({...})`: rules for the whole schema. */
  readonly global?: string;
  /** The options of `authorizationModes`. */
  readonly modes?: string;
  readonly auth?: string;
  /** Statements after `defineBackend()`. */
  readonly after?: string;
  /** More files, by path below the project. */
  readonly more?: Readonly<Record<string, string>>;
}

const sayFiles = {
  'amplify/say/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const say = defineFunction({ name: 'say' });
`,
  'amplify/say/handler.ts': `export const handler = async () => 'hello';\n`,
};

/** Real synthesis in the real worker, again and again. */
export async function openAccessBench() {
  const workspace = await openWorkspace('access');
  const synthesizer = createSynthesizer({
    workspace: workspace.layout.root,
    workerPath: workspace.workerPath,
    folder: path.join(workspace.layout.own, 'engine'),
    timeLimit: 120_000,
    memoryLimit: Number.POSITIVE_INFINITY,
    runLimit: Number.POSITIVE_INFINITY,
    keepWarm: true,
    onStatus: () => {},
  });
  let projects = 0;
  const view = async (texts: Readonly<Record<string, string>>): Promise<BackendView> => {
    projects += 1;
    const project = path.join(workspace.layout.root, '01-chapter', `${projects}`);
    for (const [file, text] of Object.entries(texts)) {
      await mkdir(path.dirname(path.join(project, file)), { recursive: true });
      await writeFile(path.join(project, file), text);
    }
    const outcome = await synthesizer.synthesize({ project, output: path.join(project, '.out') });
    if (outcome.kind !== 'synthesized') {
      throw new Error(outcome.kind === 'failed' ? reasonOf(outcome.error) : outcome.kind);
    }
    return outcome.view;
  };
  return {
    view,
    async access(sketch: Sketch): Promise<AccessView> {
      const { data } = await view(filesOf(sketch));
      if (data?.access === undefined) throw new Error('The view has no access matrix.');
      return data.access;
    },
    async [Symbol.asyncDispose]() {
      await synthesizer.dispose();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

function reasonOf({ message, cause }: SerializedError): string {
  return cause === undefined ? message : `${message}: ${reasonOf(cause)}`;
}

function filesOf({ models, global = '', modes, auth, after = '', more = {} }: Sketch) {
  const withSay = models.includes('say') || global.includes('say') || (modes ?? '').includes('say');
  const options =
    modes ?? "defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 }";
  const data = dataFile(models, `{ schema, authorizationModes: { ${options} } }`)
    .replace('\n});\n', `\n})${global};\n`)
    .replace('const schema', `${withSay ? "import { say } from '../say/resource';\n" : ''}\nconst schema`);
  return {
    'package.json': '{ "private": true, "type": "module" }',
    'package-lock.json': '{ "lockfileVersion": 3 }',
    [files.data]: data,
    [files.auth]: authFile(auth),
    [files.backend]: backendFile(
      `const backend = defineBackend({ auth, data${withSay ? ', say' : ''} });\n${after}\nexport { backend };`,
      [
        withSay ? "import { say } from './say/resource';" : '',
        after.includes('Policy')
          ? "import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';"
          : '',
      ].join('\n'),
    ),
    ...(withSay ? sayFiles : {}),
    ...more,
  };
}

/**
 * A matrix as text: `yes`, `own` for filtered, `no` with the first letter of the layer that said so (directive, policy,
 * resolver), `yes*` where code of the backend is asked, `yes>owner` where a create names the caller in that field.
 */
export function written(access: AccessView): string {
  const lines = access.problem === undefined ? [] : [`problem: ${access.problem}`];
  for (const { model, operations, fields, nullInMutations } of access.models) {
    const ids = access.callers.map(({ id }) => id).filter(id => operations.some(({ cells }) => id in cells));
    const rows = [
      ...operations.map(({ operation, cells }) => [operation, cells] as const),
      ...fields.map(({ field, operation, cells }) => [`${field}: ${operation}`, cells] as const),
    ];
    lines.push(...table(model, ids, rows));
    if (nullInMutations.length > 0) lines.push(`null in mutations: ${nullInMutations.join(', ')}`);
  }
  if (access.operations.length > 0) {
    const ids = access.callers
      .map(({ id }) => id)
      .filter(id => access.operations.some(({ cells }) => id in cells));
    lines.push(
      ...table(
        '-',
        ids,
        access.operations.map(({ operation, cells }) => [operation, cells] as const),
      ),
    );
  }
  return lines.join('\n');
}

type Cells = Readonly<Record<string, AccessCell>>;

function table(title: string, ids: readonly string[], rows: readonly (readonly [string, Cells])[]) {
  const first = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const texts = rows.map(([name, cells]) => [name, ids.map(id => symbol(cells[id]))] as const);
  const widths = ids.map(
    (id, index) => Math.max(id.length, ...texts.map(([, own]) => own[index]?.length ?? 0)) + 2,
  );
  const line = (name: string, own: readonly string[]) =>
    `${name.padEnd(first)}${own.map((text, index) => text.padEnd(widths[index] ?? 0)).join('')}`.trimEnd();
  return [line(title, ids), ...texts.map(([name, own]) => line(name, own))];
}

function symbol(cell: AccessCell | undefined): string {
  if (cell === undefined) return '';
  const { outcome, layer, names, asksCode } = cell;
  if (outcome === 'denied') return `no.${layer[0]}`;
  const word = { allowed: 'yes', filtered: 'own', unknown: '?' }[outcome];
  return `${word}${asksCode ? '*' : ''}${names === undefined ? '' : `>${names.join('+')}`}`;
}
