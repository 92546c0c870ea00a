/**
 * Where a translation can't be, or on purpose isn't, the same API as its Gen 1 schema: each with the reason. Notes name
 * them, docs/translate.md lists them, and the tests accept no difference between the two that isn't one of them.
 */
export const differences = {
  'relation-index': 'Gen 2 keeps an index of its own for each hasMany and hasOne, named gsi-MODEL.FIELD.',
  'relation-key':
    'Gen 1 added the key of a relation in silence. In Gen 2 it is a field like others: who may update it may empty it too.',
  'relation-both-sides': 'Gen 2 wants both sides of a relation, so the missing one was added.',
  'has-one-turned':
    'In Gen 2 the model that holds the key is the one that belongs to the other. Here that was the side with @hasOne.',
  'has-one-one-key':
    'Gen 1 kept a key on both sides of @hasOne and @belongsTo. Gen 2 keeps it on the side that belongs to the other; the other key stays as a plain field.',
  'relation-optional': 'A related record can always be missing in Gen 2, so the field is optional.',
  'relation-sort': 'A list of related records takes no condition on a sort key in Gen 2: query the index.',
  'relation-limit':
    'Gen 2 has no page size in the schema: pass limit when you read. It is 100 where you do not.',
  'relation-left-out':
    'Gen 2 relates models only by fields that hold the whole identifier of the other model: query the index instead.',
  'subscription-filter':
    'Gen 1 put the key of a one-to-many relation into the subscription filter of the wrong model. Gen 2 has it at the model that holds the key.',
  'relation-mixed-keys':
    'Gen 2 wants the keys of a relation all required or all optional. Make them so, then add the relation; or query the index.',
  'identifier-enum':
    'Gen 2 takes no enum into an identifier, so it is text, and its values are not checked. To keep the enum, give the GraphQL text itself to defineData: it takes that as well.',
  'identifier-optional': 'The fields of an identifier are required.',
  'id-nullable': 'An id that may be null is named, and Gen 2 then lets you list by it.',
  'id-alone': 'Gen 2 wants a field that it can see, so the id is named. It then lets you list by id too.',
  'operation-renamed':
    'Gen 2 keeps models, types and operations under names of their own, and this one was taken. Change the name where your app calls it; or give the GraphQL text itself to defineData, which takes that as well.',
  'id-named':
    'Owners and groups may set the fields that a model names, and indexes use them, so id is among them, as in Gen 1. Gen 2 then lets you list by id too.',
  'id-type': 'Gen 2 takes an id of its own type, where Gen 1 takes an ID, and lets you list by it.',
  'relation-twice':
    'Gen 2 has one relation by a key. Two lists by the same key differ in the order of their index: query that index instead.',
  'index-left-out': 'Gen 2 has indexes by text, numbers and enums only.',
  'many-to-many': 'Gen 2 has no many-to-many relation. The model that joins the two is written out.',
  'no-rules':
    'A model without @auth: the transformer of 2021 lets nobody use it (the first one, before, let everybody). Gen 2 wants a rule, so it is a group that nobody is in.',
  'old-no-rules':
    'A model without @auth: in this dialect it was open to whoever came in by the default mode of the API. It is open so here too where backend-config.json says that mode, and closed where it is not known.',
  'old-open':
    'In this dialect, what no rule is for was open to whoever came in by the default mode of the API. Gen 2 keeps it closed: add a rule for those who need it.',
  'old-field-rules':
    "In this dialect a field's rules came on top of the model's, in Gen 2 they take their place. So here are those whom both let in.",
  'no-rule-left':
    'None of its rules can be said in Gen 2. So that nobody gets in who was kept out, it is a group that nobody is in: choose a rule.',
  'public-by-default': 'The schema had globalAuthRule: everybody with the API key may do everything.',
  'default-mode':
    'No @auth: whoever came in by the default authorization mode of the API could call it. So it is here, by the mode that backend-config.json says.',
  'default-mode-unknown':
    'No @auth: who could call it depends on the default authorization mode of the API. That stands in backend-config.json, which is not here, so nobody may until you choose a rule. Translate the folder amplify/backend/api/NAME to have it read.',
  'default-mode-iam':
    'No @auth, and the default authorization mode is IAM: only roles whose policies say so could call it, and Gen 2 lets them in without a rule.',
  'field-closed':
    'Gen 2 guards no fields of a custom type, so this one is left out: others would read it. Give it a query of its own, or make the type a model.',
  'no-handler':
    'Gen 2 wants a handler and a rule together. Without a handler in the schema, the rule was left out.',
  'subscription-rule':
    'Gen 2 takes the rule of a subscription only together with a handler, and without a rule it would be open to more. Add both: .authorization(allow => [...]).handler(a.handler.custom({ entry: ... })).',
  'rule-of-nothing': 'It allows no operation, so it lets nobody in.',
  'rule-left-out': 'Gen 2 has no such rule here.',
  'default-of-enum': 'An enum field has no default value in Gen 2: set it where you create the record.',
  'operation-names': 'Gen 2 names the operations of a model itself.',
  'subscription-level': 'Subscriptions are on with the rules of the model, or off.',
  timestamps: 'Gen 2 adds createdAt and updatedAt under these names.',
  'directive-left-out': 'Gen 2 has no equal in the schema.',
  'function-name': 'The Lambda function of Gen 1 is called by its name, which has the environment in it.',
  'function-on-field': 'Gen 2 calls functions from queries and mutations, not from fields of a type.',
  'argument-default': 'An argument has no default value in Gen 2: set it in the function.',
  'type-authorization': 'Gen 2 lets those read a custom type who may call an operation that returns it.',
  'iam-access': 'Gen 2 lets the IAM roles of your account in, where their policies do (@aws_iam).',
  'field-arguments': 'Fields of a type take no arguments in Gen 2: make it a query.',
  'input-name': 'Gen 2 makes input types out of custom types, and names them TYPEInput.',
  'unused-input': 'An input type that no operation takes: Gen 2 makes input types only where they are used.',
  'interface-or-union': 'Gen 2 has no interfaces, unions and scalars of your own.',
  'nested-list': 'Gen 2 has no lists of lists: use a.json(), or a custom type.',
  'type-left-out': 'The type itself is not in the translation.',
  'unknown-type': 'The type is not in the schema.',
  'model-in-type': 'A custom type of Gen 2 holds no models: keep the id, and read the model with it.',
  'old-dialect':
    'This is the dialect of the first transformer (before November 2021). It is read as its successor.',
  'old-dialect-left-out':
    'This is the dialect of the first transformer (before November 2021): bring it up to date first with amplify migrate api.',
} as const;

export type DifferenceCode = keyof typeof differences;
