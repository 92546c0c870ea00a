import velocity, {
  type VelocityNode,
  type VelocityProperty,
  type VelocityReference,
} from 'amplify-velocity-template';
import { callMethod } from './java-methods.ts';

/** What a template made. */
export interface Rendered {
  /** The text, or what `#return` gave as JSON. */
  readonly text: string;
  /** True where `#return` ended the template: AppSync then skips the data source and the response template. */
  readonly returned: boolean;
}

/** Parses each template once, however many resolvers share it: parsing costs many times what a run does. */
export class Templates {
  #parsed = new Map<string, readonly VelocityNode[]>();
  #before: ReadonlyMap<string, readonly VelocityNode[]> = new Map();

  /** To be called before each backend: what neither it nor the one before it used is forgotten. */
  startRun(): void {
    this.#before = this.#parsed;
    this.#parsed = new Map();
  }

  /**
   * Runs a mapping template.
   * @param context What the template's `$names` stand for; `#set` adds to it.
   * @throws what a method of the context throws, and an Error on anything that the template's language doesn't have.
   */
  render(text: string, context: Record<string, unknown>): Rendered {
    const run = new Run(this.parse(text), value => this.parse(value));
    const result = run.render(context);
    return { text: result ?? '', returned: run._state.return };
  }

  parse(text: string): readonly VelocityNode[] {
    let nodes = this.#parsed.get(text);
    if (nodes === undefined) {
      nodes = this.#before.get(text) ?? velocity.parse(text);
      this.#parsed.set(text, nodes);
    }
    return nodes;
  }
}

/**
 * The library's interpreter over plain JavaScript values. Methods are those that Java's strings, lists and maps have in
 * AppSync, and errors keep their class: the library would wrap them.
 */
class Run extends velocity.Compile {
  readonly #parse: (text: string) => readonly VelocityNode[];

  constructor(nodes: readonly VelocityNode[], parse: (text: string) => readonly VelocityNode[]) {
    super(nodes, { escape: false });
    this.#parse = parse;
  }

  /** The library's own writes out each reference as text first, to look whether that is a name: half of a run. */
  override getReferences(node: VelocityReference, isText?: boolean): unknown {
    const local = this.getLocal(node);
    let value = local.isLocaled ? local.value : this.context[node.id];
    for (const property of node.path ?? []) value = this.getAttributes(property, value, node);
    if (value !== undefined || isText !== true) return value;
    return node.leader === '$!' ? '' : velocity.Helper.getRefText(node);
  }

  override getPropMethod(property: VelocityProperty, base: unknown): unknown {
    const given = property.args === undefined || property.args === false ? [] : property.args;
    return callMethod(
      base,
      property.id,
      given.map(node => this.getLiteral(node)),
    );
  }

  override getAttributes(property: VelocityProperty, base: unknown, node: VelocityNode): unknown {
    if (property.type !== 'property') return super.getAttributes(property, base, node);
    if (typeof base !== 'object' || base === null) return undefined;
    return Object.hasOwn(base, property.id) ? (base as Record<string, unknown>)[property.id] : undefined;
  }

  /** Text in double quotes holds references of its own. */
  override evalStr(text: string): string {
    return this._render(this.#parse(this.escapeString(text)), this.condition);
  }
}
