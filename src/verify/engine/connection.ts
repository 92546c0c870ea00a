import { connect, type Socket } from 'node:net';
import { asLine, followLines } from '../../lines.ts';
import { timed } from '../timed.ts';
import type { EngineFile } from './engine-file.ts';
import type { EngineAnswer, EngineQuestion, EngineRequest } from './messages.ts';

/** The engine ended before it answered. */
export class ConnectionLost extends Error {}

/** The longest that an engine may take to say welcome; then it counts as dead. Milliseconds. */
const patience = 10_000;

/** A question without its number. */
export type Question = EngineQuestion extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'id'>
    : never
  : never;

export type Answered = Extract<EngineAnswer, { id: number }>;
type Unasked = Exclude<EngineAnswer, { id: number }>;

/** A client's line to a running engine. */
export class EngineConnection {
  /** Resolves when the engine is gone, or the line was closed. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answered) => void>();
  readonly #onUnasked: (answer: Unasked) => void;
  #asked = 0;

  private constructor(socket: Socket, onUnasked: (answer: Unasked) => void) {
    this.#socket = socket;
    this.#onUnasked = onUnasked;
    this.closed = new Promise(resolve => socket.once('close', () => resolve()));
    // What an error says, 'close' says too.
    socket.on('error', () => {});
    followLines(socket, value => this.#receive(value as EngineAnswer));
  }

  /**
   * @param program Undefined for one that only looks.
   * @param onStatus Called with what the engine tells unasked.
   * @returns Undefined where nobody answers, or the engine does not want us.
   */
  static async open(
    { address, token }: EngineFile,
    program: string | undefined,
    onStatus: (answer: Extract<EngineAnswer, { kind: 'status' }>) => void = () => {},
  ): Promise<EngineConnection | undefined> {
    let greet: (welcome: boolean) => void = () => {};
    const greeted = new Promise<boolean>(resolve => {
      greet = resolve;
    });
    const connection = new EngineConnection(connect(address), answer => {
      if (answer.kind === 'status') onStatus(answer);
      else greet(answer.kind === 'welcome');
    });
    connection.#send({ kind: 'hello', token, program });
    const gone = connection.closed.then(() => false);
    const welcome = await timed(Promise.race([greeted, gone]), patience).catch(() => false);
    if (welcome) return connection;
    connection.close();
    return undefined;
  }

  /**
   * Asks, and waits for the answer.
   * @param onUpdate Called with what comes before it.
   * @param signal Ends the question; the answer is then undefined.
   * @throws ConnectionLost
   */
  async ask(
    question: Question,
    onUpdate: (update: Answered) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Answered | undefined> {
    this.#asked += 1;
    const id = this.#asked;
    let abort = () => {};
    try {
      return await new Promise<Answered | undefined>((resolve, reject) => {
        this.#waiting.set(id, answer => (answer.kind === 'update' ? onUpdate(answer) : resolve(answer)));
        void this.closed.then(() => reject(new ConnectionLost('The engine ended.')));
        abort = () => {
          this.#send({ kind: 'abort', id });
          resolve(undefined);
        };
        signal?.addEventListener('abort', abort, { once: true });
        this.#send({ ...question, id });
        if (signal?.aborted) abort();
      });
    } finally {
      this.#waiting.delete(id);
      signal?.removeEventListener('abort', abort);
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  #send(request: EngineRequest): void {
    if (!this.#socket.destroyed) this.#socket.write(asLine(request));
  }

  #receive(answer: EngineAnswer): void {
    if ('id' in answer) this.#waiting.get(answer.id)?.(answer);
    else this.#onUnasked(answer);
  }
}
