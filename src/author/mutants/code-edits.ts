import type { Edit } from './mutant.ts';
import { type Syntax, withComma } from './syntax.ts';

/** What can go wrong in any code: something dropped, moved into a comment, another value, a cast. */
export function codeEdits(syntax: Syntax): readonly Edit[] {
  return [...properties(syntax), ...statements(syntax), ...values(syntax), ...callArguments(syntax)];
}

function properties({ objects, source, textOf }: Syntax): readonly Edit[] {
  return objects.flatMap(({ properties: all }) =>
    all.flatMap(property => {
      const name = textOf(property.type === 'Property' ? property.key : property);
      const place = withComma(source, all, property);
      return [
        { what: `drops ${name}`, ...place, text: '' },
        {
          what: `puts ${name} into a comment`,
          ...place,
          text: `/* ${source.slice(place.start, place.end).replaceAll('*/', '')} */`,
        },
        ...(property.type === 'Property' && !property.shorthand && property.key.type === 'Identifier'
          ? [
              {
                what: `calls ${name} otherwise`,
                start: property.key.start,
                end: property.key.end,
                text: `${name}2`,
              },
            ]
          : []),
      ];
    }),
  );
}

function statements({ program, textOf }: Syntax): readonly Edit[] {
  return program.body.flatMap(statement => {
    const text = textOf(statement);
    const what = text.split('\n')[0]?.slice(0, 40) ?? '';
    const dropped = { what: `drops: ${what}`, start: statement.start, end: statement.end, text: '' };
    if (statement.type === 'ImportDeclaration') return [dropped];
    const commented = text.split('\n').map(line => `// ${line}`);
    return [
      dropped,
      {
        what: `puts into a comment: ${what}`,
        start: statement.start,
        end: statement.end,
        text: commented.join('\n'),
      },
    ];
  });
}

function values({ literals }: Syntax): readonly Edit[] {
  return literals.flatMap(({ value, start, end }) => {
    if (typeof value === 'string') {
      return [{ what: `changes '${value}'`, start, end, text: JSON.stringify(`${value}x`) }];
    }
    if (typeof value === 'number') return [{ what: `changes ${value}`, start, end, text: String(value + 1) }];
    if (typeof value === 'boolean') return [{ what: `makes it ${!value}`, start, end, text: String(!value) }];
    return [];
  });
}

/** `configure(outputs)` with nothing, or with something else. */
function callArguments({ calls }: Syntax): readonly Edit[] {
  return calls.flatMap(({ node, method }) => {
    const [first] = node.arguments;
    if (first === undefined || first.type !== 'Identifier') return [];
    return [{ what: `gives ${method} an empty object`, start: first.start, end: first.end, text: '{}' }];
  });
}
