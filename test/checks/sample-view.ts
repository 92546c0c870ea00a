import type { AuthRule, BackendView, FieldView, ModelView } from '../../src/checks/backend-view.ts';

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
