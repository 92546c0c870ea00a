import type { CommandTranslation } from './gen1-command.ts';
import { splitShell } from './split-shell.ts';
import { isGen1Command, type TranslatedCommand, translateCommand } from './translate-command.ts';

/** One command of a shell text, and what becomes of it. */
export type TranslatedPart =
  | { readonly kind: 'gen1'; readonly command: TranslatedCommand }
  /** Of Gen 2 already; `now` is how it is typed today, where that differs. */
  | { readonly kind: 'gen2'; readonly asked: string; readonly now: string }
  /** Of another tool: right in both generations. */
  | { readonly kind: 'other'; readonly asked: string };

const runner = String.raw`^(sudo\s+)?((npx|pnpx|bunx|pnpm|yarn)\s+((-y|--yes|exec|dlx|run)\s+)*)?`;
const ampx = new RegExp(String.raw`${runner}(ampx|@aws-amplify/backend-cli)(@\S+)?(?=\s|$)`);
/** The Gen 2 preview called it amplify. */
const preview = new RegExp(
  String.raw`${runner}amplify\s+(?=(sandbox|pipeline-deploy|generate|configure\s+(profile|telemetry)|info)(\s|$))`,
);
const creates = /^(npm|pnpm|yarn|bun)\s+(create|init)\s+amplify(@\S+)?(?=\s|$)/;
const packages = /^(sudo\s+)?(npm|pnpm|yarn|bun)\s/;
const cliPackage = /\s["']?@aws-amplify\/cli(-internal)?(@[^\s"']+)?["']?(?=\s|$)/;
const installer = /aws-amplify\.github\.io\/amplify-cli\/install/;

const install: CommandTranslation = {
  command: 'npm install -g @aws-amplify/cli',
  did: 'Installed the Gen 1 CLI on your machine, once for all projects.',
  instead: 'Not needed: `ampx` comes with each project. Nothing is installed globally; begin with a project.',
  run: ['npm create amplify@latest'],
  lesson: 'commands',
};

/** Whether a text has a command of either generation of Amplify. */
export function holdsCommands(text: string): boolean {
  return splitShell(text).some(
    part => isInstall(part) || isGen1Command(part) || isGen2Command(part) || preview.test(part),
  );
}

/**
 * Translates all commands of a shell text.
 * @throws LearnError 'unknown-gen1-command' where one is none of the Gen 1 CLI.
 */
export function translateShell(text: string): readonly TranslatedPart[] {
  return splitShell(text).map((part): TranslatedPart => {
    if (isInstall(part)) return { kind: 'gen1', command: translateInstall(part) };
    if (preview.test(part)) {
      return {
        kind: 'gen2',
        asked: part,
        now: part.replace(preview, 'npx ampx ').replace(/\bconfig\b/, 'outputs'),
      };
    }
    if (isGen2Command(part)) return { kind: 'gen2', asked: part, now: part };
    if (isGen1Command(part)) return { kind: 'gen1', command: translateCommand(part) };
    return { kind: 'other', asked: part };
  });
}

/** Whether a command brings, renews or removes the Gen 1 CLI. */
export function isInstall(part: string): boolean {
  return (packages.test(part) && cliPackage.test(part)) || installer.test(part);
}

function isGen2Command(part: string): boolean {
  return ampx.test(part) || creates.test(part);
}

function translateInstall(part: string): TranslatedCommand {
  if (/\s(uninstall|remove|rm|un|r)\s/.test(part))
    return { ...translateCommand('amplify uninstall'), asked: part };
  return { asked: part, translation: install, flags: [], passedOver: [] };
}
