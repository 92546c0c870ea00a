import { setTimeout } from 'node:timers/promises';
import type { FaultBox } from '../faults.ts';
import type { World } from '../players/player.ts';
import { forgetOldStacks } from '../state/forget.ts';
import type { Stack, StackTarget } from '../state/model.ts';
import { EventWriter } from './events.ts';
import { failureReason, Stopped } from './failure.ts';
import type { RunContext } from './resource-run.ts';
import { StackRun } from './stack-run.ts';

export interface EngineOptions {
  readonly world: World;
  readonly faults: FaultBox;
  /** Milliseconds that each resource takes when no fault says otherwise. */
  readonly pace: number;
  /**
   * Milliseconds from a resource's beginning to its failure. ampx asks for events every two seconds and reads those of
   * a nested stack only from then on when it first sees it: a failure at once would hide its reason from the learner.
   */
  readonly failurePause: number;
  /** The text of the template that a nested stack's TemplateURL names. */
  fetchTemplate(url: string): Promise<string>;
}

/** Carries out what CloudFormation is asked for: stacks are created, updated, rolled back and deleted in the background. */
export class StackEngine {
  private readonly options: EngineOptions;
  private readonly events: EventWriter;
  private readonly stackRun: StackRun;
  private readonly running = new Set<Promise<void>>();
  private stop = new AbortController();

  constructor(options: EngineOptions) {
    this.options = options;
    this.stackRun = new StackRun(options.fetchTemplate);
    this.events = new EventWriter(options.world.store, () => options.world.now());
  }

  /** Begins to create a stack that is already in the state. */
  create(stack: Stack): void {
    this.events.stack(stack, 'CREATE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runCreate(stack));
  }

  /** Begins to change a stack to a new target. */
  update(stack: Stack, target: StackTarget): void {
    stack.previous = stack.target;
    stack.target = target;
    this.events.stack(stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runUpdate(stack));
  }

  /** Begins to delete a stack. */
  delete(stack: Stack): void {
    this.events.stack(stack, 'DELETE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runDelete(stack));
  }

  /** Goes on with what was under way when the cloud was last stopped. */
  resume(): void {
    for (const stack of Object.values(this.options.world.store.state.stacks)) {
      if (stack.parentId || !stack.status.endsWith('_IN_PROGRESS')) continue;
      if (stack.status.startsWith('CREATE')) this.run(() => this.runCreate(stack));
      else if (stack.status.startsWith('DELETE')) this.run(() => this.runDelete(stack));
      else if (stack.status.startsWith('ROLLBACK'))
        this.run(() => this.rollBackCreate(stack, 'The practice cloud was stopped'));
      else if (stack.status.startsWith('UPDATE_ROLLBACK')) this.run(() => this.rollBackUpdate(stack));
      else this.run(() => this.runUpdate(stack));
    }
  }

  /** Ends when nothing is under way. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Stops between two resources; `resume` goes on from there. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.idle();
  }

  /** Lets operations begin again after `close`. */
  reopen(): void {
    this.stop = new AbortController();
  }

  private run(operation: () => Promise<void>): void {
    const promise = operation()
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      })
      .finally(() => this.running.delete(promise));
    this.running.add(promise);
  }

  private async runCreate(stack: Stack): Promise<void> {
    try {
      await this.stackRun.reconcile(stack, this.context(true));
      this.events.stack(stack, 'CREATE_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const reason = failureReason(error);
      if (stack.onFailure === 'DO_NOTHING') this.events.stack(stack, 'CREATE_FAILED', reason);
      else if (stack.onFailure === 'DELETE') {
        this.events.stack(stack, 'DELETE_IN_PROGRESS', `${reason} Delete requested by user.`);
        await this.runDelete(stack);
      } else await this.rollBackCreate(stack, reason);
    }
  }

  private async rollBackCreate(stack: Stack, reason: string): Promise<void> {
    this.events.stack(stack, 'ROLLBACK_IN_PROGRESS', `${reason} Rollback requested by user.`);
    try {
      await this.stackRun.deleteResources(stack, Object.keys(stack.resources), this.context(false));
      this.events.stack(stack, 'ROLLBACK_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'ROLLBACK_FAILED', failureReason(error));
    }
  }

  private async runUpdate(stack: Stack): Promise<void> {
    try {
      await this.stackRun.reconcile(stack, this.context(true));
      this.events.stack(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.stackRun.cleanUp(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', failureReason(error));
      await this.rollBackUpdate(stack);
    }
  }

  /** A rollback is an update to what the stack was before. */
  private async rollBackUpdate(stack: Stack): Promise<void> {
    if (stack.previous) stack.target = stack.previous;
    try {
      await this.stackRun.reconcile(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.stackRun.cleanUp(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_ROLLBACK_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'UPDATE_ROLLBACK_FAILED', failureReason(error));
    }
  }

  private async runDelete(stack: Stack): Promise<void> {
    try {
      await this.stackRun.deleteResources(stack, Object.keys(stack.resources), this.context(false));
      stack.outputs = [];
      this.events.stack(stack, 'DELETE_COMPLETE');
      forgetOldStacks(this.options.world.store.state);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'DELETE_FAILED', failureReason(error));
    }
  }

  private context(mayFail: boolean): RunContext {
    const { world, faults, pace, failurePause } = this.options;
    return {
      world,
      events: this.events,
      faults,
      mayFail,
      pace: () => this.wait(faults.current().slowResources ?? pace),
      pauseBeforeFailure: () => this.wait(failurePause),
    };
  }

  private async wait(milliseconds: number): Promise<void> {
    const { signal } = this.stop;
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw new Stopped();
  }
}
