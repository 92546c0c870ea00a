import { Amplify } from 'aws-amplify';
import outputs from '../amplifyconfiguration.json';
import { showNotes } from './notes.js';

Amplify.configure(outputs);
await showNotes(document.body);
