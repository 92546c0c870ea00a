import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { doorsOf } from './pool-doors.ts';
import { factorsSentence } from './sign-in-doors.ts';
import { listed } from './words.ts';

const NAMES: Record<string, string> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  phone_number: 'a phone number',
};

/** The backend has a Cognito user pool of its own. */
export function hasAuth(): Claim {
  return view => withSignIn(view, 'The backend has an auth part.', () => holds);
}

/** People can sign in this way ('email', 'phone'), perhaps in others too. */
export function signsInWith(way: string): Claim {
  const expected = `People sign in with ${named(way)}.`;
  return view =>
    withSignIn(view, expected, ways => (ways.has(named(way)) ? holds : fails(expected, present(ways))));
}

/** People can’t sign in this way. */
export function doesNotSignInWith(way: string): Claim {
  const expected = `People can’t sign in with ${named(way)}.`;
  return view =>
    withSignIn(view, expected, ways => (ways.has(named(way)) ? fails(expected, present(ways)) : holds));
}

/** People sign in this way alone, and with their password: no provider, no passkey, no code in the password's place. */
export function signsInOnlyWith(way: string): Claim {
  const expected = `People sign in with ${named(way)} and a password, and in no other way.`;
  return view =>
    withSignIn(view, expected, ways => {
      if (ways.size !== 1 || !ways.has(named(way))) return fails(expected, present(ways));
      const factors = doorsOf(view)?.firstFactors ?? ['password'];
      return factors.every(factor => factor === 'password')
        ? holds
        : fails(expected, factorsSentence(factors));
    });
}

function withSignIn(
  view: BackendView,
  expected: string,
  then: (ways: ReadonlySet<string>) => CheckOutcome,
): CheckOutcome {
  if (!view.auth) return fails(expected, 'The backend has no auth part.');
  return then(new Set(view.auth.signInWith.map(named)));
}

function present(ways: ReadonlySet<string>): string {
  return ways.size === 0 ? 'No way to sign in is set.' : `People sign in with ${listed([...ways])}.`;
}

function named(way: string): string {
  return NAMES[way] ?? way;
}
