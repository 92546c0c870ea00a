import type { Exercise } from '../../course/exercise.ts';
import type { Finding } from '../../finding.ts';
import { LearnError } from '../../learn-error.ts';
import { commandsForPlace } from '../../sandbox/commands-to-type.ts';
import { type DeployEnd, type DeployEvent, deploy, ownCheckOf } from '../../sandbox/deploy-flow.ts';
import { openPracticeFaults } from '../../sandbox/practice/practice-faults.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { printedVerdict } from '../../view/plain/printed-verdict.ts';
import { consentLines } from '../../view/sandbox/consent-lines.ts';
import { findingLines, ownCheckLines } from '../../view/sandbox/finding-lines.ts';
import { endLines } from '../../view/sandbox/outcome-lines.ts';
import { createRunLog, type RunLog } from '../../view/sandbox/run-log.ts';
import { told } from '../../view/sandbox/telling.ts';
import { askYes } from '../ask.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { installNotes } from '../install-notes.ts';
import { printJson } from '../output.ts';
import type { deployArgs } from './args.ts';
import { noteSilence } from './note-silence.ts';
import { namedExercise, practiceEnvironmentOf, practicePlace } from './places.ts';

/** `sandbox deploy|watch [EXERCISE]`: says what happens as lines, and asks on the terminal. */
export async function deploySandbox(
  context: CommandContext<typeof deployArgs>,
  services: Services,
  watch: boolean,
): Promise<ExitCode> {
  const { output, args, signal } = context;
  const { identifier, profile, practice, yes } = args;
  const { verifier } = services;
  const exercise = await namedExercise(context, services);
  const now = () => services.clock.now().getTime();
  const runLog = createRunLog(now);
  const silence = noteSilence(now, text => output.note(text));
  let verdict: Verdict | undefined;
  const ending = deploy(
    { exercise, watch, identifier, profile, signal },
    {
      async open() {
        const env = practice ? await practiceEnvironmentOf(services, output) : process.env;
        if (practice) await openPracticeFaults(practicePlace(services).stateDir).open(exercise);
        return openSandboxesOf(services, { env });
      },
      reload: () => verifier.reload(),
      async check(until) {
        verdict = await verifier.verify(exercise, { revision: 1, signal: until });
        // ampx takes 2 GB, and checks all by itself.
        await verifier.dispose();
        return ownCheckOf(verdict);
      },
      async agree({ place }, until) {
        const commands = commandsForPlace(exercise.id, place);
        const command = watch ? commands.watch : commands.deploy;
        return yes || (await askYes('Create this?', { command, signal: until }));
      },
      report: silence.heard(reporter(context, { runLog, watch, verdict: () => verdict })),
    },
  );
  const end = await ending.finally(silence.stop);
  return answer(context, { exercise, end, verdict, runLog });
}

/** Says each step as a line, when it is over. */
function reporter(
  { output }: CommandContext<typeof deployArgs>,
  {
    runLog,
    watch,
    verdict,
  }: Pick<Ended, 'runLog'> & { readonly watch: boolean; verdict(): Verdict | undefined },
): (event: DeployEvent) => void {
  const installing = installNotes(output, 'ampx (@aws-amplify/backend-cli)');
  // The first problem is what the command ends with: said once, there.
  let problems = 0;
  return event => {
    switch (event.kind) {
      case 'installing':
        installing(event.install);
        break;
      case 'checked':
        // One that fails is said in full, at the end.
        if (event.own.kind !== 'failed') output.note(told(ownCheckLines(event.own.kind, verdict())));
        break;
      case 'found':
        if (event.finding.state === 'problem') problems += 1;
        if (event.finding.state !== 'problem' || problems > 1)
          output.note(told(findingLines([event.finding], 'in-order')));
        break;
      case 'consent':
        output.note(`\n${told(consentLines(event.consent))}\n`);
        break;
      case 'started':
        if (watch) output.note('Each save of a file is deployed. Stop with Ctrl-C.');
        break;
      case 'progress':
        for (const line of runLog.next(event.state, event.event)) output.note(told([line]));
    }
  };
}

interface Ended {
  readonly exercise: Exercise;
  readonly end: DeployEnd;
  /** Of our own check. */
  readonly verdict: Verdict | undefined;
  readonly runLog: RunLog;
}

function answer(
  { output, args }: CommandContext<typeof deployArgs>,
  { exercise, end, verdict, runLog }: Ended,
): ExitCode {
  switch (end.kind) {
    case 'given-up':
    case 'declined':
      if (args.json) printJson(output, { exercise: exercise.id, result: end.kind });
      else output.note('Nothing was created.');
      return exitCodes.done;
    case 'broken':
      if (verdict !== undefined && !args.json) output.note(printedVerdict(verdict, output.columns));
      throw broken(exercise);
    case 'blocked':
      throw blocked(end.findings);
    case 'failed':
      throw new LearnError({ ...end.problem, exitCode: 3 });
    case 'finished': {
      const { state, outputs, logFile, place } = end;
      const { kind: result } = state.result;
      const problem = 'problem' in state.result ? (state.result.problem ?? null) : null;
      if (args.json)
        printJson(output, { exercise: exercise.id, result, problem, place, outputs, log: logFile });
      else output.print(told(endLines(exercise.id, end, runLog)));
      return result === 'failed' ? exitCodes.environment : exitCodes.done;
    }
  }
}

function broken({ id }: Exercise): LearnError {
  return new LearnError({
    code: 'backend-broken',
    message: `${id} can't be deployed: its types or its synthesis fail. Nothing was created.`,
    resolution: `Fix it and see that it passes: amplify-gen2-learn check ${id}`,
    exitCode: 1,
  });
}

function blocked(findings: readonly Finding[]): LearnError {
  const first = findings.find(({ state }) => state === 'problem');
  return new LearnError({
    code: `sandbox-${first?.id ?? 'account'}`,
    message: `${first?.what ?? 'The AWS account is not known.'} Nothing was created.`,
    resolution: first?.fix ?? 'See who you are: aws sts get-caller-identity',
  });
}
