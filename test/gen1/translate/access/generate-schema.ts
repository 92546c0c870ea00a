import { randomBy } from '../../../files/random.ts';

/** Gen 1 schemas made at random: rules of all strategies, for all kinds of operations, on models, fields and operations. */
export interface GeneratedSchema {
  readonly sdl: string;
  readonly models: readonly string[];
}

export type Dialect = 'old' | 'new';

const subjects = [
  'allow: public',
  'allow: public, provider: iam',
  'allow: private',
  'allow: private, provider: iam',
  'allow: owner',
  'allow: owner, ownerField: "author"',
  'allow: owner, ownerField: "editors"',
  'allow: owner, identityClaim: "sub"',
  'allow: groups, groups: ["A"]',
  'allow: groups, groups: ["A", "B"]',
  'allow: groups, groups: ["B"]',
  'allow: groups, groupsField: "team"',
  'allow: groups, groupsField: "teams"',
];
const onlyNew = ['allow: custom', 'allow: public, provider: identityPool'];
// The access matrix reads groups from a list only: of Gen 1 it would miss the caller.
const onlyOld = [
  'allow: groups, groups: "B"',
  'allow: owner, identityField: "sub"',
  'allow: owner, identityField: "username"',
];

/** Rules of one kind can speak of the same people. */
function kindOf(subject: string): string {
  if (subject.includes('groups:')) return 'groups';
  return subject.replace('identityPool', 'iam').replace(/, identity(Claim|Field).*/, '');
}

/** A schema of the given number of models; the same one for the same seed. */
export function generateSchema(seed: number, dialect: Dialect, count = 8): GeneratedSchema {
  const random = randomBy(seed);
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  const some = (values: readonly string[]) => values.filter(() => random(2) === 0);
  const subject = () => pick([...subjects, ...(dialect === 'old' ? onlyOld : onlyNew)]);
  const list = (name: string, values: readonly string[]) => `, ${name}: [${values.join(', ')}]`;

  const modelOperations = (): string => {
    const writes = some(['create', 'update', 'delete']);
    if (dialect === 'new') {
      const reads = pick([['read'], ['get'], ['list'], ['get', 'list'], ['listen'], []]);
      const chosen = [...writes, ...reads];
      return random(3) === 0 || chosen.length === 0 ? '' : list('operations', chosen);
    }
    switch (random(6)) {
      case 0:
        return '';
      case 1:
        return list('operations', [...writes, ...some(['read'])]);
      case 2:
        return ', mutations: null';
      case 3:
        return `, queries: null${list('mutations', writes)}`;
      case 4:
        return (
          list('queries', some(['get', 'list'])) + pick([', mutations: null', list('mutations', writes), ''])
        );
      default:
        return list('queries', ['get', 'list']) + list('mutations', writes);
    }
  };
  const rules = (operations: () => string, most = 3) => {
    const all = Array.from({ length: 1 + random(most) }, subject)
      // The new transformer takes nobody in two rules.
      .filter(
        (one, at, others) =>
          dialect === 'old' || others.findIndex(other => kindOf(other) === kindOf(one)) === at,
      )
      .map(one => `{ ${one}${operations()} }`);
    return `@auth(rules: [${all.join(', ')}])`;
  };
  const fieldOperations = () => {
    const chosen = some(['create', 'read', 'update', 'delete']);
    return random(2) === 0 || chosen.length === 0 ? '' : list('operations', chosen);
  };
  const appSync = () =>
    pick([
      '@aws_auth(cognito_groups: ["A"])',
      '@aws_cognito_user_pools(cognito_groups: ["A", "B"])',
      '@aws_cognito_user_pools',
      '@aws_api_key',
      '@aws_iam',
      '@aws_api_key @aws_cognito_user_pools(cognito_groups: ["B"])',
    ]);
  const models = Array.from({ length: count }, (_, index) => `Thing${index}`);
  const parts = models.map(name => {
    const closed = random(10) === 0;
    const guarded = random(2) === 0 && (dialect === 'old' || !closed) ? ` ${rules(fieldOperations, 2)}` : '';
    // A type that AppSync keeps for a group, inside a model.
    const inside = random(5) === 0 ? '  sealed: Sealed\n' : '';
    return `type ${name} @model${closed ? '' : ` ${rules(modelOperations)}`} {
  title: String
  secret: String${guarded}
  author: String
  editors: [String]
  team: String
  teams: [String]
${inside}}`;
  });
  const operation = (name: string) =>
    `  ${name}: ${pick(['String', 'Report', 'Sealed', pick(models)])} @function(name: "f") ${pick(['', appSync(), rules(() => '')])}`;
  return {
    models,
    sdl: `${parts.join('\n\n')}

type Report {
  total: Int
  hidden: String ${pick(['@auth(rules: [{ allow: groups, groups: ["A"] }])', '@aws_auth(cognito_groups: ["A"])'])}
}

type Sealed @aws_cognito_user_pools(cognito_groups: ["A"]) {
  value: String
}

type Query {
${Array.from({ length: 4 }, (_, index) => operation(`ask${index}`)).join('\n')}
}

type Mutation {
${Array.from({ length: 3 }, (_, index) => operation(`do${index}`)).join('\n')}
}
`,
  };
}
