import { LearnError } from '../../learn-error.ts';
import {
  changeUsers,
  lookAtUsers,
  type UserPoolView,
  type UsersChange,
} from '../../sandbox/practice/practice-users.ts';
import { told } from '../../view/sandbox/telling.ts';
import { codesLines, groupsLines, usersLines } from '../../view/sandbox/users-lines.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { options } from '../options.ts';
import { printJson } from '../output.ts';
import { practicePlace } from '../sandbox/places.ts';

const actions = ['list', 'codes', 'groups', 'add', 'confirm', 'password', 'join', 'leave', 'remove'] as const;
type Action = (typeof actions)[number];

/** Who may sign in to a deployed backend, and the codes that AWS would have mailed them. */
export const users = defineCommand({
  meta: {
    name: 'cloud users',
    summary: 'Show and change who may sign in, and the codes that were sent',
    example: 'cloud users add kim@example.com Correct-horse-1',
    details: [
      'The users of the deployed user pool. Mails and texts are not sent: their codes are shown here.',
      '',
      'Actions',
      '  list                     who there is; also without an action',
      '  codes                    what was sent: codes of sign-ups, of forgotten passwords',
      '  groups                   the groups, and who is in them',
      '  add NAME PASSWORD        somebody who can sign in at once',
      '  confirm NAME             as if the code of the sign-up had been typed',
      '  password NAME PASSWORD   another password',
      '  join NAME GROUP          into a group; tokens say so from the next sign-in on',
      '  leave NAME GROUP         out of it',
      '  remove NAME              out of the pool',
    ],
  },
  args: {
    action: { type: 'positional', value: 'ACTION', of: actions },
    who: { type: 'positional', value: 'NAME' },
    value: { type: 'positional', value: 'VALUE' },
    pool: options.pool,
    json: options.json,
  },
  async run({ args, output, world }) {
    const practice = practicePlace(await world.services());
    const action = args.action ?? 'list';
    const change = changeOf(action, args.who, args.value);
    if (change) {
      await changeUsers(practice, { ...change, ...(args.pool === undefined ? {} : { pool: args.pool }) });
    }
    const pools = mustBe(await lookAtUsers(practice), args.pool);
    if (args.json) printJson(output, pools);
    else output.print(told(linesOf(action, pools)));
    return exitCodes.done;
  },
});

function linesOf(action: Action, pools: readonly UserPoolView[]) {
  if (action === 'codes') return codesLines(pools);
  if (action === 'groups' || action === 'join' || action === 'leave') return groupsLines(pools);
  return usersLines(pools);
}

function mustBe(pools: readonly UserPoolView[], wanted: string | undefined): readonly UserPoolView[] {
  const own = wanted === undefined ? pools : pools.filter(({ id }) => id === wanted);
  if (own.length > 0) return own;
  throw new LearnError({
    code: 'no-user-pool',
    message: 'No such user pool is deployed to the practice cloud.',
    resolution: 'Deploy one: amplify-gen2-learn sandbox deploy first-sandbox --practice',
  });
}

/** @throws LearnError where a word is missing */
function changeOf(
  action: Action,
  name: string | undefined,
  value: string | undefined,
): Pick<UsersChange, 'name' | 'change'> | undefined {
  switch (action) {
    case 'list':
    case 'codes':
    case 'groups':
      return undefined;
    case 'add':
    case 'password':
      return {
        name: word(action, 'NAME', name),
        change: { kind: action, password: word(action, 'PASSWORD', value) },
      };
    case 'join':
    case 'leave':
      return {
        name: word(action, 'NAME', name),
        change: { kind: action, group: word(action, 'GROUP', value) },
      };
    case 'confirm':
    case 'remove':
      return { name: word(action, 'NAME', name), change: { kind: action } };
  }
}

function word(action: Action, what: string, given: string | undefined): string {
  if (given !== undefined) return given;
  throw new LearnError({
    code: 'wrong-use',
    message: `cloud users ${action} needs ${what}.`,
    resolution: 'See how it is called: amplify-gen2-learn cloud users --help',
    exitCode: exitCodes.wrongUse,
  });
}
