import type { AuthView, BackendView, Resource } from '../backend-view.ts';
import { doorsOf } from '../pool-doors.ts';
import { poolOf } from '../pool-view.ts';
import { factorsNamed } from '../sign-in-doors.ts';
import { waysSentence } from '../user-pool.ts';
import { type Canonical, canonicalOf, isRecord, leavesOf, plain } from './canonical.ts';
import { compareParts, type Difference, leaf, type Parts, partsOf, thing } from './parts.ts';

const names: Readonly<Record<string, string>> = { email: 'an e-mail address', phone: 'a phone number' };

/** Texts that people read, tags, and what has a part of its own. */
const notCompared =
  /^(EmailVerification(Message|Subject)|Sms(Verification|Authentication)Message|EmailAuthentication(Message|Subject)|VerificationMessageTemplate\.(Email|Sms)(Message|Subject)(ByLink)?|AdminCreateUserConfig\.InviteMessageTemplate.*|UserPoolTags.*|UserPoolName|ClientName|IdentityPoolTags.*|IdentityPoolName|Schema|UsernameAttributes|Policies\.SignInPolicy.*|MfaConfiguration|AccountRecoverySetting.*|SmsConfiguration\.ExternalId|LambdaConfig.*|AllowUnauthenticatedIdentities|SupportedIdentityProviders|CognitoIdentityProviders)$/;

/** How people sign in, and all options of it. */
export function compareSignIn(found: BackendView, wanted: BackendView): readonly Difference[] {
  if (found.auth === undefined && wanted.auth === undefined) return [];
  const differences = compareParts(signInParts(found), signInParts(wanted), '').map(difference => ({
    ...difference,
    at: difference.at.slice(1),
  }));
  // The cause is told first, and what only follows from it not at all.
  const isCause = ({ at }: Difference) => causes.some(({ cause }) => cause.test(at));
  const present = causes.filter(({ cause }) => differences.some(({ at }) => cause.test(at)));
  const rest = differences.filter(
    one => !isCause(one) && !present.some(({ follows }) => follows.test(one.at)),
  );
  return [...differences.filter(isCause), ...rest];
}

