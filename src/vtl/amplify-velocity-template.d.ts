/** What we use of amplify-velocity-template 1.4 (aws-amplify/amplify-cli); it ships without types. */
declare module 'amplify-velocity-template' {
  /** A node of a parsed template. */
  export interface VelocityNode {
    readonly type?: string;
  }
  export interface VelocityProperty {
    readonly id: string;
    readonly type: 'method' | 'property' | 'index';
    readonly args?: readonly VelocityNode[] | false;
  }
  /** `$id.path`, or `$!id.path`, which is silent where there is nothing. */
  export interface VelocityReference extends VelocityNode {
    readonly id: string;
    readonly leader: string;
    readonly path?: readonly VelocityProperty[];
    readonly args?: unknown;
  }
  export interface VelocityState {
    readonly return: boolean;
  }
  class Compile {
    constructor(nodes: readonly VelocityNode[], config?: { readonly escape?: boolean });
    readonly _state: VelocityState;
    readonly condition: unknown;
    readonly context: Record<string, unknown>;
    render(context: Record<string, unknown>): string | null | undefined;
    _render(nodes: readonly VelocityNode[], condition?: unknown): string;
    getLocal(node: VelocityReference): { readonly isLocaled: boolean; readonly value: unknown };
    getReferences(node: VelocityReference, isText?: boolean): unknown;
    getLiteral(node: VelocityNode): unknown;
    getPropMethod(property: VelocityProperty, base: unknown, node: VelocityNode): unknown;
    getAttributes(property: VelocityProperty, base: unknown, node: VelocityNode): unknown;
    escapeString(text: string): string;
    evalStr(text: string): string;
  }
  const velocity: {
    parse(text: string): readonly VelocityNode[];
    readonly Compile: typeof Compile;
    readonly Helper: { getRefText(node: VelocityNode): string };
  };
  // biome-ignore lint/style/noDefaultExport: so ES modules see what a CommonJS module exports
  export default velocity;
}
