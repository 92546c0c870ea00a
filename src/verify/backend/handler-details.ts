import type { DataView as ApiView, HandlerStep } from '../../checks/backend-view.ts';

const sources: Readonly<Record<string, string>> = {
  AWS_LAMBDA: '',
  AMAZON_DYNAMODB: '',
  HTTP: 'the address ',
  AMAZON_EVENTBRIDGE: 'the event bus ',
  NONE: 'no data source',
};

/** What answers the schema's own operations, one line each. */
export function handlerDetails({ handlers }: ApiView): readonly string[] {
  return handlers.map(
    ({ kind, name, steps }) => `${kind} ${name}: ${steps.map(stepInWords).join(', then ') || 'nothing'}`,
  );
}

function stepInWords({ source, reaches, code }: HandlerStep): string {
  const what = `${sources[source] ?? `${source} `}${reaches}`;
  return code === 'javascript' ? `code in the API, on ${what}` : what;
}