const causes = [
  {
    cause: /^auth\/way\(/,
    follows: /^auth\/UserPool\.(AutoVerifiedAttributes|UserAttributeUpdateSettings)\b/,
  },
  { cause: /^auth\/begins$/, follows: /^auth\/(UserPoolClient\.ExplicitAuthFlows|UserPool\.WebAuthn)/ },
] as const;

function signInParts(view: BackendView): Parts {
  const { auth } = view;
  if (auth === undefined) return {};
  const canonical = canonicalOf(view);
  return {
    auth: thing('sign-in', 'The auth part', {
      ...ways(auth),
      ...begins(view),
      mfa: leaf('sign-in', auth.mfa, (is, should) => `MFA is ${is}; it should be ${should}.`),
      guests: leaf('sign-in', String(auth.guests), (_, should) =>
        should === 'true'
          ? 'Guests get no credentials; they should.'
          : 'Guests get credentials; they should not.',
      ),
      ...recovery(view),
      ...groups(auth),
      ...attributes(auth, canonical),
      ...triggers(auth),
      ...options(view, canonical, 'AWS::Cognito::UserPool', 'The user pool'),
      ...options(view, canonical, 'AWS::Cognito::UserPoolClient', 'The app client'),
      ...options(view, canonical, 'AWS::Cognito::IdentityPool', 'The identity pool'),
      ...providers(view, canonical),
    }),
  };
}

function ways({ signInWith }: AuthView): Parts {
  return partsOf(
    signInWith,
    way => `way(${way})`,
    way => {
      const name = names[way] ?? way;
      return leaf('sign-in', '', is =>
        is === undefined
          ? `People should be able to sign in with ${name}.`
          : `People can sign in with ${name}; they should not.`,
      );
    },
  );
}

/** With what people may begin: a password, a code, a passkey. */
function begins(view: BackendView): Parts {
  const doors = doorsOf(view);
  if (doors === undefined) return {};
  return {
    begins: leaf(
      'sign-in',
      factorsNamed(doors.firstFactors.toSorted()),
      (is, should) => `People begin with ${is}; they should begin with ${should}.`,
    ),
  };
}

function recovery(view: BackendView): Parts {
  const pool = poolOf(view);
  if (pool === undefined) return {};
  return {
    recovery: leaf(
      'sign-in',
      waysSentence(pool.recovery),
      (is, should) => `A password is reset ${is}; it should be reset ${should}.`,
    ),
  };
}

function groups({ groups: given }: AuthView): Parts {
  return partsOf(
    given,
    group => `group(${group})`,
    group =>
      leaf('groups', '', is =>
        is === undefined
          ? `There should be a group ${group}.`
          : `There is a group ${group}; there should not be.`,
      ),
  );
}

function attributes({ userPool }: AuthView, canonical: Canonical): Parts {
  const schema = Array.isArray(userPool?.Schema) ? userPool.Schema.filter(isRecord) : [];
  return partsOf(
    schema,
    attribute => `attribute(${plain(attribute.Name)})`,
    attribute => {
      const name = `The attribute ${plain(attribute.Name)}`;
      const { Name: _, Required: required = false, Mutable: mutable = false, ...rest } = attribute;
      return thing(required === true ? 'sign-in' : 'attributes', name, {
        required: leaf('attributes', plain(required), (_is, should) =>
          should === 'true'
            ? `${name} is optional; it should be required.`
            : `${name} is required; it should be optional.`,
        ),
        mutable: leaf('attributes', plain(mutable), (_is, should) =>
          should === 'true'
            ? `${name} can’t be changed; it should be.`
            : `${name} can be changed; it should not be.`,
        ),
        type: leaf(
          'attributes',
          canonical.text(rest),
          (is, should) => `${name} is ${is}; it should be ${should}.`,
        ),
      });
    },
  );
}

/** Which moments call a function: 'PreSignUp', 'PostConfirmation'. */
function triggers({ userPool }: AuthView): Parts {
  const given = isRecord(userPool?.LambdaConfig) ? Object.keys(userPool.LambdaConfig) : [];
  return partsOf(
    given,
    trigger => `trigger(${trigger})`,
    trigger =>
      leaf('sign-in', '', is =>
        is === undefined
          ? `${trigger} should call a function.`
          : `${trigger} calls a function; it should not.`,
      ),
  );
}

/** Amplify makes one of each; further ones are resources like any other. */
function options(view: BackendView, canonical: Canonical, type: string, what: string): Parts {
  const resource = view.resources.find(one => one.type === type);
  if (resource === undefined) return {};
  const short = type.split('::').at(-1) ?? type;
  const { UserPoolId: _, ...properties } = resource.properties;
  return partsOf(
    Object.entries(leavesOf(properties)).filter(([name]) => !notCompared.test(name)),
    ([name]) => `${short}.${name}`,
    ([name, value]) => optionPart(`${what}’s ${name}`, canonical.text(value)),
  );
}

function optionPart(name: string, value: string) {
  return leaf('sign-in', value, (is, should) => {
    if (is === undefined) return `${name} is not set; it should be ${should}.`;
    return `${name} is ${is}; it should ${should === undefined ? 'not be set' : `be ${should}`}.`;
  });
}

/** That they are there is told as a way in: here is what they are told. A secret and a plain text are two things. */
function providers(view: BackendView, canonical: Canonical): Parts {
  const found = view.resources.filter(({ type }) => type === 'AWS::Cognito::UserPoolIdentityProvider');
  return Object.assign(
    {},
    ...found.map(({ properties }: Resource) => {
      const { UserPoolId: _, ProviderName: name, ...rest } = properties;
      return partsOf(
        Object.entries(leavesOf(rest)),
        ([option]) => `${plain(name)}.${option}`,
        ([option, value]) => optionPart(`${plain(name)}’s ${option}`, canonical.text(value)),
      );
    }),
  );
}
