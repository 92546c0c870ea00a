import { isDeepStrictEqual } from 'node:util';
import type { BackendView } from '../../checks/backend-view.ts';
import { amplifysPasswords, doorsOf } from '../../checks/pool-doors.ts';
import { poolOf } from '../../checks/pool-view.ts';
import { callsSentence, factorsSentence, passwordsSentence } from '../../checks/sign-in-doors.ts';
import { mfaSentence, waysSentence } from '../../checks/user-pool.ts';
import { listed } from '../../checks/words.ts';

/** What the user pool asks of people and sends to them, a short sentence each; none where there is no pool of its own. */
export function poolDetails(view: BackendView): readonly string[] {
  const pool = poolOf(view);
  if (pool === undefined) return [];
  const { attributes, verification, mfa, secondFactors, recovery, sender } = pool;
  const required = attributes.filter(one => one.required).map(one => one.name);
  const optional = attributes.filter(one => !one.required).map(one => one.name);
  return [
    ...(required.length === 0 ? [] : [`Sign-up needs ${listed(required)}.`]),
    ...(optional.length === 0 ? [] : [`Optional: ${listed(optional)}.`]),
    `“${verification.subject}” holds a ${verification.by}.`,
    sender === undefined ? 'Cognito sends the e-mails.' : `E-mails come from ${sender.from}.`,
    mfaSentence(mfa, secondFactors),
    `A password is reset ${waysSentence(recovery)}.`,
    ...doorDetails(view),
  ];
}

/** What differs from a pool in which nothing of this was said. */
function doorDetails(view: BackendView): readonly string[] {
  const doors = doorsOf(view);
  if (doors === undefined) return [];
  const { firstFactors, passwords, calls } = doors;
  return [
    ...(firstFactors.join() === 'password' ? [] : [factorsSentence(firstFactors)]),
    ...(passwords === undefined || isDeepStrictEqual(passwords, amplifysPasswords)
      ? []
      : [passwordsSentence(passwords)]),
    ...(Object.keys(calls).length === 0 ? [] : [callsSentence(calls)]),
  ];
}
