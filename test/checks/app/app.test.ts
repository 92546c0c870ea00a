import { describe, expect, test } from 'vitest';
import { configuresWith, usesClient } from '../../../src/checks/app/app-code.ts';
import { buildFetchesOutputs, dependsOn, scriptFetchesOutputs } from '../../../src/checks/app/build.ts';
import { buildDeploysBranch } from '../../../src/checks/app/deployments.ts';
import { belowMajor, settingIs, settingIsGiven } from '../../../src/checks/app/settings.ts';
import { commandsOf } from '../../../src/checks/app/shell.ts';
import type { IdentifyCheck } from '../../../src/checks/check.ts';
import { identify } from '../../../src/gen1/identify/identify.ts';
import { projectFiles } from '../../../src/verify/project-files.ts';

const backend = { appId: 'd1a2b3c4e5f6g7', branch: 'main' };
const fetching = 'ampx generate outputs --branch main --app-id d1a2b3c4e5f6g7';

/** What a claim finds wrong with files; undefined where it holds. */
function wrong(claim: IdentifyCheck['verify'], files: Readonly<Record<string, string>>): string | undefined {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const answer = identify({ kind: 'folder', files: texts, folders: [], leftOut: [] });
  const outcome = claim({ answer, inFile: () => answer, files: projectFiles(texts) });
  return outcome.holds ? undefined : outcome.found;
}

describe('shell', () => {
  test.each<readonly [line: string, ...programs: string[]]>([
    ['npx ampx generate outputs', 'npx', 'ampx'],
    ['npm ci && npx ampx x', 'npm', 'npx', 'ampx'],
    ['npm exec ampx -- x', 'npm', 'ampx'],
    ['A=1 pnpm dlx ampx x; echo done', 'pnpm', 'ampx', 'echo'],
    ['npm run config', 'ampx'],
    ['yarn config', 'ampx'],
    ["echo 'npx ampx x'", 'echo'],
    ['# npx ampx x'],
    [': # npx ampx x', ':'],
    ['true || npx ampx x', 'true'],
    ['exit 0; npx ampx x'],
    ["npx 'ampx"],
  ])('%s', (line, ...programs) => {
    expect(commandsOf(line, { config: 'ampx x' }).map(({ words }) => words[0])).toEqual(programs);
  });
});

test.each<readonly [line: string, mayFail: boolean]>([
  ['npx ampx x', false],
  ['npx ampx x || true', true],
  ['npx ampx x || echo failed', true],
  ['npx ampx x || exit 1', false],
  ['npx ampx x && echo done', false],
  ['npm run config || :', true],
])('Whether a failure of %s is passed over: %s', (line, mayFail) => {
  const command = commandsOf(line, { config: 'ampx x' }).find(({ words }) => words[0] === 'ampx');
  expect(command?.mayFail).toBe(mayFail);
});

test('A variable in single quotes is none', () => {
  const words = (line: string) => commandsOf(line)[0]?.words;
  expect(words("ampx --branch '$AWS_BRANCH'")).toEqual(['ampx', '--branch', '\\$AWS_BRANCH']);
  expect(words('ampx --branch "$AWS_BRANCH"')).toEqual(['ampx', '--branch', '$AWS_BRANCH']);
});

