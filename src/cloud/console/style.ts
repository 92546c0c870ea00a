import { createHash } from 'node:crypto';
import { Markup } from './markup.ts';

const CSS = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif }
body { margin: 0 }
header { background: #7a3e9d; color: #fff; padding: .6rem 1rem }
header a { color: #fff; font-weight: 700; text-decoration: none }
main { padding: 0 1rem 2rem; overflow-x: auto }
h1 { font-size: 1.15rem; margin: 1.4rem 0 .4rem }
h2 { font-size: 1rem; margin: 1.2rem 0 .3rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere }
th, td time, td span { white-space: nowrap }
tr.nested td:first-child { padding-left: 1.4rem }
.failed { color: #c62828; font-weight: 600 } .busy { color: #1565c0 } .done { color: #2e7d32 }
.fault { border: 2px solid #c62828; padding: .4rem .6rem }
`;

/** The page's style sheet, and its hash for the content security policy: no other style is taken. */
export const STYLE = new Markup(CSS);
export const STYLE_HASH = `sha256-${createHash('sha256').update(CSS).digest('base64')}`;
