import type { AuthorizationModes, FunctionName, Gen2Schema } from './gen2-schema.ts';
import { quoted } from './gen2-schema.ts';
import { printComment, printEntry } from './print-expression.ts';

/** The file that a custom authorizer is expected in. */
export const authorizerFile = 'amplify/data/custom-authorizer.ts';

/** As Prettier breaks lines, and Biome where it is told nothing else. */
const usualWidth = 80;

/**
 * Prints `amplify/data/resource.ts`.
 * @param width Columns that lines are broken at.
 */
export function printResource(schema: Gen2Schema, width: number = usualWidth): string {
  const { modes } = schema;
  const usesAuthorizer = modes.used.has('lambda');
  const imports = ['type ClientSchema', 'a', 'defineData', ...(usesAuthorizer ? ['defineFunction'] : [])];
  return `${[
    ...importLines(imports, width),
    '',
    ...schema.comments.flatMap(comment => [...printComment(comment, '', width), '']),
    ...functionLines(schema.functions, width),
    'const schema = a.schema({',
    ...schema.entries.flatMap((entry, index) => [
      ...(index === 0 ? [] : ['']),
      ...printEntry(entry, '  ', width),
    ]),
    '});',
    '',
    'export type Schema = ClientSchema<typeof schema>;',
    '',
    'export const data = defineData({',
    '  schema,',
    '  authorizationModes: {',
    ...modeLines(modes, width),
    '  },',
    '});',
  ].join('\n')}\n`;
}

/** Sorted as Biome does it: by name, whatever stands before it. */
function importLines(names: readonly string[], width: number): readonly string[] {
  const bare = (name: string) => name.replace(/^type /, '').toLowerCase();
  const sorted = names.toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const end = "from '@aws-amplify/backend';";
  const flat = `import { ${sorted.join(', ')} } ${end}`;
  if (flat.length <= width) return [flat];
  return ['import {', ...sorted.map(name => `  ${name},`), `} ${end}`];
}

function functionLines(functions: readonly FunctionName[], width: number): readonly string[] {
  if (functions.length === 0) return [];
  const environment = functions.some(({ ofEnvironment }) => ofEnvironment);
  const comment = [
    'The Lambda functions of Gen 1, by name.',
    ...(environment ? ["'dev' stands for your Gen 1 environment."] : []),
    'To bring one along, import what defineFunction makes of its code instead.',
  ];
  return [
    ...printComment(comment.join(' '), '', width),
    ...functions.map(({ constant, name }) => `const ${constant} = ${quoted(name)};`),
    '',
  ];
}

function modeLines(
  { default: first, known, used, apiKeyDays }: AuthorizationModes,
  width: number,
): readonly string[] {
  const several = used.size > 1 && !known;
  const lines = [
    ...(several
      ? printComment(
          'Gen 1 keeps the default mode in amplify/backend/backend-config.json: compare it.',
          '    ',
          width,
        )
      : []),
    `    defaultAuthorizationMode: '${first}',`,
  ];
  if (used.has('apiKey')) lines.push(`    apiKeyAuthorizationMode: { expiresInDays: ${apiKeyDays ?? 7} },`);
  if (used.has('lambda')) {
    lines.push(
      ...printComment(`Your Lambda authorizer of Gen 1, as ${authorizerFile}.`, '    ', width),
      '    lambdaAuthorizationMode: {',
      "      function: defineFunction({ entry: './custom-authorizer.ts' }),",
      '    },',
    );
  }
  if (used.has('oidc')) {
    lines.push(
      ...printComment('Gen 1 keeps these in amplify/backend/backend-config.json.', '    ', width),
      '    oidcAuthorizationMode: {',
      "      oidcProviderName: 'NAME',",
      "      oidcIssuerUrl: 'https://example.com',",
      '      tokenExpiryFromAuthInSeconds: 3600,',
      '      tokenExpireFromIssueInSeconds: 3600,',
      '    },',
    );
  }
  return lines;
}
