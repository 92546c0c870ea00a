import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'lending-library',
  lesson: 'required-and-default',
  title: 'A library lends books',
  kind: 'complete',
  task: `
A library’s \`Book\` has no fields yet but a title that may be missing. The librarian says:

- “No book without a \`title\`.”
- “\`copies\`: how many we have. If nobody says, it is one.”
- “\`authors\`: their names. The list may be empty, but it is always there, and no name in it is missing.”
- “\`shelf\`: a text, such as B 12. New books have none yet.”
- “\`damaged\`: yes or no. If nobody says, it is no.”

Who may do what stays as it is.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'title',
      sentence: 'Book.title is a required String.',
      verify: fieldIs('Book', 'title', { type: 'String', required: true, list: false }),
    },
    {
      kind: 'backend',
      id: 'copies',
      sentence: 'Book.copies is a whole number, by default 1.',
      verify: fieldIs('Book', 'copies', { type: 'Int', required: false, list: false, default: '1' }),
    },
    {
      kind: 'backend',
      id: 'authors',
      sentence: 'Book.authors is a required list of required Strings.',
      verify: fieldIs('Book', 'authors', { type: 'String', required: true, list: true, itemsRequired: true }),
    },
    {
      kind: 'backend',
      id: 'shelf',
      sentence: 'Book.shelf is an optional String, without a default.',
      verify: fieldIs('Book', 'shelf', { type: 'String', required: false, list: false, default: null }),
    },
    {
      kind: 'backend',
      id: 'damaged',
      sentence: 'Book.damaged is a Boolean, by default false.',
      verify: fieldIs('Book', 'damaged', { type: 'Boolean', required: false, list: false, default: 'false' }),
    },
  ],
  hints: [
    {
      id: 'never-used',
      when: { stage: 'checks', check: 'copies', says: /required/ },
      text: 'Required, *and* a default? The API refuses a book without the field before any default is looked at. “If nobody says” means that nobody has to say.',
    },
    {
      id: 'default-never-used',
      when: { stage: 'checks', check: 'damaged', says: /required/ },
      text: 'A required field asks for its value in each new book, and so its default is never used. Which of the two did the librarian ask for?',
    },
    {
      id: 'one-text',
      when: { stage: 'checks', check: 'authors', says: /is an? (required|optional)? ?String\./ },
      text: 'One text holds one name, or several in a form that only people can read. Which call makes a list of it?',
    },
    {
      id: 'one-place-missing',
      when: { stage: 'checks', check: 'authors', says: /list of/ },
      text: 'A list has two places for `.required()`. Before `.array()` it speaks of each name, behind it of the list. Which of them does the librarian speak of?',
    },
    {
      id: 'empty-is-not-missing',
      when: { stage: 'checks', check: 'shelf', says: /by default|required/ },
      text: 'A new book has *no* shelf. An empty text would be one, of a strange kind. What is a field that nobody has said anything of?',
    },
    {
      id: 'text-for-a-number',
      when: { stage: 'synthesis', code: 'default-does-not-fit' },
      text: 'A default is a value of the field’s own type: a number for a number, `true` or `false` for yes or no.',
    },
    {
      id: 'sentence-by-sentence',
      text: 'Take the sentences one by one. “No book without” asks for `.required()`. “If nobody says” asks for `.default(...)`. Neither of them is the third one’s business.',
    },
    {
      id: 'the-list',
      text: 'The list of authors takes three calls behind `a.string()`: `.required()`, `.array()`, and `.required()` once more.',
    },
  ],
  startFails: { stage: 'checks', check: 'title' },
  mistakes: [
    {
      name: 'required-and-default',
      edits: {
        'amplify/data/resource.ts': [['a.integer().default(1)', 'a.integer().required().default(1)']],
      },
      brings: 'never-used',
    },
    {
      name: 'names-may-be-missing',
      edits: {
        'amplify/data/resource.ts': [
          ['a.string().required().array().required()', 'a.string().array().required()'],
        ],
      },
      brings: 'one-place-missing',
    },
    {
      name: 'names-in-one-text',
      edits: {
        'amplify/data/resource.ts': [['a.string().required().array().required()', 'a.string().required()']],
      },
      brings: 'one-text',
    },
    {
      name: 'empty-shelf',
      edits: { 'amplify/data/resource.ts': [['shelf: a.string()', "shelf: a.string().default('')"]] },
      brings: 'empty-is-not-missing',
    },
    {
      name: 'one-in-words',
      edits: { 'amplify/data/resource.ts': [['a.integer().default(1)', "a.integer().default('one')"]] },
      brings: 'text-for-a-number',
    },
    {
      name: 'no-by-nothing',
      edits: { 'amplify/data/resource.ts': [['a.boolean().default(false)', 'a.boolean().required()']] },
      brings: 'default-never-used',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'fields-by-name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            'const names = a.string().required().array().required();\nconst yesOrNo = a.boolean().default(false);\n\nconst schema',
          ],
          ['authors: a.string().required().array().required()', 'authors: names'],
          ['damaged: a.boolean().default(false)', 'damaged: yesOrNo'],
        ],
      },
    },
    {
      name: 'a-number-in-quotes',
      edits: { 'amplify/data/resource.ts': [['default(1)', "default('1')"]] },
    },
  ],
  why: `
\`title\` and \`authors\` are promises to readers: they are never null. \`copies\` and \`damaged\` are conveniences
for writers: who says nothing gets a value. A reader still has to expect null there, in old books and after an update
with null.

\`shelf\` is neither, and that is what a field is before you say more.
`,
});
