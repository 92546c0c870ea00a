// Starts Python by hand. In Lambda there is none beside Node.
import { execFileSync } from 'node:child_process';

export const handler = async () => execFileSync('python3', ['code/index.py']).toString();
