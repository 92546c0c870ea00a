import { createRequire } from 'node:module';
import path from 'node:path';
import type { TypeMessage } from '../../verify/types/session.ts';

/** TypeScript 5 as the workspace's packages bring it: what `ampx` and the learner's editor check types with. */
export interface TypeScript5 {
  readonly version: string;
  /** The same as `TypeSession.check` says of each file of a project. */
  check(tsconfig: string, files: readonly string[]): readonly TypeMessage[];
}

/** What is used of its API; the project itself compiles with TypeScript 7, which has another one. */
interface Api {
  readonly version: string;
  readonly sys: unknown;
  readConfigFile(file: string, read: unknown): { readonly config: unknown };
  parseJsonConfigFileContent(config: unknown, host: unknown, folder: string): ParsedConfig;
  createCompilerHost(options: unknown, parents: boolean): Host;
  createProgram(options: {
    readonly rootNames: readonly string[];
    readonly options: unknown;
    readonly host: Host;
  }): Program;
}

interface ParsedConfig {
  readonly options: unknown;
  readonly fileNames: readonly string[];
}

interface Host {
  getSourceFile(file: string, version: unknown, ...rest: readonly unknown[]): SourceFile | undefined;
}

interface SourceFile {
  readonly fileName: string;
}

interface Program {
  getSourceFile(file: string): SourceFile | undefined;
  getSyntacticDiagnostics(file: SourceFile): readonly Diagnostic[];
  getSemanticDiagnostics(file: SourceFile): readonly Diagnostic[];
}

interface Diagnostic {
  readonly code: number;
  readonly file?: SourceFile;
  readonly start?: number;
  readonly length?: number;
  readonly messageText: string | Chain;
}

interface Chain {
  readonly messageText: string;
  readonly next?: readonly Chain[];
}

/** @param packages Where the workspace's packages are installed. */
export function loadTypeScript5(packages: string): TypeScript5 {
  const api = createRequire(path.join(packages, 'package.json'))('typescript') as Api;
  /** Parsed once for all projects: 7,000 files of declarations. */
  const declarations = new Map<string, SourceFile | undefined>();
  return {
    version: api.version,
    check(tsconfig, files) {
      const { config } = api.readConfigFile(tsconfig, (api.sys as { readFile: unknown }).readFile);
      const { options, fileNames } = api.parseJsonConfigFileContent(config, api.sys, path.dirname(tsconfig));
      const host = api.createCompilerHost(options, true);
      const parse = host.getSourceFile.bind(host);
      host.getSourceFile = (file, ...rest) => {
        if (!file.includes('/node_modules/')) return parse(file, ...rest);
        if (!declarations.has(file)) declarations.set(file, parse(file, ...rest));
        return declarations.get(file);
      };
      const program = api.createProgram({ rootNames: fileNames, options, host });
      return files.flatMap(file => messagesOf(program, file));
    },
  };
}

function messagesOf(program: Program, file: string): readonly TypeMessage[] {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`TypeScript 5 doesn't have ${file}.`);
  const syntax = program.getSyntacticDiagnostics(source);
  const found = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
  return found.map(({ code, file: own, start = 0, length = 0, messageText }) => ({
    code: `TS${code}`,
    file: path.normalize(own?.fileName ?? file),
    start,
    end: start + length,
    text: chain(typeof messageText === 'string' ? { messageText } : messageText, 0),
  }));
}

function chain({ messageText, next = [] }: Chain, depth: number): string {
  return [`${'  '.repeat(depth)}${messageText}`, ...next.map(one => chain(one, depth + 1))].join('\n');
}
