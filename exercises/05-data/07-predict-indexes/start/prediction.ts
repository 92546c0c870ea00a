// Read schema.ts, and say what it makes. The editor completes the answers that are possible.
type Answers = {
  'DynamoDB tables': '?' | 1 | 2 | 3 | 4;
  'indexes of the table of Ticket': '?' | 0 | 1 | 2 | 3 | 4;
  'the query for the open tickets of an agent, oldest first':
    | '?'
    | 'listTickets'
    | 'ticketsOfAgent'
    | 'listTicketByAgentAndState'
    | 'there is none';
  'tickets without a state': '?' | 'are found by ticketsOfAgent' | 'are not in its index' | 'are refused';
  'the name of the query by category': '?' | 'ticketsByCategory' | 'listTicketByCategory' | 'listByCategory';
};

export const prediction = {
  'DynamoDB tables': '?',
  'indexes of the table of Ticket': '?',
  'the query for the open tickets of an agent, oldest first': '?',
  'tickets without a state': '?',
  'the name of the query by category': '?',
} as const satisfies Answers;
