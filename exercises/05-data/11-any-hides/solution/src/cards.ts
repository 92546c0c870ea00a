import type { Schema } from '../amplify/data/resource';
import { client, type SelectionSet } from './client';

const fields = ['id', 'name', 'players.name', 'players.shirt'] as const;

export type ClubCard = SelectionSet<Schema['Club'], typeof fields>;

export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};

/** 'Riverside: 7 Ada, 9 Kim' */
export const line = (card: ClubCard): string =>
  `${card.name}: ${card.players.map(player => `${player.shirt} ${player.name}`).join(', ')}`;

export const signUp = (form: Schema['Player']['createType']) => client.models.Player.create(form);
