import { z } from 'zod';

/** Ids of the course are kept in learners' progress files: kebab-case, never reused. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case');
