import { graphqlOperation } from 'aws-amplify';
import { generateClient } from 'aws-amplify/data';

const client = generateClient();
const listNotes = 'query ListNotes { listNotes { items { id text } } }';

/** Shows one line for each note. */
export async function showNotes(place) {
  const { data } = await client.graphql(graphqlOperation(listNotes));
  for (const { text } of data.listNotes.items) {
    place.append(text, document.createElement('br'));
  }
}
