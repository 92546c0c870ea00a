import { generateClient } from 'aws-amplify/data';

const client = generateClient();

/** Shows one line for each note. */
export async function showNotes(place) {
  const { data } = await client.models.Note.list();
  for (const { text } of data) {
    place.append(text, document.createElement('br'));
  }
}
