import type {
  AccessCaller,
  AccessView,
  ModelView,
  OperationView,
  SynthesizedData,
} from '../../checks/backend-view.ts';
import { Templates } from '../../vtl/velocity.ts';
import type { Assembly } from '../backend/assembly.ts';
import { appSyncUtil } from './appsync-util.ts';
import { entrantsOf, speaksOf } from './callers.ts';
import type { Engine } from './engine.ts';
import { customOperation, modelAccess } from './matrix.ts';
import { openScopes, resourcesOf } from './references.ts';
import { readResolvers } from './resolvers.ts';
import { readRolePolicies } from './role-policies.ts';
import { subjectOf } from './rows.ts';
import { means, operationRules, type Rule, written } from './rules.ts';
import { modesOf, readServedSchema } from './served-schema.ts';

/** The rules of a model that mean nobody who can come in: guests, say, where there is no sign-in to be a guest of. */
function dormantRules(view: ModelView, callers: readonly AccessCaller[]): NonNullable<AccessView['dormant']> {
  const { name, allRules, lists } = subjectOf(view);
  return dormantOf(name, allRules, callers, lists);
}

function dormantOf(
  model: string,
  rules: readonly Rule[],
  callers: readonly AccessCaller[],
  lists: ReadonlySet<string>,
): NonNullable<AccessView['dormant']> {
  return rules
    .filter(rule => !callers.some(caller => means(rule, caller)))
    .map(rule => ({ model, rule: written(rule, lists) }));
}

/** The same of an operation of the schema's own. */
function dormantOperationRules(
  { name, directives }: OperationView,
  callers: readonly AccessCaller[],
): NonNullable<AccessView['dormant']> {
  return dormantOf(name, operationRules(directives), callers, new Set());
}

/** Whoever only a row of a model can name. */
const ofRows = new Set(['owner', 'group-in']);

/**
 * Who may do what with the API of a synthesized app, found by running what AppSync would run. Pure.
 * @param data The same app's data view.
 * @param templates Parsed templates, kept from an earlier run to make this one faster.
 */
export function accessView(
  assembly: Assembly,
  data: SynthesizedData,
  templates = new Templates(),
): AccessView {
  templates.startRun();
  try {
    return computed(assembly, data, templates);
  } catch (error) {
    // No matrix at all is better than one that is wrong; whoever compares it has to say so.
    return {
      callers: [],
      models: [],
      operations: [],
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

function computed(assembly: Assembly, data: SynthesizedData, templates: Templates): AccessView {
  const resources = resourcesOf(openScopes(assembly));
  const api = resources.find(({ type }) => type === 'AWS::AppSync::GraphQLApi');
  if (api === undefined) throw new Error('The app has no GraphQL API.');
  const modes = modesOf(api.properties);
  const [defaultMode] = modes;
  if (defaultMode === undefined) throw new Error('The API has no authorization mode.');
  const policies = readRolePolicies(resources, api);
  const resolvers = readResolvers(resources, assembly);
  const schema = readServedSchema(data.served, defaultMode);
  const entrants = entrantsOf({ data, modes, resources, resolvers, policies });
  const engine: Engine = { schema, policies, resolvers, templates, util: appSyncUtil() };
  const own = new Set(data.operations.map(({ name }) => name));
  const callers = entrants.map(({ caller }) => caller);
  return {
    callers,
    dormant: [
      ...data.models.flatMap(model => dormantRules(model, callers)),
      ...data.operations.flatMap(operation => dormantOperationRules(operation, callers)),
    ],
    models: data.models.map(model =>
      modelAccess(
        engine,
        model,
        entrants.filter(({ caller }) => speaksOf(model, caller)),
        own,
      ),
    ),
    operations: data.operations.map(operation =>
      customOperation(
        engine,
        operation,
        entrants.filter(({ caller }) => !ofRows.has(caller.kind)),
      ),
    ),
  };
}
