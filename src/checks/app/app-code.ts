import type { AnyNode, CallExpression, Expression, Identifier, Pattern, Program } from 'acorn';
import type { IdentifyCheck } from '../check.ts';
import { fails, holds } from '../outcome.ts';
import { unreadable } from './build.ts';

type Verify = IdentifyCheck['verify'];

/** `configure` of Amplify is called with what was imported from the outputs, before what the app then does. */
export function configuresWith(
  file: string,
  outputs: string,
  then: { readonly from: string; readonly call: string },
): Verify {
  return ({ files }) => {
    const code = files.code(file);
    if (!code.ok) return unreadable(file, code.problem);
    const module = readModule(code.value);
    const expected = `${file} calls Amplify.configure with the outputs that it imports`;
    const configuring = module.calls.find(
      call => methodOf(call) === 'configure' && module.comesFrom(objectOf(call), 'aws-amplify', 'Amplify'),
    );
    if (configuring === undefined) return fails(expected, 'it never calls Amplify.configure');
    const [given] = configuring.arguments;
    if (given === undefined || !mentions(given, node => module.comesFrom(node, outputs))) {
      return fails(expected, `configure is given something else than ${outputs}`);
    }
    const next = module.calls.find(
      call => call.callee.type === 'Identifier' && module.comesFrom(call.callee, then.from, then.call),
    );
    if (next === undefined) return fails(`${file} still calls ${then.call}`, 'it does not');
    return next.start > configuring.start
      ? holds
      : fails(`Amplify is configured before ${then.call} is called`, 'it is configured after it');
  };
}

/** A function that the module exports gets what it shows through a client that `generateClient` made. */
export function usesClient(
  file: string,
  { shows, field }: { readonly shows: string; readonly field: string },
): Verify {
  return ({ files }) => {
    const code = files.code(file);
    if (!code.ok) return unreadable(file, code.problem);
    const module = readModule(code.value);
    const shown = module.exported(shows);
    if (shown === undefined) return fails(`${file} exports ${shows}`, 'it does not');
    const expected = `${shows} gets the notes through a client made by generateClient`;
    const makers = ['aws-amplify/data', 'aws-amplify/api'];
    const isClient = (node: AnyNode): boolean =>
      node.type === 'CallExpression' &&
      makers.some(from => module.comesFrom(node.callee, from, 'generateClient'));
    // Also what was taken out of one: `const { Note } = client.models`.
    const isOfClient = (node: AnyNode, depth = 0): boolean =>
      mentions(node, inner => {
        const origin = module.origin(inner);
        return isClient(origin) || (origin !== inner && depth < 5 && isOfClient(origin, depth + 1));
      });
    const asks = (node: AnyNode): boolean =>
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      isOfClient(node.callee.object) &&
      /^(list|observeQuery|graphql|get|listBy\w*)$/.test(methodOf(node));
    const reached = module.reachedFrom(shown);
    if (!reached.some(node => mentions(node, asks)))
      return fails(expected, 'no call of such a client is made');
    return reached.some(node => mentions(node, inner => isUseOf(inner, field)))
      ? holds
      : fails(`${shows} shows the ${field} of each note`, `it does nothing with ${field}`);
  };
}

interface Module {
  readonly calls: readonly CallExpression[];
  /** The function or value exported by this name. */
  exported(name: string): AnyNode | undefined;
  /** Whether a node stands for what is imported from there; `name`: its export, any where it is left out. */
  comesFrom(node: AnyNode, from: string, name?: string): boolean;
  /** What a name was given, as far as a constant says it; the node itself otherwise. */
  origin(node: AnyNode): AnyNode;
  /** A function, with the module's own functions that it names. */
  reachedFrom(node: AnyNode): readonly AnyNode[];
}

interface Import {
  readonly from: string;
  readonly name: string;
}

