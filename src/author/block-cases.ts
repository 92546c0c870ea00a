import { courseInvalid } from '../course/course-invalid.ts';
import type { LessonBlock } from './lesson-blocks.ts';
import { defaultProject, surroundings } from './surroundings.ts';

/** A block as a file of a small project of its own. */
export interface BlockCase {
  readonly block: LessonBlock;
  /** Path of the block's file in the case's folder. */
  readonly file: string;
  /** Lines that stand before the block in that file. */
  readonly offset: number;
  /** All files: the block's, those of the lesson's other blocks, and what every project has. */
  readonly files: Readonly<Record<string, string>>;
}

interface BlockFile {
  readonly block: LessonBlock;
  readonly file: string;
  readonly text: string;
  readonly offset: number;
}

/**
 * Each `ts` block of a lesson as a project. Where a lesson shows a file more than once, the other blocks see what stood
 * there last: the nearest block above, else the first one below. Client code sees a schema that is shown as a fragment
 * too, since that has the `Schema` that it asks for.
 * @param blocks The blocks of one lesson, in order.
 */
export function casesOf(blocks: readonly LessonBlock[]): readonly BlockCase[] {
  const files = blocks.filter(isCompiled).map(toFile);
  return files.map((own, index) => {
    const project: Record<string, string> = { ...defaultProject };
    const good = (other: BlockFile) =>
      !isBroken(other.block) &&
      (fragmentOf(other.block) === undefined ||
        (isClient(own.block) && fragmentOf(other.block) === 'schema'));
    // The nearest one is written last.
    for (const other of [...files.slice(index + 1).reverse(), ...files.slice(0, index)].filter(good)) {
      project[other.file] = other.text;
    }
    project[own.file] = own.text;
    return { block: own.block, file: own.file, offset: own.offset, files: project };
  });
}

/** Whether the block says that it must not compile. */
export function isBroken({ code }: LessonBlock): boolean {
  return code.flags.includes('broken');
}

function isCompiled({ code }: LessonBlock): boolean {
  return (code.language === 'ts' || code.language === 'typescript') && code.generation !== 'gen1';
}

/** Whether the block is code of an app, or of a function that acts as one: it may import `aws-amplify`. */
function isClient({ code }: LessonBlock): boolean {
  return code.flags.some(flag => flag === 'client' || flag === 'fragment=client');
}

function fragmentOf({ code }: LessonBlock): string | undefined {
  return code.flags.find(flag => flag.startsWith('fragment='))?.slice('fragment='.length);
}

function toFile(block: LessonBlock): BlockFile {
  const { code, place } = block;
  const unknown = code.flags.find(flag => !['broken', 'client'].includes(flag) && !/^fragment=/.test(flag));
  const name = fragmentOf(block);
  const around = name === undefined ? undefined : surroundings[name];
  if (unknown !== undefined || (name !== undefined && !around)) {
    throw courseInvalid(
      place,
      `A ts block has the flag ${unknown ?? `fragment=${name}`}, which nothing obeys.`,
      `Use broken, client, or ${Object.keys(surroundings)
        .map(known => `fragment=${known}`)
        .join(', ')}.`,
    );
  }
  if (/from 'aws-amplify\b/.test(code.text) && !isClient(block)) {
    throw courseInvalid(
      place,
      'A ts block imports aws-amplify, which the workspace does not have.',
      'Say that it is code of a client: ```ts client',
    );
  }
  const title = /^[\w./-]+\.ts$/.test(code.title ?? '') ? code.title : undefined;
  return {
    block,
    file: title ?? around?.file ?? (isClient(block) ? 'src/snippet.ts' : 'amplify/snippet.ts'),
    text: around ? around.before + code.text + around.after : `${code.text}\n`,
    offset: around ? around.before.split('\n').length - 1 : 0,
  };
}
