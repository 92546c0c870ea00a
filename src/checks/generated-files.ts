import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { DeploymentView } from './deployment-view.ts';
import { areOutputsOf } from './outputs-origin.ts';

/** Whether a file that a command wrote is what the command writes. */
export type FileClaim = (text: string, view: DeploymentView) => boolean;

/**
 * The ready-made queries for one model, each a whole GraphQL document that asks for a field: what
 * `ampx generate graphql-client-code` writes. A word in a comment asks for nothing.
 */
export function queriesAskFor(model: string, field: string): FileClaim {
  return text => {
    const documents = [...text.matchAll(/^export const \w+ = \/\* GraphQL \*\/ `([^`]*)`/gm)].flatMap(
      ([, source = '']) => parsed(source),
    );
    const asked = documents.flatMap(fieldsAsked);
    return [`get${model}`, `list${model}s`].every(query =>
      asked.some(({ name, below }) => name === query && below.includes(field)),
    );
  };
}

/** The outputs for Dart are those of a sandbox that stands. Elsewhere they hold what amplify_outputs.json holds. */
export function isOutputsForDart(): FileClaim {
  return (text, { practice, outputs }) => {
    const content = jsonIn(text);
    if (content === undefined) return false;
    if (practice?.sandboxes.some(sandbox => !sandbox.deleted && areOutputsOf(content, sandbox))) return true;
    return outputs?.from === 'aws' && JSON.stringify(outputs.content) === JSON.stringify(content);
  };
}

/** `const amplifyConfig = '''{ ... }''';`, as @aws-amplify/client-config writes it. */
function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const source = /^const amplifyConfig = r?'''([\s\S]*?)''';/m.exec(text)?.[1];
  if (source === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function parsed(source: string): readonly DocumentNode[] {
  try {
    return [parse(source, { noLocation: true })];
  } catch {
    return [];
  }
}

interface Asked {
  readonly name: string;
  /** Names of all fields in its selection, however deep. */
  readonly below: readonly string[];
}

function fieldsAsked({ definitions }: DocumentNode): readonly Asked[] {
  return definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query'
      ? definition.selectionSet.selections.flatMap(selection =>
          selection.kind === Kind.FIELD
            ? [{ name: selection.name.value, below: namesBelow(selection.selectionSet) }]
            : [],
        )
      : [],
  );
}

function namesBelow(set: SelectionSetNode | undefined): readonly string[] {
  return (set?.selections ?? []).flatMap(selection =>
    selection.kind === Kind.FIELD ? [selection.name.value, ...namesBelow(selection.selectionSet)] : [],
  );
}
