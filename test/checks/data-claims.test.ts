import { expect, test } from 'vitest';
import type { Claim } from '../../src/checks/claim.ts';
import { hasIndex, isIdentifiedBy, leavesRoomFor } from '../../src/checks/keys.ts';
import { isNotRelated, isRelated } from '../../src/checks/relations.ts';
import { isNotServed, isServed } from '../../src/checks/served.ts';
import { enumIs, fieldTakes, shareType } from '../../src/checks/types.ts';
import { isValidated } from '../../src/checks/validation.ts';
import { withSchema } from './difference/views.ts';

const view = withSchema(`
enum Size { small large }
type Place { city: String! }
type Club @model @auth(rules: [{allow: owner}]) {
  name: String! @primaryKey(sortKeyFields: ["year"]) @validate(type: minLength, value: "3", errorMessage: "Too short") @validate(type: maxLength, value: "9")
  year: Int! @validate(type: gt, value: "1899")
  players: [Player] @hasMany(references: ["clubName", "clubYear"])
}
type Player @model @auth(rules: [{allow: owner}]) {
  clubName: String @index(sortKeyFields: ["born"], queryField: "playersOfClub") @index(queryField: null)
  clubYear: Int
  born: AWSDate
  size: Size
  club: Club @belongsTo(references: ["clubName", "clubYear"])
}
type Query {
  getClub(name: String!): Club
  listClubs(limit: Int): ModelClubConnection @aws_iam
}
`);

test.each<readonly [name: string, claim: Claim]>([
  ['two fields', isIdentifiedBy('Club', ['name', 'year'])],
  ['id by itself', isIdentifiedBy('Player', ['id'])],
  ['a key of the whole pair', leavesRoomFor('Club', ['year', 'name'])],
  ['a key of its own', leavesRoomFor('Player', ['clubName', 'clubYear'])],
  ['an index with any query', hasIndex('Player', { keys: ['clubName', 'born'] })],
  ['an index with its query', hasIndex('Player', { keys: ['clubName', 'born'], query: 'playersOfClub' })],
  ['an index without one', hasIndex('Player', { keys: ['clubName'], query: null })],
  ['one side', isRelated('Club', 'hasMany', 'Player')],
  ['the other side, by its fields', isRelated('Player', 'belongsTo', 'Club', ['clubName', 'clubYear'])],
  ['no relation', isNotRelated('Club', 'Team')],
  ['an enum in another order', enumIs('Size', ['large', 'small'])],
  ['a field with an enum', fieldTakes('Player', 'size', ['large', 'small'])],
  ['a shared type', shareType(['Player', 'clubYear'], ['Club', 'year'])],
  ['a check of a value', isValidated('Club', 'name', { check: 'maxLength', value: 9 })],
  ['whole numbers, said in another way', isValidated('Club', 'year', { check: 'gte', value: 1900 })],
  ['a check with a message', isValidated('Club', 'name', { check: 'minLength', value: 3, message: true })],
  ['what is served', isServed('getClub', 'listClubs')],
  ['what is not', isNotServed('deleteClub')],
])('%s holds', (_, claim) => {
  expect(claim(view)).toEqual({ holds: true });
});

test.each<readonly [claim: Claim, expected: string, found: string]>([
  [
    isIdentifiedBy('Club', ['year', 'name']),
    'A Club is identified by year, then name.',
    'A Club is identified by name, then year.',
  ],
  [
    leavesRoomFor('Club', ['name', 'players']),
    'There can be one Club for each pair of name and players.',
    'A Club is identified by name, then year: there is one for each.',
  ],
  [
    hasIndex('Player', { keys: ['clubName', 'born'], query: 'byClub' }),
    'Player has an index by clubName, then born, with the query byClub.',
    'Player has an index by clubName, then born, with the query playersOfClub.',
  ],
  [hasIndex('Club', { keys: ['year'] }), 'Club has an index by year.', 'Club has no index of its own.'],
  [
    isRelated('Club', 'hasOne', 'Player'),
    'Club has one Player.',
    'Club has many Player, kept in clubName and clubYear.',
  ],
  [isNotRelated('Club', 'Player'), 'No relation leads from Club to Player.', 'Club.players leads to Player.'],
  [
    enumIs('Size', ['small']),
    'The enum Size has the values small.',
    'The enum Size has the values small and large.',
  ],
  [
    fieldTakes('Player', 'size', ['small']),
    'Player.size is one of small.',
    'Player.size is one of small and large.',
  ],
  [fieldTakes('Player', 'born', ['a']), 'Player.born is one of a.', 'Player.born is of type AWSDate.'],
  [
    shareType(['Player', 'size'], ['Club', 'size']),
    'Player.size and Club.size have one type.',
    'Player.size is of type Size, Club.size of type missing.',
  ],
  [enumIs('Color', ['red']), 'The enum Color has the values red.', 'The enums are: Size.'],
  [
    isValidated('Club', 'name', { check: 'maxLength', value: 9, message: true }),
    'Club.name is checked by maxLength 9, with a message of your own.',
    'Club.name is checked by maxLength, with Amplify’s own message.',
  ],
  [
    isValidated('Club', 'name', { check: 'minLength', value: 4 }),
    'Club.name is checked by minLength 4.',
    'Club.name is checked by minLength 3 and maxLength 9.',
  ],
  [
    isValidated('Player', 'clubYear', { check: 'gt', value: 0 }),
    'Player.clubYear is checked by gt 0.',
    'Player.clubYear is not checked.',
  ],
  [isServed('getClub', 'updateClub'), 'The API has getClub and updateClub.', 'The API has no updateClub.'],
  [isNotServed('listClubs'), 'The API has no listClubs.', 'The API has listClubs.'],
])('%# says what was found', (claim, expected, found) => {
  expect(claim(view)).toEqual({ holds: false, expected, found });
});
