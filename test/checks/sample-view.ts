import type {
  AuthRule,
  BackendView,
  FieldView,
  FunctionView,
  ModelView,
} from '../../src/checks/backend-view.ts';

/** A backend with nothing in it, but for what is given. */
export function view(parts: Partial<BackendView> = {}): BackendView {
  return {
    resources: [],
    stacks: [],
    auth: undefined,
    data: undefined,
    functions: [],
    storage: [],
    outputs: {},
    metadata: {},
    cycles: [],
    ...parts,
  };
}

export function viewOf(...models: readonly ModelView[]): BackendView {
  const data: BackendView['data'] = {
    schema: '',
    served: '',
    models,
    customTypes: [],
    operations: [],
    handlers: [],
    dataSources: [],
    tables: [],
    enums: {},
    defaultAuthorizationMode: 'AMAZON_COGNITO_USER_POOLS',
    additionalAuthorizationModes: [],
  };
  return view({ data });
}

export function model(
  name: string,
  fields: readonly FieldView[],
  rules: readonly AuthRule[] = [],
): ModelView {
  return { name, fields, rules, identifier: ['id'], directives: [] };
}

export function field(name: string, type: string, more: Partial<FieldView> = {}): FieldView {
  return { name, type, required: false, list: false, default: undefined, rules: [], directives: [], ...more };
}

export function rule(allow: string, more: Partial<AuthRule> = {}): AuthRule {
  return { allow, provider: undefined, operations: [], ownerField: undefined, groups: [], ...more };
}

/** A function as `defineFunction` makes it, but for what is given. */
export function lambda(name: string, more: Partial<FunctionView> = {}): FunctionView {
  return {
    name,
    properties: {},
    stack: 'function',
    runtime: 'nodejs22.x',
    memoryMB: 512,
    timeoutSeconds: 3,
    ephemeralStorageMB: 512,
    architecture: 'x86_64',
    codeFiles: [],
    environment: {},
    secrets: {},
    filledIn: [],
    schedules: [],
    layers: [],
    logging: { format: 'Text', level: undefined, retentionDays: undefined },
    durable: undefined,
    access: [],
    ...more,
  };
}
