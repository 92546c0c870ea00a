import { API, graphqlOperation } from 'aws-amplify';

const listNotes = 'query ListNotes { listNotes { items { id text } } }';

/** Shows one line for each note. */
export async function showNotes(place) {
  const { data } = await API.graphql(graphqlOperation(listNotes));
  for (const { text } of data.listNotes.items) {
    place.append(text, document.createElement('br'));
  }
}
