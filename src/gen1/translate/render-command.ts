import type { TranslatedCommand } from './cli/translate-command.ts';

/** A translated command as text. */
export function renderCommand({ asked, translation, flags }: TranslatedCommand): string {
  const { did, instead, run = [], write = [], lesson } = translation;
  return [
    [`Gen 1: ${asked}`, `  ${did}`].join('\n'),
    ['Gen 2:', `  ${instead}`, ...run.map(command => `    ${command}`)].join('\n'),
    ...(flags.length === 0 ? [] : [flags.map(({ flag, meaning }) => `  ${flag}: ${meaning}`).join('\n')]),
    ...write.map(({ file, text }) => `${file}\n\n${indented(text)}`),
    ...(lesson === undefined ? [] : [`The lesson about it: amplify-gen2-learn show ${lesson}`]),
  ].join('\n\n');
}

/** The same as data. */
export function commandAsJson({ asked, translation, flags }: TranslatedCommand) {
  const { command, did, instead, run = [], write = [], lesson } = translation;
  return { asked, command: `amplify ${command}`, did, instead, run, write, flags, lesson: lesson ?? null };
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
