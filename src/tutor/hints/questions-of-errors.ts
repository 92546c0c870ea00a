import type { Diagnostic } from '../../verify/verdict.ts';

type Questions = readonly (readonly [RegExp, string])[];

/** By code of the compiler; the first that fits. */
const ofTypes: Questions = [
  [/^file-empty$/, 'Was it emptied on purpose? Undo in your editor brings its text back.'],
  [
    /^TS(1192|2613)$/,
    'A bare name behind `import` asks a file for its default. Names between braces are taken from what it exports by name. Which of the two does that file have?',
  ],
  [
    /^TS(1\d\d\d)$/,
    'As long as a file can’t be read, nothing else about it can be said. Which bracket, quote or comma opens there without a partner, or closes without one?',
  ],
  [
    /^TS(2304|2552|18004)$/,
    'A name is known in a file when the file declares it, or imports it. Where is this one made, and which line at the top brings it here?',
  ],
  [
    /^TS(2305|2614|2724|2306)$/,
    'Only what a file exports can be imported, under the very name. What does that file export?',
  ],
  [
    /^TS(2307|2732)$/,
    'The path behind `from` begins at the file that you are in. From there, where does the file that you mean lie?',
  ],
  [
    /^TS(2339|2551)$/,
    'Only what comes before the dot decides what may follow it. Delete the word behind the dot and ask your editor for suggestions: which of them says what you mean?',
  ],
  [
    /^TS(2353|2561)$/,
    'The braces around it take certain names only. Ask your editor for suggestions between them: is the name there, or one like it, or does it belong to another pair of braces?',
  ],
  [
    /^TS(2322|2820|2345|2769)$/,
    'The name is right, the value isn’t of the kind that belongs there. What would the editor suggest in its place?',
  ],
  [/^TS(2554|2555)$/, 'Hold the cursor over the name: how many values does it take, and what are they?'],
  [
    /^TS(2739|2740|2741)$/,
    'Something that can’t be left out is missing in these braces. Ask your editor for suggestions between them: which name has no question mark?',
  ],
  [
    /^TS(2349|2693)$/,
    'Parentheses call a function, and a type is no value. What is this name, where it is declared?',
  ],
  [
    /^TS(2300|2451|2528)$/,
    'Two things in one file can’t have one name. Which of the two did you mean to keep?',
  ],
  [
    /^TS(7\d\d\d)$/,
    'TypeScript would have to guess what this is. In the place where it is usually written, what would tell it?',
  ],
];

/** By the id of the explanation. */
const ofSynthesis: Questions = [
  [/^(syntax-error)$/, 'Which bracket, quote or comma opens there without a partner, or closes without one?'],
  [
    /^(file-not-found|package-not-found|not-exported|not-defined)$/,
    'Which line at the top of the file brings this name here, and is it spelled as it is where it is made?',
  ],
  [
    /^missing-define-backend$/,
    '`defineBackend({ ... })` is the call that makes a backend of the parts. Is it there, and not in a comment?',
  ],
  [
    /^(not-a-resource|options-missing|not-a-schema|empty-schema)$/,
    'Which line makes this part, and is what it returns what you passed on?',
  ],
  [
    /^user-pool-missing$/,
    'Was auth in the backend before? Then which line took it away; and if not, which rule asks for it?',
  ],
  [
    /^(identity-pool-missing|api-key-mode-missing|authorizer-function-missing|default-mode-missing)$/,
    'A rule works only where the backend has that way to get in. Which ways does yours have, and which one does the rule name?',
  ],
  [
    /^missing-authorization$/,
    'The types can’t see this, since a rule is a call that you *may* make. Whom does the task let in, and which rule says so?',
  ],
  [
    /^(rule-twice)$/,
    'Two rules for the same people can’t say different things. What may they do in all, and how does one rule say it?',
  ],
  [
    /^(default-does-not-fit)$/,
    'TypeScript lets any value through here, so only the building of the backend notices. Of which type is the field, and how is a value of that type written?',
  ],
  [
    /^(identifier-not-required|unknown-reference|reference-to-a-model|reference-field-type|reference-fields-count|default-not-possible|relation-one-sided|model-without-fields|reference-field-missing|owner-field-type|reserved-name|name-not-allowed|name-with-blank)$/,
    'Did the task ask for this? If not, which of your changes brought it in?',
  ],
  [
    /^(no-sign-in-method|external-providers-alone|mfa-needs-sms|passwordless-with-mfa|plain-secret)$/,
    'Each property of `loginWith` is a way to sign in. Which of them did the task ask for, and is it switched on?',
  ],
  [
    /^(email-without-placeholder|sms-without-placeholder)$/,
    'The text is made by a function of yours, which is given another one. What does a call of that look like inside of a text?',
  ],
  [/^(email-mfa-needs-sender)$/, 'Did the task ask for codes by e-mail? If so, who sends them?'],
  [
    /^(output-twice|name-taken|stack-twice|defined-twice)$/,
    'It was made once already. Which of the two lines do you need?',
  ],
];

const anyTypes =
  'The compiler reads what you wrote and finds that it can’t be so. What did you change there last, and what does the line look like without that change?';
const anySynthesis =
  'Each name and value is fine by itself; together they make no backend. What did you change last, and what does this message say about it?';

/** The question that leads on from an error of the compiler or of the synthesis. */
export function questionOfDiagnostic({ stage, code }: Diagnostic): string {
  const questions = stage === 'types' ? ofTypes : ofSynthesis;
  const fitting = questions.find(([codes]) => codes.test(code));
  return fitting?.[1] ?? (stage === 'types' ? anyTypes : anySynthesis);
}
