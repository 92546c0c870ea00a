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
    data: name => read(name, name.endsWith('.json') ? text => JSON.parse(text) as unknown : yaml),
    code: name =>
      read(name, text => parse(text, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })),
  };
}

function yaml(text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document.toJS();
}
