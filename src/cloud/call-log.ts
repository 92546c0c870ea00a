/** One call to a service, as it was answered. */
export interface Call {
  readonly number: number;
  readonly at: string;
  readonly service: string;
  readonly action: string;
  readonly status: number;
  /** The error's code, when it failed. */
  readonly error?: string;
}

const KEPT = 500;

/** The last calls, for the console page and for exercises that ask what a command did. Not kept on disk. */
export class CallLog {
  private readonly calls: Call[] = [];
  private count = 0;

  add(call: Omit<Call, 'number'>): void {
    this.count += 1;
    this.calls.push({ number: this.count, ...call });
    if (this.calls.length > KEPT) this.calls.shift();
  }

  all(): readonly Call[] {
    return [...this.calls];
  }
}
