import { type BuildOptions, build, type Plugin } from 'esbuild';

/**
 * Bundles the program and the processes that it starts.
 * @param course Provides the module `virtual:course`.
 * @returns The source files that went in, relative to `root`.
 */
export async function buildPrograms(root: string, dist: string, course: Plugin): Promise<readonly string[]> {
  const options = programOptions(root, dist);
  const [program, ...processes] = await Promise.all([
    build({
      ...options,
      entryPoints: { program: 'src/commands/program.ts', engine: 'src/engine.ts', course: 'virtual:course' },
      splitting: true,
      // Beside program.js, so that `new URL('./course.js', import.meta.url)` holds in every chunk.
      chunkNames: 'chunk-[hash]',
      plugins: [...(options.plugins ?? []), course],
    }),
    // The first file that runs, readable for a Node that is too old for all the others: no import before it is checked.
    build({
      ...options,
      entryPoints: { cli: 'src/cli.ts' },
      target: 'node12',
      // Read by Node 12.0 too, and never run by it.
      supported: { 'dynamic-import': true },
      keepNames: false,
      banner: {},
      plugins: [besideIt],
    }),
    build({ ...options, entryPoints: { 'synth-worker': 'src/verify/synth/worker.ts' } }),
    build({ ...options, entryPoints: { 'aws-worker': 'src/sandbox/aws/worker.ts' } }),
    build({ ...options, entryPoints: { 'practice-cloud': 'src/cloud/server-main.ts' } }),
    build({
      ...options,
      entryPoints: { 'appsync-evaluator': 'src/cloud/appsync/javascript/evaluator-main.ts' },
    }),
    // As it is: it runs with a stranger's code, and imports nothing of ours.
    build({
      ...options,
      entryPoints: { 'function-runtime': 'src/cloud/functions/function-runtime.js' },
      minify: false,
      banner: {},
    }),
    build({ ...options, entryPoints: { 'practice-tool': 'src/sandbox/shell/tool-main.ts' } }),
    // Loaded by the learner's own app, with `node --import`.
    build({ ...options, entryPoints: { 'client-hook': 'src/cloud/client-hook.ts' }, banner: {} }),
  ]);
  return [program, ...processes].flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** How every program of ours is bundled. The bench bundles what it compares with in the same way. */
export function programOptions(root: string, outdir: string) {
  return {
    absWorkingDir: root,
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    // The stack of a bug report should name functions.
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // A native binary, found in our own node_modules.
    external: ['typescript', 'typescript/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: commonJsNames },
    plugins: [leftOut],
  } satisfies BuildOptions;
}

/** CommonJS packages inside an ES module: what they expect to be there. */
const commonJsNames = [
  "import{createRequire as $createRequire}from'node:module'",
  "import{fileURLToPath as $fileURLToPath}from'node:url'",
  'const require=$createRequire(import.meta.url)',
  '__filename=$fileURLToPath(import.meta.url)',
  "__dirname=$fileURLToPath(new URL('.',import.meta.url));",
]
  .join(';')
  .replaceAll(';__', ',__');

/** The program, as the first file finds it. */
const besideIt: Plugin = {
  name: 'beside-it',
  setup({ onResolve }) {
    onResolve({ filter: /\/commands\/program\.ts$/ }, () => ({ path: './program.js', external: true }));
  },
};

/**
 * What Ink imports and nobody runs: its developer tools, and the test for CI, which src/commands/interactive.ts makes
 * before Ink is loaded.
 */
const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react-devtools-core|ws|is-in-ci)$/ }, ({ path: name, importer }) =>
      // The practice cloud's subscriptions use what Ink only needs for its developer tools.
      /[\\/]src[\\/]cloud[\\/]/.test(importer) ? undefined : { path: name, namespace: 'left-out' },
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({
      contents: name === 'is-in-ci' ? 'export default false;' : 'export default {};',
    }));
  },
};
