import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { canonicalOf, isRecord, plain } from './difference/canonical.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { doorsOf, type PasswordsView, type PoolDoors } from './pool-doors.ts';
import { listed } from './words.ts';

const noPool = 'The backend has no user pool of its own.';

const factorNames: Readonly<Record<string, string>> = {
  password: 'a password',
  email: 'a code by e-mail',
  phone: 'a code by text message',
  passkey: 'a passkey',
};

const kindNames: Readonly<Record<string, string>> = {
  lowercase: 'a small letter',
  uppercase: 'a capital letter',
  numbers: 'a digit',
  symbols: 'a symbol',
};

/** What people may sign in with first, all of it and no more: 'password', 'email', 'phone', 'passkey'. */
export function firstFactorsAre(...wanted: readonly string[]): Claim {
  const expected = factorsSentence(wanted);
  return ofDoors(expected, ({ firstFactors }) =>
    same(firstFactors, wanted) ? holds : fails(expected, factorsSentence(firstFactors)),
  );
}

/** What a password has to be: exactly so long, and with exactly these kinds of characters. */
export function passwordsAre(length: number, kinds: readonly string[]): Claim {
  const expected = passwordsSentence({ length, kinds });
  return ofDoors(expected, ({ passwords }) =>
    passwords?.length === length && same(passwords.kinds, kinds)
      ? holds
      : fails(expected, passwordsSentence(passwords)),
  );
}

/** At this moment ('PostConfirmation') the pool calls the function of this name. */
export function callsAt(moment: string, name: string): Claim {
  const expected = `${moment} calls ${name}.`;
  return ofDoors(expected, ({ calls }) =>
    calls[moment] === name ? holds : fails(expected, callsSentence(calls)),
  );
}

/** Whether people without an account get AWS credentials. */
export function guestsGetKeys(wanted: boolean): Claim {
  const sentence = (yes: boolean) => (yes ? 'Guests get AWS credentials.' : 'Guests get no AWS credentials.');
  return ({ auth }) => {
    if (auth === undefined) return fails(sentence(wanted), 'The backend has no auth part.');
    return auth.guests === wanted ? holds : fails(sentence(wanted), sentence(auth.guests));
  };
}

/** The backend makes no user pool: it has none, or refers to one. */
export function makesNoPool(): Claim {
  return ({ auth }) =>
    auth?.userPool === undefined
      ? holds
      : fails('AWS would create no user pool.', 'It would create a new one, without anybody in it.');
}

/** A provider ('Google') is told these secrets: `{ client_id: 'GOOGLE_ID' }`. */
export function providerKnows(provider: string, secrets: Readonly<Record<string, string>>): Claim {
  const expected = `${provider} is told the secrets ${listed(Object.values(secrets))}.`;
  return ofProvider(provider, expected, ({ details }) => {
    for (const [detail, secret] of Object.entries(secrets)) {
      const found = details[detail];
      if (found?.endsWith(`.${secret}}`)) continue;
      return fails(expected, `Its ${detail} is ${shownSecret(found)}.`);
    }
    return holds;
  });
}

/** A provider is asked for these scopes and no more; `openid` may stand beside, since it tells nothing of a person. */
export function providerIsAsked(provider: string, ...scopes: readonly string[]): Claim {
  const expected = `${provider} is asked for ${listed(scopes)}.`;
  const wanted = new Set(scopes);
  return ofProvider(provider, expected, ({ details }) => {
    const asked = (details.authorize_scopes ?? '').split(' ').filter(scope => scope !== '');
    const given = new Set(asked.filter(scope => scope !== 'openid' || wanted.has(scope)));
    return given.size === wanted.size && scopes.every(scope => given.has(scope))
      ? holds
      : fails(expected, `It is asked for ${listed(asked)}.`);
  });
}

/** What a provider says becomes these attributes of the pool: `{ given_name: 'given_name' }`. */
export function providerFills(provider: string, attributes: Readonly<Record<string, string>>): Claim {
  const expected = `${provider} fills ${listed(Object.keys(attributes))}.`;
  return ofProvider(provider, expected, ({ mapping }) =>
    Object.entries(attributes).every(([name, from]) => mapping[name] === from)
      ? holds
      : fails(
          expected,
          Object.keys(mapping).length === 0
            ? 'It fills nothing.'
            : `It fills ${listed(Object.entries(mapping).map(([name, from]) => `${name} from ${from}`))}.`,
        ),
  );
}

/** Where Cognito's page may send people: after signing in ('in') or out ('out'). All of them, no more. */
export function sendsBackTo(after: 'in' | 'out', ...urls: readonly string[]): Claim {
  const property = after === 'in' ? 'CallbackURLs' : 'LogoutURLs';
  const sentence = (list: readonly string[]) =>
    `After sign-${after}, people come back to ${listed(list, 'no page')}.`;
  return view => {
    const client = view.resources.find(({ type }) => type === 'AWS::Cognito::UserPoolClient');
    const found = client?.properties[property];
    const list = Array.isArray(found) ? found.map(String) : [];
    return same(list, urls) ? holds : fails(sentence(urls), sentence(list));
  };
}

/** 'People begin with a password or a code by e-mail.' */
export function factorsSentence(firstFactors: readonly string[]): string {
  return `People begin with ${firstFactors.map(one => factorNames[one] ?? one).join(' or ')}.`;
}

/** 'Passwords have 8 characters, among them a digit and a symbol.' */
export function passwordsSentence(passwords: PasswordsView | undefined): string {
  if (passwords === undefined) return 'Nothing is said of passwords.';
  const { length, kinds } = passwords;
  const held = listed(kinds.map(kind => kindNames[kind] ?? kind));
  return `Passwords have ${length} characters, ${kinds.length === 0 ? 'whatever they are' : `among them ${held}`}.`;
}

/** 'PostConfirmation calls welcome.' */
export function callsSentence(calls: PoolDoors['calls']): string {
  const told = Object.entries(calls).map(([moment, name]) => `${moment} calls ${name}`);
  return told.length === 0 ? 'The pool calls no function.' : `${listed(told)}.`;
}

function ofDoors(expected: string, then: (doors: PoolDoors) => CheckOutcome): Claim {
  return view => {
    const doors = doorsOf(view);
    return doors === undefined ? fails(expected, noPool) : then(doors);
  };
}

type Texts = Readonly<Record<string, string | undefined>>;

function ofProvider(
  provider: string,
  expected: string,
  then: (given: { readonly details: Texts; readonly mapping: Texts }) => CheckOutcome,
): Claim {
  return view => {
    const all = view.resources.filter(({ type }) => type === 'AWS::Cognito::UserPoolIdentityProvider');
    const own = all.find(({ properties }) => properties.ProviderName === provider);
    if (own === undefined) {
      const names = all.map(({ properties }) => plain(properties.ProviderName));
      return fails(
        expected,
        names.length === 0 ? 'The pool has no provider.' : `Its providers: ${listed(names)}.`,
      );
    }
    return then({
      details: texts(own.properties.ProviderDetails, view),
      mapping: texts(own.properties.AttributeMapping, view),
    });
  };
}

function texts(value: unknown, view: BackendView): Texts {
  if (!isRecord(value)) return {};
  const canonical = canonicalOf(view);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, canonical.text(one)]));
}

/** '${Custom::AmplifySecretFetcherResource.NAME}' as people know it. */
function shownSecret(found: string | undefined): string {
  if (found === undefined) return 'not set';
  const secret = /^\$\{.*\.([^.}]+)\}$/.exec(found)?.[1];
  return secret === undefined ? `“${found}”` : `the secret ${secret}`;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}
