import { parse } from 'acorn';
import { parseDocument } from 'yaml';
import type { Parsed, ProjectFiles } from '../checks/app/project-files.ts';
import type { EvidenceFile } from '../gen1/identify/model.ts';

/** Parses files as what reads them would: npm, Amplify Hosting, a bundler. Nothing of them is run. */
export function projectFiles(evidence: readonly EvidenceFile[]): ProjectFiles {
  const read = <Value>(name: string, parseText: (text: string) => Value): Parsed<Value> => {
    const text = evidence.find(({ path }) => path === name)?.text;
    if (text === undefined) return { ok: false, problem: 'it is not there' };
    try {
      return { ok: true, value: parseText(text) };
    } catch (error) {
      const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      return { ok: false, problem: words };
    }
  };
  return {
    data: name => read(name, name.endsWith('.json') ? text => json(name, text) : yaml),
    code: name =>
      read(name, text => parse(text, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })),
  };
}

/** TypeScript takes comments and a comma behind the last entry in its own files; npm and others don't. */
function json(name: string, text: string): unknown {
  const isTsconfig = /(?:^|\/)tsconfig[^/]*\.json$/.test(name);
  return JSON.parse(isTsconfig ? withoutComments(text) : text) as unknown;
}

const commentOrString = /"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const lastCommaOrString = /"(?:\\.|[^"\\\n])*"|,(?=\s*[}\]])/g;

function withoutComments(text: string): string {
  return text
    .replace(commentOrString, part => (part.startsWith('"') ? part : ' '))
    .replace(lastCommaOrString, part => (part === ',' ? '' : part));
}

function yaml(text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document.toJS();
}