function readModule(program: Program): Module {
  const imports = new Map<string, Import>();
  const values = new Map<string, AnyNode>();
  const exports = new Map<string, string>();
  const calls: CallExpression[] = [];
  walk(program, node => {
    if (node.type === 'CallExpression') calls.push(node);
    if (node.type === 'VariableDeclarator' && node.init) {
      for (const [name, value] of namesGiven(node.id, node.init)) values.set(name, value);
    }
    if (node.type === 'FunctionDeclaration' && node.id) values.set(node.id.name, node);
  });
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const one of statement.specifiers) {
        const name = one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'default';
        imports.set(one.local.name, { from: String(statement.source.value), name });
      }
    } else if (statement.type === 'ExportNamedDeclaration') {
      const { declaration } = statement;
      if (declaration?.type === 'FunctionDeclaration') exports.set(declaration.id.name, declaration.id.name);
      if (declaration?.type === 'VariableDeclaration') {
        for (const { id } of declaration.declarations)
          if (id.type === 'Identifier') exports.set(id.name, id.name);
      }
      for (const one of statement.specifiers) exports.set(nameOf(one.exported), nameOf(one.local));
    }
  }
  const origin = (node: AnyNode, depth = 0): AnyNode => {
    const given = node.type === 'Identifier' ? values.get(node.name) : undefined;
    return given === undefined || depth > 5
      ? withoutWrapping(node)
      : origin(withoutWrapping(given), depth + 1);
  };
  const comesFrom = (node: AnyNode, from: string, name?: string): boolean => {
    const source = origin(node);
    if (source.type === 'Identifier') {
      const imported = imports.get(source.name);
      return (
        imported !== undefined &&
        sameFile(imported.from, from) &&
        (name === undefined || imported.name === name)
      );
    }
    if (source.type === 'ImportExpression') {
      return source.source.type === 'Literal' && sameFile(String(source.source.value), from);
    }
    // A namespace: `amplify.Amplify`, or the default of an import that was awaited.
    return source.type === 'MemberExpression' && source.property.type === 'Identifier'
      ? (name === undefined || source.property.name === name) && comesFrom(source.object, from)
      : false;
  };
  return {
    calls: calls.filter(call => runs(program, call, calls)),
    exported(name) {
      const local = exports.get(name);
      return local === undefined ? undefined : values.get(local);
    },
    comesFrom,
    origin: node => origin(node),
    reachedFrom(node) {
      const reached = new Set<AnyNode>([node]);
      for (const one of reached) {
        walk(one, inner => {
          const other = inner.type === 'Identifier' ? values.get(inner.name) : undefined;
          if (other !== undefined) reached.add(other);
        });
      }
      return [...reached];
    },
  };
}

/** What names a declaration gives: `const { a: b } = c` gives b what `c.a` is. */
function namesGiven(to: Pattern, value: AnyNode): readonly (readonly [string, AnyNode])[] {
  if (to.type === 'Identifier') return [[to.name, value]];
  if (to.type !== 'ObjectPattern') return [];
  return to.properties.flatMap(property => {
    if (property.type !== 'Property' || property.computed) return [];
    const { start, end } = property;
    const member = {
      type: 'MemberExpression',
      object: value as Expression,
      property: property.key,
      computed: false,
      optional: false,
      start,
      end,
    } as const;
    return namesGiven(property.value, member);
  });
}

/** A call in a function that nobody calls, or behind a condition that never holds, does nothing. */
function runs(program: Program, call: AnyNode, calls: readonly CallExpression[]): boolean {
  const around: AnyNode[] = [];
  walk(program, node => {
    if (node !== call && node.start <= call.start && node.end >= call.end) around.push(node);
  });
  return around.every(node => {
    if (node.type === 'IfStatement') {
      return !(node.test.type === 'Literal' && !node.test.value && inside(node.consequent, call));
    }
    if (node.type !== 'FunctionDeclaration' || node.id === null) return true;
    const { name } = node.id;
    const exported = program.body.some(
      one => one.type === 'ExportNamedDeclaration' && one.declaration === node,
    );
    return exported || calls.some(({ callee }) => callee.type === 'Identifier' && callee.name === name);
  });
}

function inside(outer: AnyNode, inner: AnyNode): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function withoutWrapping(node: AnyNode): AnyNode {
  return node.type === 'AwaitExpression' ? withoutWrapping(node.argument) : node;
}

function methodOf({ callee }: CallExpression): string {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
}

function objectOf({ callee }: CallExpression): AnyNode {
  return callee.type === 'MemberExpression' ? callee.object : callee;
}

/** A value that is read, not one that is only taken out of an object. */
function isUseOf(node: AnyNode, name: string): boolean {
  if (node.type === 'MemberExpression')
    return node.property.type === 'Identifier' && node.property.name === name;
  const uses: readonly unknown[] =
    node.type === 'CallExpression'
      ? node.arguments
      : node.type === 'TemplateLiteral'
        ? node.expressions
        : node.type === 'ArrowFunctionExpression'
          ? [node.body]
          : node.type === 'BinaryExpression'
            ? [node.left, node.right]
            : node.type === 'AssignmentExpression'
              ? [node.right]
              : node.type === 'ReturnStatement'
                ? [node.argument]
                : [];
  return uses.some(
    one => (one as Identifier | null)?.type === 'Identifier' && (one as Identifier).name === name,
  );
}

/** './a' and './a.js' are one file; packages are named exactly. */
function sameFile(one: string, other: string): boolean {
  const bare = (name: string) => (name.startsWith('.') ? name.replace(/\.[cm]?js$/, '') : name);
  return bare(one) === bare(other);
}

function nameOf(node: { readonly type: string }): string {
  return node.type === 'Identifier' ? (node as Identifier).name : String((node as { value?: unknown }).value);
}

function mentions(node: AnyNode, is: (node: AnyNode) => boolean): boolean {
  let found = false;
  walk(node, inner => {
    found ||= is(inner);
  });
  return found;
}

/** Calls back with a node and all below it. */
function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit);
    }
  }
}
