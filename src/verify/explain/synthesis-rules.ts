import { ownError } from '../synth/protocol.ts';

/** How an error is known, what triggers call it, what a learner is told, and where to look. */
export interface SynthesisRule {
  readonly id: string;
  /** Matched against 'Name: message' and, on the next lines, the details. */
  readonly pattern: RegExp;
  /** `$1`, `$2` stand for the pattern's groups. */
  readonly text: string;
  /** Said in place of `text` where the learner's files don't have the name that `$1` ends in: it is of a library's inside. */
  readonly inside?: string;
  /** A pattern to find in the learner's files, with `$1` filled in; where it is missing, the stack says where. */
  readonly where?: string;
}

/** The first rule that fits explains an error. The messages are those of @aws-amplify/backend 1.25.1. */
export const synthesisRules: readonly SynthesisRule[] = [
  // The files themselves.
  {
    id: 'missing-define-backend',
    pattern: new RegExp(`^${ownError.missingDefineBackend}`),
    text: '`amplify/backend.ts` never calls `defineBackend`, so there is no backend. Call it with your resources: defineBackend({ auth, data }).',
  },
  {
    id: 'process-exit',
    pattern: new RegExp(`^${ownError.processExit}: (.+) was called`),
    text: 'This code ends the process that builds the backend. Remove the call of `process.exit`.',
  },
  {
    id: 'write-outside',
    pattern: /Access to this API has been restricted/,
    text: "This code writes outside of the course's folder. A backend that is checked may write inside of it only.",
  },
  {
    id: 'changed-ground',
    pattern: new RegExp(`^${ownError.changedGround}: (.+)`),
    text: 'This code changes `$1`, which all code shares, so what is made of it can not be judged. Leave `$1` as it is.',
  },
  {
    id: 'thrown-value',
    pattern: new RegExp(`^${ownError.thrownValue}`),
    text: 'This code throws something that is not an error, so the backend is not built. Find the `throw`, or the promise that is rejected.',
    where: 'throw |reject\\(',
  },
  {
    id: 'syntax-error',
    pattern: /^TransformError/,
    text: 'This file cannot be read as TypeScript. Look for a bracket, comma or quote too many or too few.',
  },
  {
    id: 'file-not-found',
    pattern: /Cannot find module '.*[\\/]([^\\/']+)' imported from (?!.*node_modules)/,
    text: 'A file that is imported does not exist: `$1`. Check the path behind `from`.',
    where: `from ['"][^'"]*$1['"]`,
  },
  {
    id: 'package-not-found',
    pattern: /Cannot find package '([^']+)' imported from/,
    text: 'There is no package called `$1` here. Is its name misspelled?',
    where: `['"]$1`,
  },
  {
    id: 'no-default-export',
    pattern: /The requested module '([^']+)' does not provide an export named 'default'/,
    text: '`$1` exports by name only. Put what you import between braces: import { ... }.',
    where: `import \\w+ from ['"]$1['"]`,
  },
  {
    id: 'not-exported',
    pattern: /The requested module '([^']+)' does not provide an export named '([^']+)'/,
    text: '`$1` does not export `$2`. Is the name misspelled, or is the word `export` missing there?',
  },
  {
    id: 'import-cycle',
    pattern: /Cannot access '([^']+)' before initialization/,
    text: '`$1` is used before it is made. Do two files import each other? Or does the line come too early?',
  },
  {
    id: 'not-defined',
    pattern: /^ReferenceError: (\w+) is not defined/,
    text: 'The name `$1` is not known here. Is it misspelled, or is its import missing?',
  },
  // Data: who may use it.
  {
    id: 'missing-authorization',
    pattern: /Model `(.+?)` is missing authorization rules/,
    text: 'The model `$1` does not say who may use it. Add a rule behind it: .authorization(allow => [allow.owner()]). A rule on a field alone is not enough.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'rule-twice',
    pattern: /@auth (\w+):\w+:(owner|private|public|staticGroup|dynamicGroup|custom)\S* already exists for/,
    text: 'The model `$1` has two rules for the same people. One of them has to say all of it: keep one, and name in its .to([...]) what they may do.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'field-rules-incomplete',
    pattern:
      /add rules to all of the model's required fields[\s\S]*?Found model "(\w+)" with required fields \[([^\]]*)\] missing/,
    text: 'A field of `$1` lets in people whom the model has no rule for. They could see that field, but not the required ones beside it ($2), so no answer would be complete. Give these people a rule at the model, or at each required field; or take the rule at the field away.',
    where: '\\.authorization\\(',
  },
  {
    id: 'api-key-mode-missing',
    pattern: /'apiKey' provider found, but the project has no API Key/,
    text: "A rule lets anyone with an API key in, but the API has no key. In `defineData`, set authorizationModes: { defaultAuthorizationMode: 'apiKey' }.",
    where: 'publicApiKey',
  },
  {
    id: 'user-pool-missing',
    pattern: /'userPools' provider found, but the project has no Cognito User Pools/,
    text: 'A rule asks who is signed in, but this backend has no sign-in. Define auth in `amplify/auth/resource.ts`, and pass it to `defineBackend` together with data.',
    where: '\\ballow\\.(?:owner|authenticated|group|owner\\w+|groups?\\w*)\\b',
  },
  {
    id: 'oidc-mode-missing',
    pattern: /'oidc' provider found, but the project has no OPENID_CONNECT/,
    text: 'A rule is about the tokens of another provider, and the API knows no other provider. In `defineData`, give authorizationModes an oidcAuthorizationMode; or leave the provider out of the rule.',
    where: "'oidc'",
  },
  {
    id: 'operations-at-a-field',
    pattern: /'([\w,]+)' operation is not allowed at the field level/,
    text: 'A rule at a field names `$1`. At a field there are four operations: create, read, update and delete. Say `read` for the parts of reading.',
    where: "\\.to\\(\\[[^\\]]*'(?:get|list|listen)'",
  },
  {
    id: 'read-and-its-parts',
    pattern: /'([\w,]+)' operations are specified in addition to 'read'/,
    text: 'A rule names `read`, and parts of it as well: `$1`. Keep `read` for all of it, or name the parts alone.',
    where: "\\.to\\(\\[[^\\]]*'read'",
  },
  {
    id: 'authorizer-function-missing',
    pattern: /'function' provider found, but the project has no Lambda/,
    text: '`allow.custom()` lets a function decide, but no function is named. In `defineData`, give authorizationModes a lambdaAuthorizationMode.',
    where: 'allow\\.custom',
  },
  {
    id: 'identity-pool-missing',
    pattern: /'(?:iam|identityPool)' provider found, but the project has no/,
    text: 'A rule lets guests in, which needs an identity pool. Define auth, and pass it to `defineBackend`.',
    where: 'allow\\.guest',
  },
  {
    id: 'default-mode-missing',
    pattern: /A defaultAuthorizationMode is required/,
    text: "The API does not know its default way to let people in. In `defineData`, set defaultAuthorizationMode to one that exists, such as 'userPool' or 'apiKey'.",
    where: 'defaultAuthorizationMode|authorizationModes|defineData\\(',
  },
  // Data: models, fields and relations.
  {
    id: 'relation-one-sided',
    pattern: /Unable to find associated relationship definition in (\w+) for (\w+)\.(\w+)/,
    text: '`$2.$3` says that it belongs together with `$1`, but `$1` does not say so of `$2`. Both sides are needed (hasMany or hasOne here, belongsTo there), with the same reference field.',
    where: '\\b$3\\s*:',
  },
  {
    id: 'reference-field-missing',
    pattern: /reference field '(\w+)' must be defined on (\w+)/,
    text: 'The relation is kept in the field `$1` of `$2`, but `$2` has no such field. Add $1: a.id().',
    where: `['"]$1['"]`,
  },
  {
    id: 'reference-to-a-model',
    pattern:
      /Cannot use `\.ref\(\)` to refer a model from a `[\w ]+`\. Field `(\w+)` of `(\w+)` refers to model `(\w+)`/,
    text: '`$2.$1` refers to `$3`, which is a model. `a.ref` is for enums and custom types, which lie inside of a record. Models are tied together by a relation: a.hasMany or a.hasOne, and a.belongsTo.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'reference-field-type',
    pattern: /Validate Error: types do not match/,
    text: 'The field in which a relation is kept is of another type than what it points at. It holds what identifies the other record: for an `id`, make it a.id().',
    where: 'a\\.belongsTo\\(',
  },
  {
    id: 'reference-fields-count',
    pattern: /The identifiers defined on (\w+) must match the reference fields defined on (\w+)/,
    text: 'A `$1` is identified by several fields, so a `$2` needs a reference field for each of them. Name them all, in the same order, on both sides of the relation.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'default-not-possible',
    pattern: /The @default directive may only be added to (object definitions annotated|scalar or enum)/,
    text: 'A default is for a single value in a model. A list takes none, and neither does a field of a custom type.',
    where: '\\.default\\(',
  },
  {
    id: 'unknown-reference',
    pattern: /Invalid ref\. (\w+) is referring to (\w+) which is not defined/,
    text: '`$1` speaks of `$2`, which the schema does not define. Is the name misspelled?',
    where: `['"]$2['"]`,
  },
  {
    id: 'reserved-name',
    pattern: /'(\w+)' is a reserved type name/,
    text: 'GraphQL keeps the name `$1` for itself. Give the model another name.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'identifier-not-required',
    pattern: /Invalid identifier definition\. Field (\w+) cannot be used/,
    text: 'A field that identifies a record must always have a value. Make `$1` required: .required().',
    where: '\\b$1\\s*:',
  },
  {
    id: 'name-with-blank',
    pattern: /Values of the enum type (\w+) should not contain any whitespace/,
    text: 'An enum value must be one word. Write very_high, not "very high".',
    where: `a\\.enum`,
  },
  {
    id: 'empty-schema',
    pattern: /Syntax Error: Unexpected <EOF>/,
    text: 'The schema defines nothing. Models are made with a.model({ ... }), inside a.schema({ ... }).',
    where: 'a\\.schema',
  },
  {
    id: 'model-without-fields',
    pattern: /Syntax Error: Expected Name, found "}"/,
    text: 'A model, a type or an enum has nothing between its braces. Give it at least one field.',
    where: '\\ba\\s*\\.\\s*(?:model|customType)\\(\\s*\\{\\s*\\}',
  },
  {
    id: 'name-not-allowed',
    pattern:
      /Syntax Error: (?:Invalid number|Cannot parse the unexpected character|Expected Name|Unexpected)/,
    text: 'A name in the schema has a character that GraphQL does not allow. Names of models, fields and enum values are made of letters, digits and _ only.',
    where: `['"][A-Za-z_]\\w*[^\\w'"\\n][^'"\\n]*['"]\\s*(?::|,|\\])`,
  },
  {
    id: 'schema-syntax',
    pattern: /GraphQLError: Syntax Error: (.+)/,
    text: 'The GraphQL schema has an error: $1',
    where: 'schema\\s*[:=]|defineData\\(',
  },
  {
    id: 'owner-field-type',
    pattern: /Implicit field (\w+) conflicts with the explicit field definition/,
    text: 'The rule for owners wants a field `$1` of its own kind; yours is of another one. Make it a.string() for one owner, a.string().array() for several, or name another field in the rule.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'default-does-not-fit',
    pattern: /Default value "(.*)" is not a valid (\w+)/,
    text: 'The default `$1` is no $2, but the field is one. Give it a value of its own type.',
    where: `default\\(['"]?$1`,
  },
  {
    id: 'not-a-schema',
    pattern: /Body must be a string\. Received/,
    text: '`defineData` needs a schema: one that a.schema({ ... }) made, or GraphQL text.',
    where: 'schema\\s*:|defineData\\(',
  },
  // Data: operations of the schema's own.
  {
    id: 'operation-incomplete',
    pattern: /Custom operation (\w+) requires both an authorization rule and a handler/,
    text: 'The operation `$1` has rules and no handler, or a handler and no rules. It needs both: who may call it, and what answers it.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'operation-without-return',
    pattern: /A (?:Custom \w+|Generation Route) must include a return type\. (\w+) has/,
    text: 'The operation `$1` does not say what it gives back. Add .returns(...).',
    where: '\\b$1\\s*:',
  },
  {
    id: 'handlers-mixed',
    pattern: /Field handlers must be of the same type\. (\w+) has/,
    text: '`$1` has handlers of different kinds. A list of handlers holds functions only, or code in the API only.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'handler-without-guests',
    pattern: /identityPool-based auth .*is not supported with a\.handler\.custom/,
    text: 'An operation that code in the API answers takes no rule for guests or for the identity pool. Use another rule, or answer it by a function.',
    where: 'allow\\.guest|identityPool',
  },
  {
    id: 'handler-file-missing',
    pattern:
      /Could not determine import path to construct absolute code path.*"relativePath":"(?:\.\/)?([^"]+)"/,
    text: 'The `entry` of a handler names the file `$1`, which does not exist. The path begins at the folder of the file in which it stands.',
    where: `['"](\\./)?$1['"]`,
  },
  {
    id: 'operation-name-taken',
    pattern: /Object type extension '\w+' cannot redeclare field (\w+)/,
    text: 'There are two operations called `$1`: one of your own, and one that a model brings. Give yours another name, or make the model a custom type if it needs no table.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'subscription-of-a-type',
    pattern: /modifier can only be used with a Model ref\. (\w+) is referencing/,
    text: '`$1` listens to the changes of something that is no model. `.mutations([...])` stands behind a model only. To hear a mutation of your own, name it alone.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'subscription-of-no-mutation',
    pattern: /\.for\(\) can only reference a mutation\. (\w+) is referencing (\w+) which is a (\w+)/,
    text: '`$1` listens to `$2`, which changes nothing and so never has news. A subscription listens to mutations.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'subscription-of-different-types',
    pattern: /can only reference resources that have the same return type\. (\w+) is/,
    text: '`$1` listens to mutations that give back different types. All of them must give the same.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'subscription-without-mutations',
    pattern: /modifier must be used with a Model ref subscription source\. (\w+) is referencing (\w+)/,
    text: "`$1` listens to the model `$2`, and does not say to which changes. Write a.ref('$2').mutations([...]).",
    where: '\\b$1\\s*:',
  },
  {
    id: 'subscription-without-source',
    pattern: /(\w+) is missing a mutation source/,
    text: 'The subscription `$1` does not say which mutations it listens to. Add .for(...).',
    where: '\\b$1\\s*:',
  },
  {
    id: 'conversation-of-owners',
    pattern: /Conversation (\w+) (?:is missing authorization rules|must use owner authorization)/,
    text: 'A conversation belongs to who began it, so it takes one rule alone: .authorization(allow => allow.owner()). `$1` has another one, or none.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'tool-name',
    pattern: /Tool name must be between 1 and 64 characters.* Found: (.*)/,
    text: 'A tool can not have the name `$1`. It is one word of letters, digits and _, up to 64 of them, and begins with a letter.',
    where: 'dataTool\\(',
  },
  {
    id: 'tool-is-no-query',
    pattern: /Tool "([^"]+)" defined in @conversation directive has no matching Query/,
    text: 'The tool `$1` is no query. A conversation may look things up, and change nothing.',
    where: `['"]$1['"]`,
  },
  {
    id: 'model-setting-range',
    pattern: /directive (maxTokens|temperature|topP) valid range: (.+)/,
    text: '`$1` has a value that the model does not take. $2',
    where: '\\b$1\\s*:',
  },
  {
    id: 'schemas-collide',
    pattern: /schemas you are attempting to combine have a name collision\. Please remove or rename (.+)\./,
    text: 'Two of the schemas define `$1`. In one API a name stands for one thing: rename one of them.',
    where: 'a\\.combine',
  },
  // Auth.
  {
    id: 'resource-in-wrong-file',
    pattern: /Amplify (\w+) must be defined in (amplify\/\w+\/resource\.ts)/,
    text: 'Amplify only takes this from `$2`. Move it there.',
    where: 'define$1\\(',
  },
  {
    id: 'defined-twice',
    pattern: /Multiple `(\w+)`[^`]*(?:`(\w+)`)? calls are not allowed/,
    text: 'A backend has one auth and one data. Keep one call of `$1`, and remove the other.',
  },
  {
    id: 'no-sign-in-method',
    pattern: /At least one authentication method must be enabled/,
    text: 'Nobody could sign in: `loginWith` names no way that works. Give it email: true or phone: true. Providers such as Google come beside one of them.',
    where: 'loginWith',
  },
  {
    id: 'external-providers-alone',
    pattern: /At least one of email or phone must be enabled/,
    text: 'Providers such as Google are not enough by themselves: Amplify also wants a way to sign in without them. Add email: true (or phone: true) to `loginWith`, beside externalProviders.',
    where: 'externalProviders',
  },
  {
    id: 'options-missing',
    pattern: /Cannot destructure property '(\w+)' of '\w+' as it is undefined/,
    text: 'The options are missing between the parentheses. They include `$1`.',
  },
  {
    id: 'mfa-needs-sms',
    pattern: /SMS must be enabled in multiFactor if loginWith phone/i,
    text: 'Whoever signs in by phone must be able to get codes by SMS. In `multifactor`, turn sms on.',
    where: 'multifactor',
  },
  {
    id: 'passwordless-with-mfa',
    pattern: /MFA is set to REQUIRED|cannot be used when MFA/i,
    text: "Sign-in without a password does not go together with a required second factor. Set the mode of `multifactor` to 'OPTIONAL' or 'OFF'.",
    where: 'multifactor',
  },
  {
    id: 'email-without-placeholder',
    pattern: /Invalid email settings\. Property 'verificationEmailBody' must utilize the '(\w+)' parameter/,
    text: 'The e-mail has no place for the $1. What `verificationEmailBody` is given is a function: call it where the $1 is to stand.',
    where: 'verificationEmailBody',
  },
  {
    id: 'sms-without-placeholder',
    pattern: /Invalid (?:phone|MFA) settings\. Property '(\w+)' must utilize the 'code' parameter/,
    text: 'The text message has no place for the code. What `$1` is given is a function: call it where the code is to stand.',
    where: '$1',
  },
  {
    id: 'email-mfa-needs-sender',
    pattern: /To enable email-based MFA, set `email` property to the Amazon SES/,
    text: 'Codes by e-mail need a sender of your own: `senders.email`, with an address that is verified in Amazon SES.',
    where: 'multifactor',
  },
  {
    id: 'plain-secret',
    pattern: /backendSecret\.resolve is not a function/,
    text: "Ids and passwords of sign-in providers are not written into code. Use secret('NAME').",
    where: 'client(?:Id|Secret)\\s*:',
  },
  // Storage and functions.
  {
    id: 'storage-path-start',
    pattern: /Storage access paths must not start with "\/"\. Found \[(.+?)\]/,
    text: 'A storage path starts without a slash. Found: $1',
    where: `['"]$1['"]`,
  },
  {
    id: 'storage-path-end',
    pattern: /Storage access paths must end with "\/\*"\. Found \[(.+?)\]/,
    text: 'A storage path ends with /*, so that it covers what lies below. Found: $1',
    where: `['"]?\\b$1\\b`,
  },
  {
    id: 'storage-path-overlap',
    pattern: /only one other path can be a prefix/i,
    text: 'These storage paths overlap too often: a path may lie below one other path only.',
  },
  {
    id: 'storage-below-owner-path',
    pattern: /prefix of another path that contains the \{entity_id\} token/,
    text: 'A path with {entity_id} may not lie below another path. Put it beside.',
    where: '\\{entity_id\\}',
  },
  {
    id: 'storage-owner-place',
    pattern:
      /\{entity_id\} token (?:must|can only|cannot)[\s\S]*?Found \[(.+?)\]|path part that includes the \{entity_id\}/,
    text: '{entity_id} stands once in a path, as a whole part of it, right before the /* at the end, and not first.',
    where: '\\{entity_id\\}',
  },
  {
    id: 'storage-caller-twice',
    pattern: /access definition for (.+?) specified multiple times/,
    text: 'On one path, each caller has one rule: put the actions together into one list. Twice there: $1',
  },
  {
    id: 'storage-default-missing',
    pattern: /No default storage set/,
    text: 'With more than one bucket, one of them has to be the default: isDefault: true.',
    where: 'defineStorage\\(',
  },
  {
    id: 'storage-default-twice',
    pattern: /More than one default storage set/,
    text: 'Only one bucket can be the default. Take isDefault from the others.',
    where: 'isDefault',
  },
  {
    id: 'resource-name',
    pattern: /Resource name contains invalid characters, found (.+)/,
    text: 'A name starts with a letter, and has letters, digits, blanks, dashes and underscores. Found: $1',
    where: 'name\\s*:',
  },
  {
    id: 'function-timeout',
    pattern: /Invalid function timeout of (\S+)/,
    text: 'A function runs between 1 and 900 seconds. Found: $1',
    where: 'timeoutSeconds',
  },
  {
    id: 'function-size',
    pattern: /Invalid function (memoryMB|ephemeralStorageSizeMB) of (\S+)/,
    text: '`$1` is a whole number up to 10240: of memory from 128 on, of room in /tmp from 512 on. Found: $2',
    where: '$1',
  },
  {
    id: 'function-schedule',
    pattern:
      /(Cron expressions cannot have both[^\n]*|Cron (?:field|step values|range|list) for [^\n]*|Function schedule rate must[^\n]*)/,
    text: 'AWS does not take this schedule. $1',
    where: 'schedule\\s*:',
  },
  {
    id: 'function-layer',
    pattern: /Invalid format for layer: (.+)/,
    text: 'A layer is named with its version, as in MyLayer:1, or by its whole ARN. Found: $1',
    where: `['"]$1['"]`,
  },
  {
    id: 'function-variable',
    pattern: /Invalid function environment key\(s\): (.+)/,
    text: 'The name of a variable has two characters or more: letters, digits and _, a letter first. Found: $1',
    where: 'environment\\s*:',
  },
  {
    id: 'log-level-format',
    pattern: /To use ApplicationLogLevel and\/or SystemLogLevel you must set LogFormat to 'JSON'/,
    text: "A function's log needs a form before AWS can tell a warning in it. Beside the level, set format: 'json'.",
    where: 'level\\s*:',
  },
  {
    id: 'durable-runtime',
    pattern: /Durable functions require runtime 22 or higher\. Current runtime is (\d+)/,
    text: 'A durable function needs Node 22 or later. Found: $1',
    where: 'runtime\\s*:',
  },
  {
    id: 'asset-missing',
    pattern: /Cannot find asset at .*?([^\\/]+)$/m,
    text: 'There is no file or folder `$1` where the code says. A path of `Code.fromAsset` begins at the project’s root.',
    where: 'fromAsset\\(',
  },
  {
    id: 'function-entry',
    pattern: /Cannot find entry file at .*?([^\\/]+)$/m,
    text: "The function's code is not there: `$1`. It is expected beside the resource.ts, as handler.ts, unless `entry` says otherwise.",
    where: 'entry\\s*:|defineFunction\\(',
  },
  {
    id: 'lock-file-missing',
    pattern: /CannotFindPackageLockFile|Cannot find a package lock file/,
    text: 'Functions need a lock file (package-lock.json) in the project. Install the packages again: npx amplify-gen2-learn doctor',
  },
  {
    id: 'no-resources',
    pattern: /^TypeError: Cannot convert undefined or null to object/,
    text: 'Something that is made of parts was given none: there is nothing between the parentheses. `defineBackend` takes an object, as in defineBackend({ auth, data }).',
    where: 'defineBackend\\(\\s*\\)',
  },
  {
    id: 'rules-not-returned',
    pattern: /Cannot read properties of undefined \(reading 'Symbol\(data\)'\)/,
    text: 'The function behind .authorization returns no rules. Between `=>` and its end stands a list: allow => [allow.owner()].',
    where: '\\.authorization\\(',
  },
  // CDK.
  {
    id: 'output-twice',
    pattern:
      /^(?:ObjectAccumulatorPropertyAlreadyExistsError|Error)?:? ?(?:Property|Output entry with key) (\S+) already exists/,
    text: 'The output `$1` is added twice. Each one can be added once: keep one of the two `addOutput` calls, or give the other one another name.',
    where: '\\b$1\\s*:',
  },
  {
    id: 'bucket-name',
    pattern: /Invalid S3 bucket name \(value: (.+?)\)\s*([\s\S]*)/,
    text: 'AWS takes no bucket with the name `$1`. Such names are made of small letters, digits, dots and dashes, from 3 to 63 of them, and begin and end with a letter or digit.',
    where: `['"]$1['"]`,
  },
  {
    id: 'construct-without-name',
    pattern: /Only root constructs may have an empty ID/,
    text: 'A construct needs a name in the place where it lies: the second value between its parentheses, and not an empty one.',
  },
  {
    id: 'stack-twice',
    pattern: /Custom stack named (.+) has already been created/,
    text: 'There already is a stack called `$1`. If it is yours, keep what the first createStack returns and use it again; if it is one of Amplify’s, such as auth or data, choose another name.',
  },
  {
    id: 'name-taken',
    pattern: /There is already a Construct with name '([^']+)' in \w+(?: \[(.+?)\])?/,
    text: 'The name `$1` is taken in this stack. Within a stack each construct needs a name of its own.',
  },
  {
    id: 'not-a-resource',
    pattern: /constructFactory\.getInstance is not a function/,
    text: '`defineBackend` was given something that no define function made. Pass what defineAuth, defineData and so on return.',
    where: 'defineBackend\\(',
  },
  {
    id: 'property-of-undefined',
    pattern: /Cannot (?:read|set) properties of undefined \((?:reading|setting) '(\w+)'\)/,
    text: '`$1` is asked of something that is not there. Is a name before it misspelled?',
    inside:
      'A value between these parentheses is not what belongs there. A construct takes three: the stack in which it lies, its name there, and its properties.',
  },
  {
    id: 'not-a-function',
    pattern: /^TypeError: (\S+) is not a function/,
    text: 'There is no `$1` to call. Is the name misspelled?',
    inside: 'A value between these parentheses is not what belongs there. Are they in the right order?',
  },
];
