import packageJson from '../package.json' with { type: 'json' };

/** The version of this program, as published. */
export const version: string = packageJson.version;

/** Where bugs are reported. */
export const issuesPage: string = packageJson.bugs.url;
