import { allExercises } from '../../../course/walk.ts';
import { faultChoices } from '../../../tutor/sandbox/faults.ts';
import type { SandboxRun } from '../../../tutor/sandbox/model.ts';
import { isAskingConsent, runOf } from '../../../tutor/sandbox/sandbox-state.ts';
import type { Overlay } from '../../../tutor/state.ts';
import { emptyLine, type Line, span } from '../../document/line.ts';
import { PROSE, type Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';
import { consentLines, placeText } from '../../sandbox/consent-lines.ts';
import { deletionLines } from '../../sandbox/deletion-lines.ts';
import { findingLines } from '../../sandbox/finding-lines.ts';
import { duration, silenceNoticed, silenceText } from '../../sandbox/marks.ts';
import {
  cloudName,
  keyLines,
  logPathLines,
  outcomeLines,
  outputsLines,
} from '../../sandbox/outcome-lines.ts';
import { stageLines } from '../../sandbox/stage-lines.ts';
import { type Document, type ScreenContext, settingOf } from '../context.ts';
import { choiceLines } from './choice-lines.ts';
import { logDocument } from './log-lines.ts';
import { preparationLines, runCheckLines } from './preparation-lines.ts';

type RunPanel = Extract<Overlay, { readonly kind: 'sandbox' }>;

/** A deployment from the choice of the cloud to its outputs. What matters now comes first. */
export function runDocument(
  context: ScreenContext,
  panel: RunPanel,
  width: number,
): Document & { readonly sticky?: number } {
  const run = runOf(context.state, panel.exercise);
  if (panel.log && run !== undefined) return logDocument(run, settingOf(context, width));
  const setting = settingOf(context, Math.min(width, PROSE));
  if (run === undefined) return { lines: choiceLines(context, panel.exercise, setting) };
  if (isAskingConsent(run) && run.consent !== undefined) return { lines: consentLines(run.consent, setting) };
  const parts = [titleLines(context, run, setting), ...partsOf(context, run, setting)].filter(
    part => part.length > 0,
  );
  return { lines: parts.flatMap((part, index) => (index > 0 ? [emptyLine, ...part] : part)) };
}

const VERBS = { deploy: 'Deploying', watch: 'Watching', delete: 'Deleting the sandbox of' } as const;
const AFTER = { deploy: 'Deploy', watch: 'Watch', delete: 'Delete the sandbox of' } as const;

function titleLines({ course }: ScreenContext, run: SandboxRun, setting: Setting): readonly Line[] {
  const title = allExercises(course).find(({ id }) => id === run.exercise)?.title ?? run.exercise;
  const verb = (run.phase === 'ended' || run.phase === 'blocked' ? AFTER : VERBS)[run.work];
  const where = run.place ? placeText(run.place) : cloudName(run.cloud);
  return [
    ...wrap([span(`${verb} "${title}"`, 'title')], setting.width),
    ...wrap([span(`${run.work === 'delete' ? 'from' : 'to'} ${where}`, 'quiet')], setting.width),
  ];
}

function partsOf(context: ScreenContext, run: SandboxRun, setting: Setting): readonly (readonly Line[])[] {
  const { state } = context;
  if (run.work === 'delete') {
    return [
      run.phase === 'ended' ? outcomeLines(run, setting) : [],
      deletionLines(run.steps, setting),
      nowLines(run, setting),
      logPathLines(run, setting),
    ];
  }
  const stages = run.progress === undefined ? [] : stageLines(run.progress, run.now, setting);
  switch (run.phase) {
    case 'preparing':
      return [preparationLines(run, state, setting)];
    case 'examining':
    case 'asking':
      return [
        [
          ...preparationLines(run, state, setting),
          ...runCheckLines(run, state, setting),
          ...findingLines(run.findings, 'in-order', setting),
        ],
      ];
    case 'blocked':
      return [
        outcomeLines(run, setting),
        [
          ...(run.ownCheck === 'waiting' ? [] : runCheckLines(run, state, setting)),
          ...findingLines(run.findings, 'wrong-first', setting),
        ],
        wrap([span('Nothing was created. Fix it, then press d again.')], setting.width),
        demandLines(context, run, setting),
        keyLines(
          [
            [
              'Tab',
              `deploys to the other cloud: ${cloudName(run.cloud === 'practice' ? 'aws' : 'practice')}`,
            ],
          ],
          setting,
        ),
      ];
    case 'running':
      return [
        [...findingLines(run.findings, 'wrong', setting), ...runCheckLines(run, state, setting)],
        failureOfSave(run, setting),
        stages,
        nowLines(run, setting),
        outputsLines(run.outputs, setting),
        logPathLines(run, setting),
      ];
    case 'ended':
      return [
        outcomeLines(run, setting),
        demandLines(context, run, setting),
        stages,
        logPathLines(run, setting),
      ];
  }
}

/** What fails in the practice cloud may be meant to. */
function demandLines({ state }: ScreenContext, run: SandboxRun, setting: Setting): readonly Line[] {
  const { practice } = state.sandbox;
  const faults = practice.kind === 'on' ? (practice.summary?.faults ?? {}) : {};
  const on = faultChoices.filter(choice => choice.isOn(faults)).map(({ title }) => title);
  const failed = run.phase === 'blocked' || run.progress?.result?.kind === 'failed';
  if (run.cloud !== 'practice' || !failed || on.length === 0) return [];
  return wrap(
    [
      span(`This goes wrong on demand in the practice cloud: ${on.join('; ')}. `),
      span('v', 'strong'),
      span(', then '),
      span('f', 'strong'),
      span(' fixes it.'),
    ],
    setting.width,
  );
}

/** In watch mode a save may fail, and the run goes on. */
function failureOfSave({ progress }: SandboxRun, setting: Setting): readonly Line[] {
  const failure = progress?.failure;
  if (failure === undefined) return [];
  return [
    ...wrap([span(failure.problem.message)], setting.width, {
      first: [span(`${setting.theme.figures.cross} `, 'bad')],
      rest: [span('  ')],
    }),
  ];
}

/** How long it takes already, and what happens at this moment. */
function nowLines(
  { progress, now, heardAt, phase, stopping, work }: SandboxRun,
  setting: Setting,
): readonly Line[] {
  // A screen reader would read each of them.
  if (phase !== 'running' || !setting.theme.borders) return [];
  const watching = progress?.watching === true;
  // Of this deployment: a watch has many.
  const startedAt = progress?.stages[0]?.startedAt;
  const counts = startedAt !== undefined && now !== undefined && !watching;
  const elapsed = counts ? duration(now - startedAt) : '';
  const what =
    stopping === 'no' ? (progress?.now ?? (work === 'delete' ? 'Asking' : 'Starting')) : 'Stopping ampx';
  const hint = watching && stopping === 'no' ? `${what}: change a file, and it is deployed` : what;
  const silent = now !== undefined && heardAt !== undefined && !watching ? now - heardAt : 0;
  return [
    ...wrap([span(hint)], setting.width, {
      first: elapsed === '' ? [] : [span(elapsed, 'accent'), span('  ')],
      rest: elapsed === '' ? [] : [span(' '.repeat(elapsed.length + 2))],
    }),
    ...(silent < silenceNoticed || stopping !== 'no'
      ? []
      : wrap([span(`${silenceText(silent)} s stops it.`, 'quiet')], setting.width)),
  ];
}
