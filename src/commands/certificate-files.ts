import path from 'node:path';
import { readIfExists } from '../files/disk.ts';
import { LearnError } from '../learn-error.ts';
import { type Certificate, certificateSchema } from '../verify/certificate/certificate.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';

/** Where the certificate lies in a workspace: for programs, and for people. */
export function certificatePaths({ root }: WorkspaceLayout) {
  return { json: path.join(root, 'certificate.json'), markdown: path.join(root, 'certificate.md') };
}

/**
 * The certificate in a file; undefined where there is no file.
 * @throws LearnError 'no-certificate', exit code 2, where the file is something else.
 */
export async function readCertificate(file: string): Promise<Certificate | undefined> {
  const bytes = await readIfExists(file);
  if (bytes === undefined) return undefined;
  const parsed = certificateSchema.safeParse(jsonOf(bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new LearnError({
    code: 'no-certificate',
    message: `${file} is no certificate of this course${where}.`,
    resolution: 'Move it away, and write one: amplify-gen2-learn certificate',
    exitCode: 2,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
