import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Answers by a constant',
      edits: {
        'prediction.ts': [
          [
            'export const prediction',
            `const two = 'two';

export const prediction`,
          ],
          ["'DynamoDB tables': 'two'", "'DynamoDB tables': two"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A table for the custom type',
      edits: { 'prediction.ts': [["'DynamoDB tables': 'two'", "'DynamoDB tables': 'three'"]] },
    },
    {
      what: 'One table for all',
      edits: { 'prediction.ts': [["'DynamoDB tables': 'two'", "'DynamoDB tables': 'one'"]] },
    },
    {
      what: 'Only indexes that are written',
      edits: {
        'prediction.ts': [
          ["'indexes of the table of Ticket': 'three'", "'indexes of the table of Ticket': 'two'"],
        ],
      },
    },
    {
      what: 'An index for each sort key',
      edits: {
        'prediction.ts': [
          ["'indexes of the table of Ticket': 'three'", "'indexes of the table of Ticket': 'four'"],
        ],
      },
    },
    {
      what: 'A list with a filter',
      edits: {
        'prediction.ts': [
          [
            "'the query for the open tickets of an agent, oldest first': 'ticketsOfAgent'",
            "'the query for the open tickets of an agent, oldest first': 'listTickets'",
          ],
        ],
      },
    },
    {
      what: 'The name that it would have',
      edits: {
        'prediction.ts': [
          [
            "'the query for the open tickets of an agent, oldest first': 'ticketsOfAgent'",
            "'the query for the open tickets of an agent, oldest first': 'listTicketByAgentAndState'",
          ],
        ],
      },
    },
    {
      what: 'No query sorts so',
      edits: {
        'prediction.ts': [
          [
            "'the query for the open tickets of an agent, oldest first': 'ticketsOfAgent'",
            "'the query for the open tickets of an agent, oldest first': 'there is none'",
          ],
        ],
      },
    },
    {
      what: 'The state is optional, so the ticket is found',
      edits: {
        'prediction.ts': [
          [
            "'a ticket that is created without a state': 'is refused'",
            "'a ticket that is created without a state': 'is found by ticketsOfAgent'",
          ],
        ],
      },
    },
    {
      what: 'Left out of the index',
      edits: {
        'prediction.ts': [
          [
            "'a ticket that is created without a state': 'is refused'",
            "'a ticket that is created without a state': 'is not in its index'",
          ],
        ],
      },
    },
    {
      what: 'The index’s name for the query’s',
      edits: {
        'prediction.ts': [
          [
            "'the name of the query by category': 'listTicketByCategory'",
            "'the name of the query by category': 'ticketsByCategory'",
          ],
        ],
      },
    },
    {
      what: 'Without its model',
      edits: {
        'prediction.ts': [
          [
            "'the name of the query by category': 'listTicketByCategory'",
            "'the name of the query by category': 'listByCategory'",
          ],
        ],
      },
    },
    {
      what: 'One is not answered',
      edits: {
        'prediction.ts': [
          [
            "'the name of the query by category': 'listTicketByCategory'",
            "'the name of the query by category': '?'",
          ],
        ],
      },
    },
  ],
};
