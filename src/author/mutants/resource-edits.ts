import type { Edit } from './mutant.ts';
import type { Syntax } from './syntax.ts';

/** Options that open another way in, or lose one, by the function that takes them. */
const options: Readonly<Record<string, readonly (readonly [what: string, text: string])[]>> = {
  defineData: [
    [
      'adds an API key',
      'authorizationModes: { defaultAuthorizationMode: "userPool", apiKeyAuthorizationMode: { expiresInDays: 30 } },',
    ],
    [
      'makes the API key the default',
      'authorizationModes: { defaultAuthorizationMode: "apiKey", apiKeyAuthorizationMode: { expiresInDays: 30 } },',
    ],
    [
      'makes the identity pool the default',
      'authorizationModes: { defaultAuthorizationMode: "identityPool" },',
    ],
  ],
  defineAuth: [
    ['asks for a second factor', 'multifactor: { mode: "OPTIONAL", totp: true },'],
    ['asks for a name', 'userAttributes: { givenName: { required: true } },'],
    ['recovers by phone', 'accountRecovery: "NONE",'],
  ],
  loginWith: [
    ['lets people sign in by phone', 'phone: true,'],
    ['lets people sign in with a code', 'email: { otpLogin: true },'],
    [
      'lets people sign in with Google',
      'externalProviders: { google: { clientId: secret("A"), clientSecret: secret("B") }, callbackUrls: ["http://localhost/"], logoutUrls: ["http://localhost/"] },',
    ],
  ],
  defineFunction: [
    ['gives it more time', 'timeoutSeconds: 60,'],
    ['gives it more memory', 'memoryMB: 1024,'],
    ['gives it a variable', 'environment: { EXTRA: "1" },'],
  ],
  Bucket: [
    [
      'lets anyone read the bucket',
      'publicReadAccess: true, blockPublicAccess: { blockPublicAcls: false, blockPublicPolicy: false, ignorePublicAcls: false, restrictPublicBuckets: false } as never,',
    ],
  ],
};

/** What can go wrong in the options of resources: each option is put in the place of what is there. */
export function resourceEdits({ calls, objects, source, textOf }: Syntax): readonly Edit[] {
  const inObject = (object: { readonly start: number; readonly end: number }, of: string): readonly Edit[] =>
    (options[of] ?? []).map(([what, text]) => {
      const key = text.slice(0, text.indexOf(':'));
      const inner = source
        .slice(object.start + 1, object.end - 1)
        .replace(new RegExp(`\\b${key}:[^{,]*(\\{[^}]*\\})?,?`), '');
      return { what, start: object.start + 1, end: object.end - 1, text: ` ${text} ${inner}` };
    });
  return [
    ...calls.flatMap(({ node, method }) => {
      const [argument] = node.arguments;
      return argument?.type === 'ObjectExpression' ? inObject(argument, method) : [];
    }),
    ...objects.flatMap(({ properties }) =>
      properties.flatMap(property =>
        property.type === 'Property' &&
        textOf(property.key) === 'loginWith' &&
        property.value.type === 'ObjectExpression'
          ? inObject(property.value, 'loginWith')
          : [],
      ),
    ),
    ...objects
      .filter(object => /new Bucket\([^{]*$/.test(source.slice(0, object.start)))
      .flatMap(object => inObject(object, 'Bucket')),
  ];
}
