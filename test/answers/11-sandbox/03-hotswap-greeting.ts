import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/greet/handler.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A function',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export async function handler({ name }: { name: string }): Promise<string> {\n  return `Hello, ${name}`;\n}',
          ],
        ],
      },
    },
    {
      what: 'An interface',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'interface Greeting {\n  readonly name: string;\n}\n\nexport const handler = async ({ name }: Greeting) => `Hello, ${name}`;',
          ],
        ],
      },
    },
    {
      what: 'Joined by a plus',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            "export const handler = async (event: { name: string }) => 'Hello, ' + event.name;",
          ],
        ],
      },
    },
    {
      what: 'The name may be missing',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            "export const handler = async ({ name = 'you' }: { name?: string }) => `Hello, ${name}`;",
          ],
        ],
      },
    },
    {
      what: 'More in the event',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: string; language?: string }) => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'A helper',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'const greet = (name: string) => `Hello, ${name}`;\nexport const handler = async (event: { name: string }) => greet(event.name);',
          ],
        ],
      },
    },
    {
      what: 'A promise by hand',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = (event: { name: string }): Promise<string> => Promise.resolve(`Hello, ${event.name}`);',
          ],
        ],
      },
    },
    {
      what: 'A type for the handler',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'type Handler = (event: { name: string }) => Promise<string>;\nexport const handler: Handler = async event => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'Exported at the end',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'const handler = async (event: { name: string }) => `Hello, ${event.name}`;\nexport { handler };',
          ],
        ],
      },
    },
    {
      what: 'Another greeting',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: string }): Promise<string> => `Good morning, ${event.name}!`;',
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A text for the event',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (name: string): Promise<string> => `Hello, ${name}`;',
          ],
        ],
      },
    },
    {
      what: 'Another field',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { who: string }): Promise<string> => `Hello, ${event.who}`;',
          ],
        ],
      },
    },
    {
      what: 'Two fields are needed',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: string; age: number }): Promise<string> => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'No promise',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = (event: { name: string }): string => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'A number for a name',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: number }): Promise<string> => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'Not exported',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'Exported by another name',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const greet = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'A default export',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export default async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
          ],
        ],
      },
    },
    {
      what: 'An answer like that of a website',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: string }) => ({ statusCode: 200, body: `Hello, ${event.name}` });',
          ],
        ],
      },
    },
    {
      what: 'In a comment',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            "// export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;\nexport const handler = async (): Promise<string> => 'Hello';",
          ],
        ],
      },
    },
    {
      what: 'Name and callback',
      edits: {
        [file]: [
          [
            'export const handler = async (event: { name: string }): Promise<string> => `Hello, ${event.name}`;',
            'export const handler = async (event: { name: string }, done: () => void): Promise<string> => {\n  done();\n  return event.name;\n};',
          ],
        ],
      },
    },
  ],
};
