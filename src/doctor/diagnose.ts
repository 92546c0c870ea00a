import type { Editor } from '../editor/editor.ts';
import { examineNode } from '../examine-node.ts';
import { type Finding, ok, warning } from '../finding.ts';
import { sandboxFindings } from '../sandbox/ledger-findings.ts';
import { practiceFindings } from '../sandbox/practice/practice-findings.ts';
import { engineFinding } from '../verify/engine/engine-finding.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import type { WorkspaceTemplate } from '../workspace/template.ts';
import { examineDisk, examineMemory, examineNpm } from './examine-machine.ts';
import { examineTerminal, type TerminalFacts } from './examine-terminal.ts';
import { examineWorkspace } from './examine-workspace.ts';

export interface DiagnoseOptions {
  readonly nodeVersion: string;
  /** Undefined where there is no workspace yet. */
  readonly root: string | undefined;
  /** Where the workspace would be made. */
  readonly cwd: string;
  readonly template: WorkspaceTemplate;
  readonly editor: Editor;
  readonly terminal: TerminalFacts;
}

/** Looks at all that the course needs. Changes nothing. */
export async function diagnose({
  nodeVersion,
  root,
  cwd,
  template,
  editor,
  terminal,
}: DiagnoseOptions): Promise<readonly Finding[]> {
  const workspace =
    root === undefined
      ? [warning('workspace', 'There is no workspace yet.', 'Make one: amplify-gen2-learn init')]
      : await examineWorkspace(workspaceLayout(root), template);
  const installed = workspace.some(({ id, state }) => id === 'packages' && state === 'ok');
  return [
    examineNode(nodeVersion),
    await examineNpm(terminal.env),
    examineMemory(),
    await examineDisk(root ?? cwd, installed),
    ...workspace,
    ...(root === undefined ? [] : [await engineFinding(workspaceLayout(root))]),
    ...(root === undefined ? [] : await sandboxFindings(workspaceLayout(root))),
    ...(root === undefined ? [] : await practiceFindings(workspaceLayout(root))),
    examineEditor(editor),
    examineTerminal(terminal),
  ];
}

function examineEditor(editor: Editor): Finding {
  const { name, inTerminal, source } = editor.describe();
  if (name === 'none')
    return warning('editor', 'No editor was found.', 'Say which is yours: export EDITOR=nano');
  return ok('editor', `The key e opens ${name}${inTerminal ? ' in this terminal' : ''} (${source}).`);
}
