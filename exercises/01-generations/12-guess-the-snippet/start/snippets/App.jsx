import { Amplify } from 'aws-amplify';
import { getCurrentUser } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { useEffect, useState } from 'react';
import config from './aws-exports';
import { listNotes } from './graphql/queries';

Amplify.configure(config);
const client = generateClient();

export function App() {
  const [notes, setNotes] = useState([]);

  useEffect(() => {
    getCurrentUser()
      .then(() => client.graphql({ query: listNotes }))
      .then(({ data }) => setNotes(data.listNotes.items));
  }, []);

  return notes.map(note => <p key={note.id}>{note.text}</p>);
}
