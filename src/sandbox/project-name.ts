import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.looseObject({ name: z.string() });

/** Amplify names a stack after the project's package.json. Where that can't be read: as the course writes it. */
export async function projectName(folder: string, exercise: string): Promise<string> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))).name;
  } catch {
    // ampx itself will complain.
    return `learn-${exercise}`;
  }
}
