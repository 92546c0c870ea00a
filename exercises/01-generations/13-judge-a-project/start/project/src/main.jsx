import { Amplify } from 'aws-amplify';
import { createRoot } from 'react-dom/client';
import outputs from '../amplify_outputs.json';
import { App } from './App.jsx';

Amplify.configure(outputs);
createRoot(document.body).render(<App />);
