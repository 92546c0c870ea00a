import type { Service } from './service.ts';

/** Amplify Hosting: there are no apps, so `--app-id` and `--branch` find nothing. */
export const amplify: Service = { name: 'amplify', operations: { ListApps: () => ({ apps: [] }) } };
