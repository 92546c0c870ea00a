import type { Schema } from '../amplify/data/resource';
import { client, type SelectionSet } from './client';

// TODO: this compiles, since nothing in it is checked.
const fields: any = ['id', 'name', 'players.name', 'players.shirt'];

export type ClubCard = SelectionSet<Schema['Club']['type'], typeof fields>;

export const loadCards = async (): Promise<ClubCard[]> => {
  const { data } = await client.models.Club.list({ selectionSet: fields });
  return data;
};

/** 'Riverside: 7 Ada, 9 Kim' */
export const line = (card: ClubCard): string =>
  `${card.name}: ${card.player.map((player: any) => `${player.number} ${player.name}`).join(', ')}`;

export const signUp = (form: any) => client.models.Player.create(form);
