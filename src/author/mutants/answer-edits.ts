import type { Edit } from './mutant.ts';
import type { Syntax } from './syntax.ts';

/** Ways around an answer that the compiler judges: casts, and declarations without a value. */
export function answerEdits({ literals, program, source, textOf }: Syntax): readonly Edit[] {
  const casts = literals
    .filter(({ value, start }) => typeof value === 'string' && !isType(source, start))
    .flatMap(({ start, end, value }) =>
      [
        "'?' as any",
        "'?' as never",
        'undefined as any',
        `'?' as unknown as ${JSON.stringify(value)}`,
        'null!',
      ].map(text => ({ what: `answers ${text}`, start, end, text })),
    );
  const exports = program.body.flatMap(statement => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
      return [];
    const [variable] = statement.declaration.declarations;
    if (variable?.init == null || variable.id.type !== 'Identifier') return [];
    const { name } = variable.id;
    const value = textOf(variable.init).replace(/\s+(as const|satisfies \w+(<.*>)?)/g, '');
    const whole = (what: string, text: string): Edit => ({
      what,
      start: statement.start,
      end: statement.end,
      text,
    });
    return [
      whole(`makes ${name} any`, `export const ${name} = {} as any;`),
      whole(`makes ${name} never`, `export const ${name} = {} as never;`),
      whole(`declares ${name} as any`, `export declare const ${name}: any;`),
      whole(`declares ${name} as never`, `export declare const ${name}: never;`),
      whole(`declares ${name} without a value`, `export declare const ${name}: ${typeLike(value)};`),
      whole(`casts an empty ${name}`, `export const ${name} = {} as unknown as ${typeLike(value)};`),
      whole(
        `gives ${name} by a function`,
        `const make = <T>(): T => undefined as T;\nexport const ${name} = make<${typeLike(value)}>();`,
      ),
      whole(`gives ${name} an index`, `export const ${name}: Record<string, any> = {};`),
    ];
  });
  return [...casts, ...exports];
}

/** An object of literals reads as a type too; comments go. */
function typeLike(object: string): string {
  return object.replace(/\/\/.*$/gm, '').trim();
}

/** A literal in a type: `type Generation = 'Gen 1' | 'Gen 2'`. */
function isType(source: string, start: number): boolean {
  return !/[:=(,[]\s*$/.test(source.slice(0, start)) || /type \w+ =\s*$/.test(source.slice(0, start));
}
