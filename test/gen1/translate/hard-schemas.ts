import { randomBy } from '../../files/random.ts';

const auth = '@auth(rules: [{ allow: private }])';
const called = `@function(name: "e") ${auth}`;

/** Schemas that Gen 1 takes and that Gen 2's builder doesn't take as they are. */
export const hardSchemas: Readonly<Record<string, string>> = {
  'a query and a mutation of one name': `type A @model ${auth} { x: Int } type Query { echo: String ${called} } type Mutation { echo: String ${called} } type Subscription { echo: String @aws_subscribe(mutations: ["echo"]) }`,
  'extensions of all kinds': `extend type Query { b: String ${called} } extend type A { more: String } type A @model ${auth} { x: Int } type Query { a: T ${called} } type T { x: Int } extend type T { y: E } enum E { A } extend enum E { B } input I { a: Int } extend input I { b: Int } extend type Mutation { c(i: I): String ${called} }`,
  'a type and an operation of one name': `type report { x: Int } type Query { report: report ${called} Thing: Int ${called} } type Thing @model ${auth} { x: Int }`,
  'hasMany with sort keys': `type Post @model ${auth} { id: ID! title: String! @primaryKey(sortKeyFields: ["id"]) comments: [Comment] @hasMany(indexName: "byPost", fields: ["title", "id"]) } type Comment @model ${auth} { postTitle: String! @index(name: "byPost", sortKeyFields: ["postId"]) postId: ID! }`,
  'hasMany with a sort key that is its own': `type Post @model ${auth} { comments: [Comment] @hasMany(indexName: "byPost", fields: ["id"]) } type Comment @model ${auth} { postID: ID! @index(name: "byPost", sortKeyFields: ["createdAt"]) createdAt: AWSDateTime! }`,
  'a nullable id': `type A @model ${auth} { id: ID title: String }`,
  'an id alone': `type A @model ${auth} { id: ID! }`,
  'a nullable id alone': `type A @model ${auth} { id: ID }`,
  'nothing but what is left out': `type A @model ${auth} { x: [[Int]] }`,
  'an enum as a sort key': `enum S { A B } type A @model ${auth} { name: String! @primaryKey(sortKeyFields: ["state"]) state: S! }`,
  'an enum as the identifier': `enum S { A B } type A @model ${auth} { state: S! @primaryKey bs: [B] @hasMany } type B @model ${auth} { x: Int }`,
  'keys of mixed nullability': `type P @model ${auth} { a: ID! @primaryKey(sortKeyFields: ["b"]) b: String! cs: [C] @hasMany(indexName: "byP", fields: ["a", "b"]) } type C @model ${auth} { pa: ID! @index(name: "byP", sortKeyFields: ["pb"]) pb: String p: P @belongsTo(fields: ["pa", "pb"]) }`,
  'a part of a composite key': `type P @model ${auth} { a: ID! @primaryKey(sortKeyFields: ["b"]) b: String! cs: [C] @hasMany(indexName: "byP", fields: ["a"]) } type C @model ${auth} { pa: ID! @index(name: "byP") p: P @belongsTo(fields: ["pa"]) }`,
  'a part of a composite key, hasOne': `type P @model ${auth} { a: ID! @primaryKey(sortKeyFields: ["b"]) b: String! } type C @model ${auth} { pa: ID! p: P @hasOne(fields: ["pa"]) }`,
  'a connection by the id itself': `type P @model ${auth} { id: ID! profile: Profile @connection(fields: ["id"]) } type Profile @model ${auth} { id: ID! x: String }`,
  'hasOne by the id itself': `type P @model ${auth} { id: ID! profile: Profile @hasOne(fields: ["id"]) } type Profile @model ${auth} { id: ID! x: String }`,
  'an optional sort key': `type A @model ${auth} @key(fields: ["id", "at"]) { id: ID! at: AWSDateTime title: String }`,
  'an optional sort key of an index': `type A @model ${auth} { kind: String @index(name: "byKind", sortKeyFields: ["at"]) at: AWSDateTime }`,
};

/** Pairs of models with keys, nullability and relations at random, and operations whose names meet. */
export function generateRelations(seed: number): string {
  const random = randomBy(seed);
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  const bang = () => (random(3) === 0 ? '' : '!');
  const pairs = Array.from({ length: 6 }, (_, index) => {
    const [parent, child] = [`Parent${index}`, `Child${index}`];
    const types = [pick(['ID', 'String', 'Int', 'Level']), pick(['String', 'AWSDateTime', 'Level', 'Int'])];
    const composite = random(2) === 0;
    const own = random(3) === 0;
    const keys = own ? ['id'] : composite ? ['first', 'second'] : ['first'];
    const identifier = own
      ? '  id: ID!'
      : `  first: ${types[0]}! @primaryKey${composite ? '(sortKeyFields: ["second"])' : ''}\n  second: ${types[1]}${composite ? '!' : bang()}`;
    const plain = (type: string | undefined) => (type === 'Level' ? 'String' : type);
    const holders = keys.map((_key, at) => `  key${at}: ${own ? 'ID' : plain(types[at])}${bang()}`);
    const part = random(4) === 0 ? keys.slice(0, 1) : keys;
    const text = (names: readonly string[]) => `["${names.join('", "')}"]`;
    const used = part.map((_key, at) => `key${at}`);
    const sorts = [...used.slice(1), ...(random(3) === 0 ? ['at'] : [])];
    const sort = sorts.length === 0 ? '' : `, sortKeyFields: ${text(sorts)}`;
    const relation = pick([
      `  children: [${child}] @hasMany(indexName: "byParent${index}", fields: ${text(part)})`,
      `  children: [${child}] @hasMany`,
      `  child: ${child} @hasOne`,
      '  note: String',
    ]);
    const back =
      random(2) === 0 || relation.includes('note')
        ? `  parent: ${parent} @${pick(['belongsTo', 'hasOne'])}(fields: ${text(used)})`
        : '';
    return `type ${parent} @model ${auth} {\n${identifier}\n${relation}\n}
type ${child} @model ${auth} {\n${holders.join('\n').replace(/(key0: .*)/, `$1 @index(name: "byParent${index}"${sort})`)}\n  at: Float${bang()}\n${back}\n}`;
  });
  const names = ['ask', 'tell', 'Parent0', 'Level', 'Box'];
  const operations = names
    .filter(() => random(2) === 0)
    .map(name => `  ${name}: ${pick(['String', 'Box', 'Level'])} ${called}`);
  const more = names.filter(() => random(2) === 0).map(name => `  ${name}: String ${called}`);
  return `${pairs.join('\n')}
enum Level { LOW HIGH }
type Box { size: Int }
type Query {\n  one: Int ${called}\n${operations.join('\n')}\n}
type Mutation {\n  one: Int ${called}\n${more.join('\n')}\n}
`;
}
