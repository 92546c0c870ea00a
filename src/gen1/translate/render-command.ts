import type { TranslatedCommand } from './cli/translate-command.ts';
import type { TranslatedPart } from './cli/translate-shell.ts';

/** The commands of a shell text as text. */
export function renderShell(parts: readonly TranslatedPart[]): string {
  return parts
    .map(part => {
      if (part.kind === 'gen1') return renderCommand(part.command);
      if (part.kind === 'other') return `In both: ${part.asked}\n  Not of Amplify's CLI: type it as it is.`;
      const { asked, now } = part;
      return asked === now
        ? `Gen 2 already: ${asked}\n  Type it as it is.`
        : `Gen 2 preview: ${asked}\n\nGen 2:\n    ${now}`;
    })
    .join('\n\n');
}

/** A translated command as text. */
function renderCommand({ asked, translation, flags, passedOver }: TranslatedCommand): string {
  const { did, instead, run = [], write = [], lesson } = translation;
  return [
    [`Gen 1: ${asked}`, `  ${did}`].join('\n'),
    ['Gen 2:', `  ${instead}`, ...run.map(command => `    ${command}`)].join('\n'),
    ...(flags.length === 0 ? [] : [flags.map(({ flag, meaning }) => `  ${flag}: ${meaning}`).join('\n')]),
    ...(passedOver.length === 0 ? [] : [`  Passed over: ${passedOver.join(', ')}`]),
    ...write.map(({ file, text }) => `${file}\n\n${indented(text)}`),
    ...(lesson === undefined ? [] : [`The lesson about it: amplify-gen2-learn show ${lesson}`]),
  ].join('\n\n');
}

/** The same as data; of several commands, a list. */
export function shellAsJson(parts: readonly TranslatedPart[]) {
  const [only] = parts;
  const data = parts.map(part => {
    if (part.kind === 'gen1') return commandAsJson(part.command);
    if (part.kind === 'gen2') return { asked: part.asked, generation: 'gen2', run: [part.now] };
    return { asked: part.asked, generation: 'both', run: [part.asked] };
  });
  return parts.length === 1 && only !== undefined ? data[0] : { commands: data };
}

function commandAsJson({ asked, translation, flags, passedOver }: TranslatedCommand) {
  const { command, did, instead, run = [], write = [], lesson } = translation;
  return {
    asked,
    command: command.startsWith('npm ') ? command : `amplify ${command}`,
    did,
    instead,
    run,
    write,
    flags,
    passedOver,
    lesson: lesson ?? null,
  };
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
