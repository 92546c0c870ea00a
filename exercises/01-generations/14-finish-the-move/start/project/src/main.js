import { Amplify } from 'aws-amplify';
import config from './aws-exports';
import { showNotes } from './notes.js';

Amplify.configure(config);
await showNotes(document.body);
