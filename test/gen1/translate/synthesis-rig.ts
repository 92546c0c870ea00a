import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackendView } from '../../../src/checks/backend-view.ts';
import { makePrivateFolder } from '../../../src/files/private-folder.ts';
import { createSynthesizer } from '../../../src/verify/synth/synthesizer.ts';
import { openWorkspace } from '../../verify/fixtures/workspace.ts';

/** What one synthesis made of an API. */
export interface Synthesized {
  readonly view: BackendView;
  /** The text of resolver templates and schemas, by the hash that CloudFormation names them with. */
  readonly assets: ReadonlyMap<string, string>;
}

export interface SynthesisRig {
  /** Synthesizes a project of these files; throws what the synthesis says when it fails. */
  synthesize(files: Readonly<Record<string, string>>): Promise<Synthesized>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** One warm worker for all cases: the product's own synthesis. */
export async function openSynthesisRig(): Promise<SynthesisRig> {
  const workspace = await openWorkspace('translate');
  const folder = path.join(workspace.layout.own, 'engine');
  const synthesizer = createSynthesizer({
    workspace: workspace.layout.root,
    workerPath: workspace.workerPath,
    folder,
    timeLimit: 60_000,
    memoryLimit: Number.POSITIVE_INFINITY,
    runLimit: Number.POSITIVE_INFINITY,
    keepWarm: true,
    onStatus: () => {},
  });
  let runs = 0;
  return {
    async synthesize(files) {
      runs += 1;
      const project = path.join(workspace.layout.root, 'cases', String(runs));
      for (const [file, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
        await mkdir(path.dirname(path.join(project, file)), { recursive: true });
        await writeFile(path.join(project, file), text);
      }
      const outcome = await synthesizer.synthesize({ project, output: path.join(project, '.out') });
      if (outcome.kind !== 'synthesized') throw new Error(`It does not synthesize: ${explain(outcome)}`);
      const temporary = path.join(await makePrivateFolder(), 'synthesis', String(process.pid));
      const assembly = path.join(temporary, `run-${synthesizer.status().pid}`, 'assembly');
      return { view: outcome.view, assets: await readAssets(assembly) };
    },
    async [Symbol.asyncDispose]() {
      await synthesizer.stop();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

async function readAssets(assembly: string): Promise<ReadonlyMap<string, string>> {
  const assets = new Map<string, string>();
  for (const name of await readdir(assembly)) {
    const [, hash] = /^asset\.(\w+)\.(vtl|graphql|js)$/.exec(name) ?? [];
    if (hash !== undefined) assets.set(hash, await readFile(path.join(assembly, name), 'utf8'));
  }
  return assets;
}

function explain(outcome: object): string {
  const messages: string[] = [];
  let error: unknown = 'error' in outcome ? outcome.error : undefined;
  while (typeof error === 'object' && error !== null && 'message' in error) {
    messages.push(String(error.message));
    error = 'cause' in error ? error.cause : undefined;
  }
  return messages.length > 0 ? messages.join(' / ') : JSON.stringify(outcome).slice(0, 2000);
}