describe('the build of a branch', () => {
  const claim = buildDeploysBranch({ command: ['vite', 'build'] });
  const deploying = 'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID';
  const build = (...commands: readonly string[]) => ({
    'amplify.yml': JSON.stringify({ version: 1, backend: { phases: { build: { commands } } } }),
  });

  test.each([
    [deploying],
    [`${deploying} || exit 1`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell’s.
    ['npx ampx pipeline-deploy --app-id="${AWS_APP_ID}" --branch "$AWS_BRANCH"'],
  ])('right: %s', command => {
    expect(wrong(claim, build('npm ci', command, 'npx vite build'))).toBeUndefined();
  });

  test.each([
    [`${deploying} || true`, 'what stands behind || goes on'],
    [deploying.replace('$AWS_BRANCH', "'$AWS_BRANCH'"), 'single quotes keep the shell from putting it in'],
    [deploying.replace('$AWS_BRANCH', 'main'), 'it is always main'],
    [`${deploying} && amplifyPush --simple`, 'it still runs amplifyPush'],
    ['amplifyPush --simple', 'it runs amplifyPush'],
  ])('wrong: %s', (command, found) => {
    expect(wrong(claim, build('npm ci', command, 'npx vite build'))).toBe(found);
  });
});

describe('the build', () => {
  const claim = buildFetchesOutputs(backend, { command: ['vite', 'build'] });
  const build = (...commands: readonly string[]) =>
    `version: 1\nfrontend:\n  phases:\n    build:\n      commands:\n${commands.map(one => `        - ${JSON.stringify(one)}`).join('\n')}\n`;
  const scripts = JSON.stringify({
    scripts: { config: fetching, outputs: 'npm run config', build: 'vite build', loud: `echo ${fetching}` },
  });

  test.each([
    ['npm ci', `npx ${fetching}`, 'npx vite build'],
    ['npm ci', 'npm run config', 'npm run build'],
    ['npm install', 'npm run outputs', 'npx vite build'],
    [`npm ci && npx ${fetching} && npm run build`],
    ['yarn', `yarn ${fetching}`, 'yarn build'],
    // As the documentation has it.
    ['npm ci --cache .npm --prefer-offline', `npx ${fetching}`, 'npm run build'],
    ['pnpm install --store-dir .pnpm-store --frozen-lockfile', `pnpm exec ${fetching}`, 'pnpm build'],
    ['npm ci', 'npx ampx generate outputs --branch=$AWS_BRANCH --app-id=$AWS_APP_ID', 'npx vite build'],
  ])('right: %s', (...commands) => {
    expect(wrong(claim, { 'amplify.yml': build(...commands), 'package.json': scripts })).toBeUndefined();
  });

  test.each([
    [['npm ci', `echo npx ${fetching}`, 'npx vite build']],
    [['npm ci', `# npx ${fetching}`, 'npx vite build']],
    [['npm ci', 'npm run loud', 'npx vite build']],
    [['npm ci', `true || npx ${fetching}`, 'npx vite build']],
    [['npm ci', fetching, 'npx vite build']],
    [['npm ci', 'npx ampx generate outputs --branch dev --app-id d1a2b3c4e5f6g7', 'npx vite build']],
    [['npm ci', 'npx ampx generate outputs --branch main', 'npx vite build']],
    [['npm ci', 'npx ampx generate --branch main --app-id d1a2b3c4e5f6g7', 'npx vite build']],
    [[`npx ${fetching}`, 'npm ci', 'npx vite build']],
    [['npm ci', 'npx vite build', `npx ${fetching}`]],
    [['npm ci', `npx ${fetching}`]],
    [['npm install --cache .npm vite', `npx ${fetching}`, 'npx vite build']],
  ])('wrong: %j', commands => {
    expect(wrong(claim, { 'amplify.yml': build(...commands), 'package.json': scripts })).toBeDefined();
  });

  test.each(['', '{ [', `# npx ${fetching}`, `version: 1\nnotes: npx ${fetching}`])('wrong: %j', text => {
    expect(wrong(claim, { 'amplify.yml': text, 'package.json': scripts })).toBeDefined();
  });
});

describe('the package', () => {
  const manifest = (script: string, version: string) => ({
    'package.json': JSON.stringify({ scripts: { config: script }, dependencies: { 'aws-amplify': version } }),
  });

  test.each([fetching, `npx ${fetching}`])('right script: %s', script => {
    expect(wrong(scriptFetchesOutputs('config', backend), manifest(script, '6'))).toBeUndefined();
  });
  test.each([`echo ${fetching}`, `# ${fetching}`, 'ampx generate outputs', ''])(
    'wrong script: %s',
    script => {
      expect(wrong(scriptFetchesOutputs('config', backend), manifest(script, '6'))).toBeDefined();
    },
  );
  test.each(['^6.15.0', '6', '~6.1.2', '>=6', '6.x', 'latest', '7.0.0'])('right version: %s', version => {
    expect(wrong(dependsOn({ 'aws-amplify': 6 }), manifest('', version))).toBeUndefined();
  });
  test.each(['^5.3.0', '5', '^6.15.0x', 'six', ''])('wrong version: %s', version => {
    expect(wrong(dependsOn({ 'aws-amplify': 6 }), manifest('', version))).toBeDefined();
  });
  test('broken JSON is no package', () => {
    expect(
      wrong(dependsOn({ 'aws-amplify': 6 }), { 'package.json': '{"dependencies":{"aws-amplify":"6"},}' }),
    ).toBeDefined();
  });
});

describe('the app', () => {
  const claim = configuresWith('main.js', '../amplify_outputs.json', {
    from: './notes.js',
    call: 'showNotes',
  });
  const amplify = "import { Amplify } from 'aws-amplify';";
  const outputs = "import outputs from '../amplify_outputs.json';";
  const notes = "import { showNotes } from './notes.js';";
  const show = 'await showNotes(document.body);';

  test.each([
    `${amplify} ${outputs} ${notes} Amplify.configure(outputs); ${show}`,
    `${amplify} import awsConfig from '../amplify_outputs.json'; ${notes} Amplify.configure(awsConfig); ${show}`,
    `${amplify} import outputs from '../amplify_outputs.json' with { type: 'json' }; ${notes} Amplify.configure(outputs); ${show}`,
    `import { Amplify as A } from 'aws-amplify'; ${outputs} ${notes} A.configure({ ...outputs }); ${show}`,
    `import * as aws from 'aws-amplify'; ${outputs} ${notes} aws.Amplify.configure(outputs, { ssr: true }); ${show}`,
    `${amplify} ${notes} const { default: outputs } = await import('../amplify_outputs.json'); Amplify.configure(outputs); ${show}`,
    `${amplify} ${outputs} ${notes} const config = outputs; Amplify.configure(config); ${show}`,
    `${amplify} ${outputs} ${notes} function start() { Amplify.configure(outputs); } start(); ${show}`,
    `${amplify} ${notes} const outputs = (await import('../amplify_outputs.json')).default; Amplify.configure(outputs); ${show}`,
  ])('right: %s', text => {
    expect(wrong(claim, { 'main.js': text })).toBeUndefined();
  });

  test.each([
    `${amplify} ${outputs} ${notes} ${show}`,
    `${amplify} ${outputs} ${notes} // Amplify.configure(outputs);\n${show}`,
    `${amplify} ${outputs} ${notes} 'Amplify.configure(outputs)'; ${show}`,
    `${amplify} ${outputs} ${notes} Amplify.configure({}); ${show}`,
    `${amplify} ${outputs} ${notes} Amplify.configure(); ${show}`,
    `${outputs} ${notes} Amplify.configure(outputs); ${show}`,
    `${amplify} import outputs from './aws-exports'; ${notes} Amplify.configure(outputs); ${show}`,
    `${amplify} ${outputs} ${notes} ${show} Amplify.configure(outputs);`,
    `${amplify} ${outputs} ${notes} Amplify.configure(outputs);`,
    `${amplify} ${outputs} ${notes} function never() { Amplify.configure(outputs); } ${show}`,
    `${amplify} ${outputs} ${notes} if (false) { Amplify.configure(outputs); } ${show}`,
    `${amplify} ${outputs} ${notes} Amplify.configure(outputs`,
  ])('wrong: %s', text => {
    expect(wrong(claim, { 'main.js': text })).toBeDefined();
  });
});

describe('the notes', () => {
  const claim = usesClient('notes.js', { shows: 'showNotes', field: 'text' });
  const make = "import { generateClient } from 'aws-amplify/data';";
  const body = 'for (const { text } of data) place.append(text);';

  test.each([
    `${make} const client = generateClient(); export async function showNotes(place) { const { data } = await client.models.Note.list(); ${body} }`,
    `${make} export const showNotes = async place => { const { data } = await generateClient().models.Note.list(); data.forEach(note => place.append(note.text)); };`,
    `${make} const client = generateClient(); const all = () => client.models.Note.list(); export async function showNotes(place) { const { data } = await all(); ${body} }`,
    `${make} const { Note } = generateClient().models; export async function showNotes(place) { const { data } = await Note.list(); ${body} }`,
    `${make} const { models: { Note: notes } } = generateClient(); export async function showNotes(place) { const { data } = await notes.list(); ${body} }`,
    `${make} const { models } = generateClient(); export async function showNotes(place) { const { data } = await models.Note.list(); ${body} }`,
    `import { generateClient } from 'aws-amplify/api'; const c = generateClient(); async function showNotes(place) { const { data } = await c.graphql({ query: 'x' }); place.append(...data.map(({ text }) => text)); } export { showNotes };`,
  ])('right: %s', text => {
    expect(wrong(claim, { 'notes.js': text })).toBeUndefined();
  });

  test.each([
    `${make} export async function showNotes(place) { const data = []; ${body} }`,
    `${make} const client = generateClient(); export async function showNotes(place) { // client.models.Note.list()\n const data = []; ${body} }`,
    `${make} const client = generateClient(); async function showNotes(place) { const { data } = await client.models.Note.list(); ${body} }`,
    `${make} const client = generateClient(); export async function showNotes(place) { const { data } = await client.models.Note.list(); for (const { text } of data) place.append({}); }`,
    `${make} const client = {}; export async function showNotes(place) { const { data } = await client.models.Note.list(); ${body} }`,
    `const generateClient = () => ({}); const client = generateClient(); export async function showNotes(place) { const { data } = await client.models.Note.list(); ${body} }`,
  ])('wrong: %s', text => {
    expect(wrong(claim, { 'notes.js': text })).toBeDefined();
  });
});

describe('settings', () => {
  const files = {
    'package.json': JSON.stringify({
      name: ' ',
      version: '1',
      devDependencies: { typescript: '^5.9.3', tsx: '>=4' },
    }),
    'amplify/tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, paths: { '$a/*': ['b'] } } }),
  };
  const cases: readonly (readonly [claim: IdentifyCheck['verify'], found?: string])[] = [
    [settingIs('amplify/tsconfig.json', ['compilerOptions', 'strict'], true)],
    [settingIs('amplify/tsconfig.json', ['compilerOptions', 'strict'], false), 'it is true'],
    [settingIs('amplify/tsconfig.json', ['compilerOptions', 'paths', '$a/*'], ['b'])],
    [settingIs('amplify/tsconfig.json', ['compilerOptions', 'module'], 'es2022', 'esnext'), 'it is not set'],
    [settingIsGiven('package.json', ['version'])],
    [settingIsGiven('package.json', ['name']), 'it is " "'],
    [belowMajor('typescript', 6)],
    [belowMajor('typescript', 5), 'it asks for ^5.9.3'],
    [belowMajor('tsx', 5), 'it asks for >=4'],
    [belowMajor('vite', 8), 'it asks for none'],
  ];
  test.each(cases.map(([claim, found]) => ({ claim, found })))('$found', ({ claim, found }) => {
    expect(wrong(claim, files)).toBe(found);
  });
});
