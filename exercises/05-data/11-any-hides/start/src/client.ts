import type { ClientExtensions } from '@aws-amplify/data-schema/runtime';
import type { Schema } from '../amplify/data/resource';

// In an app, both of these come from 'aws-amplify/data', and the client is made by generateClient<Schema>().
// The course needs their types alone: nothing runs here.
export type { SelectionSet } from '@aws-amplify/data-schema/runtime';
export declare const client: ClientExtensions<Schema>;
