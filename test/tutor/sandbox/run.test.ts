import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/tutor/context.ts';
import { suggestNext } from '../../../src/tutor/suggest.ts';
import { chapterEnd, exerciseStop, lessonStop, noResources, type Session } from '../play.ts';
import { sandboxCourse } from '../tiny-course.ts';
import {
  awsPlace,
  consentTo,
  ended,
  entry,
  happens,
  practicePlace,
  problem,
  requestsOf,
  running,
  runState,
  sessionAt,
  update,
} from './runs.ts';

describe('the panel', () => {
  it('opens for an exercise with a backend, and for the exercise of a lesson about the sandbox', () => {
    const panel = { kind: 'sandbox', scroll: 0, log: false };
    expect(sessionAt(exerciseStop('first-model')).play('sandbox').state.overlay).toEqual({
      ...panel,
      exercise: 'first-model',
    });
    const lesson = sessionAt(lessonStop('first-deploy')).play('sandbox');
    expect(lesson.state.overlay).toEqual({ ...panel, exercise: 'first-sandbox' });
    // A lesson without an exercise of its own deploys that of its chapter.
    expect(sessionAt(lessonStop('costs')).play('sandbox').state.overlay).toMatchObject({
      exercise: 'first-sandbox',
    });
  });

  it.each([
    ['an exercise about types', exerciseStop('fix-typo'), 'about types'],
    ['a lesson of another chapter', lessonStop('why'), 'nothing to deploy here'],
    ['the end of a chapter', chapterEnd('generations'), 'nothing to deploy here'],
  ])('does not open for %s', (_name, stop, text) => {
    const { state } = sessionAt(stop).play('sandbox');
    expect(state.overlay).toBeUndefined();
    expect(state.notice?.text).toContain(text);
  });

  it('keeps the cloud that was chosen last', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox');
    expect(session.state.sandbox.choice).toBe('practice');
    session.play('switch-cloud', 'back', 'next', 'previous', 'sandbox');
    expect(session.state.sandbox.choice).toBe('aws');
    expect(requestsOf(session, 'deploy')).toEqual([
      { kind: 'deploy', run: 1, exercise: 'first-model', cloud: 'aws', watch: false },
    ]);
  });

  it('chooses by arrows while there is nothing to scroll', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'down');
    expect(session.state.sandbox.choice).toBe('aws');
    expect(session.play('up').state.sandbox.choice).toBe('practice');
  });

  it('begins nothing while the packages are being installed', () => {
    const session = sessionAt(exerciseStop('first-model')).play(
      {
        type: 'install',
        install: { kind: 'installing', placed: 1, total: 9, resumed: false, installer: 'npm' },
      },
      'sandbox',
    );
    expect(requestsOf(session, 'deploy')).toEqual([]);
    expect(session.state.notice?.text).toContain('still being installed');
  });
});

describe('before anything is created', () => {
  it('our own check is made for the exercise of a lesson, too', () => {
    const session = sessionAt(lessonStop('first-deploy')).play('sandbox', 'deploy');
    const effects = session.effectsOf(happens({ kind: 'examining', run: 1 }));
    expect(effects).toContainEqual({ type: 'verify', exercise: 'first-sandbox', revision: 1 });
  });

  it('our own check is not made again where it has just passed', () => {
    const session = sessionAt(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'passed'));
    session.play('sandbox', 'deploy');
    expect(requestsOf(session, happens({ kind: 'examining', run: 1 }))).toEqual([
      { kind: 'checked', run: 1, own: { kind: 'passed', creates: noResources } },
    ]);
    expect(session.state.sandbox.run?.ownCheck).toBe('passed');
  });

  it('an exercise that fails its checks can be deployed; one that has a type error cannot', () => {
    const failing = sessionAt(exerciseStop('first-model'));
    failing.play('sandbox', 'deploy', happens({ kind: 'examining', run: 1 }));
    const stage = { state: 'passed', milliseconds: 40 } as const;
    const passes = { types: stage, synthesis: stage, resources: noResources };
    failing.play(failing.verdict('first-model', 'failed', passes));
    expect(failing.state.sandbox.run).toMatchObject({ ownCheck: 'passed', phase: 'examining' });

    const broken = sessionAt(exerciseStop('first-model'));
    broken.play('sandbox', 'deploy', happens({ kind: 'examining', run: 1 }));
    expect(requestsOf(broken, broken.verdict('first-model', 'failed'))).toEqual([
      { kind: 'checked', run: 1, own: { kind: 'failed' } },
    ]);
    // The deployment, which ends by that, says so; what was found stays to be read.
    broken.play(happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'given-up' } }));
    expect(broken.state.sandbox.run).toMatchObject({ ownCheck: 'failed', phase: 'blocked' });
  });

  it('a finding that stands in the way blocks it, and the next attempt looks afresh', () => {
    const finding = { id: 'region', state: 'problem', what: 'No region.', fix: 'Name one.' } as const;
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'deploy');
    session.play(
      happens({ kind: 'examining', run: 1 }),
      happens({ kind: 'found', run: 1, finding }),
      happens({ kind: 'examined', run: 1, place: undefined }),
    );
    expect(session.state.sandbox.run).toMatchObject({ phase: 'blocked', findings: [finding] });
    expect(requestsOf(session, 'deploy')).toEqual([
      { kind: 'deploy', run: 2, exercise: 'first-model', cloud: 'practice', watch: false },
    ]);
    expect(session.state.sandbox.run?.findings).toEqual([]);
  });

  it('the deployment is told what our synthesis says would be created', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'deploy');
    session.play(happens({ kind: 'examining', run: 1 }));
    const examined = happens({ kind: 'examined', run: 1, place: practicePlace });
    expect(requestsOf(session, examined)).toEqual([]);
    const resources = { services: [], added: [], removed: [] };
    expect(requestsOf(session, session.verdict('first-model', 'passed', { resources }))).toEqual([
      { kind: 'checked', run: 1, own: { kind: 'passed', creates: resources } },
    ]);
  });

  it('the practice cloud asks no consent', () => {
    const session = running();
    expect(session.state.sandbox.run?.phase).toBe('running');
    expect(
      session.effects.filter(effect => effect.type === 'sandbox' && effect.request.kind === 'answer'),
    ).toEqual([]);
  });

  function asked() {
    const session = sessionAt(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'passed'));
    return session.play(
      'sandbox',
      'switch-cloud',
      'watch',
      happens({ kind: 'examining', run: 1 }),
      happens({ kind: 'examined', run: 1, place: awsPlace }),
      happens({ kind: 'consent', run: 1, consent: consentTo(awsPlace, true) }),
    );
  }

  it('an account is asked for; Escape creates nothing', () => {
    const session = asked();
    expect(contextOf(session.state)).toBe('consent');
    expect(requestsOf(session, 'no')).toEqual([{ kind: 'answer', run: 1, yes: false }]);
    expect(session.state.sandbox.run).toBeUndefined();
    expect(session.state.notice?.text).toBe('Nothing was created.');
  });

  it('an account is asked for; Enter deploys, and watches where that was meant', () => {
    const session = asked();
    expect(requestsOf(session, 'yes')).toEqual([{ kind: 'answer', run: 1, yes: true }]);
    expect(session.state.sandbox.run).toMatchObject({ phase: 'running', work: 'watch', place: awsPlace });
  });

  it('the other cloud in place of an answer is a no', () => {
    const session = asked();
    expect(requestsOf(session, 'switch-cloud')).toEqual([{ kind: 'answer', run: 1, yes: false }]);
    expect(session.state.sandbox).toMatchObject({ run: undefined, choice: 'practice' });
  });

  it('leaving in front of the question needs no waiting', () => {
    expect(asked().effectsOf('quit')).toContainEqual({ type: 'quit' });
  });
});

describe('the run', () => {
  it('shows what happens, and drops what an older run still says', () => {
    const session = running();
    const progress = runState({ now: 'Uploading assets' });
    session.play(happens({ kind: 'progress', run: 1, update: update({ progress, lines: ['a', 'b'] }) }));
    session.play(happens({ kind: 'progress', run: 7, update: update({ lines: ['of another run'] }) }));
    expect(session.state.sandbox.run).toMatchObject({ progress, log: { lines: ['a', 'b'] } });
  });

  it('goes on behind the exercise; d leads back to it from wherever', () => {
    const session = running().play('back');
    expect(session.state.overlay).toBeUndefined();
    session.play({ type: 'go', stop: lessonStop('why') }, 'sandbox');
    expect(session.state.overlay).toMatchObject({ kind: 'sandbox', exercise: 'first-model' });
  });

  it('is the only one', () => {
    const session = running().play('back', { type: 'go', stop: exerciseStop('owner-rule') }, 'sandbox');
    expect(requestsOf(session, 'deploy')).toEqual([]);
    expect(session.state.notice?.text).toContain('Stop it first with s');
    expect(session.state.sandbox.choice).toBe('practice');
    expect(session.play('switch-cloud').state.sandbox.choice).toBe('practice');
  });

  it.each([
    [{ kind: 'succeeded' } as const, 'good', 'is deployed'],
    [{ kind: 'failed', problem } as const, 'problem', 'A bucket failed.'],
    [{ kind: 'stopped', problem: undefined } as const, 'info', 'was stopped'],
  ])('tells its end where the panel is closed: %o', (result, tone, text) => {
    const { notice } = running().play('back', ended(result)).state;
    expect(notice?.tone).toBe(tone);
    expect(notice?.text).toContain(text);
  });

  it('tells its end in the panel alone where that is open', () => {
    const { notice, sandbox } = running().play(ended({ kind: 'succeeded' })).state;
    expect(notice).toBeUndefined();
    expect(sandbox.run).toMatchObject({ phase: 'ended', progress: { result: { kind: 'succeeded' } } });
  });

  it('has a log that follows its end', () => {
    const session = running();
    expect(session.play('toggle-log').state.overlay).toMatchObject({ log: false });
    session.play(
      happens({ kind: 'progress', run: 1, update: update({ lines: ['one'], file: '/log.txt' }) }),
      'toggle-log',
      { type: 'viewport', lines: 50, height: 10 },
    );
    expect(session.state.overlay).toMatchObject({ log: true, scroll: 40 });
    session.play(happens({ kind: 'progress', run: 1, update: update({ lines: ['two'] }) }), {
      type: 'viewport',
      lines: 51,
      height: 10,
    });
    expect(session.state.overlay).toMatchObject({ scroll: 41 });
    // Who reads further up is left there.
    session.play('top', happens({ kind: 'progress', run: 1, update: update({ lines: ['three'] }) }));
    expect(session.state.overlay).toMatchObject({ scroll: 0 });
    expect(session.play('back').state.overlay).toMatchObject({ kind: 'sandbox', log: false });
  });
});

describe('stopping', () => {
  it('s stops the run and stays', () => {
    const session = running('watch');
    expect(requestsOf(session, 'stop-run')).toEqual([{ kind: 'stop', hard: false }]);
    expect(requestsOf(session, 'stop-run')).toEqual([]);
    session.play(ended({ kind: 'stopped', problem: undefined }));
    expect(session.state).toMatchObject({ leaving: false, sandbox: { run: { phase: 'ended' } } });
  });

  it('leaving stops the run first, and says so', () => {
    const session = running().play('back');
    expect(session.effectsOf('quit')).toEqual([{ type: 'sandbox', request: { kind: 'stop', hard: false } }]);
    expect(session.state.leaving).toBe(false);
    expect(session.state.notice?.text).toContain('Stopping ampx first');
    expect(session.effectsOf(ended({ kind: 'stopped', problem: undefined }))).toContainEqual({
      type: 'quit',
    });
    expect(session.state.leaving).toBe(true);
  });

  it('leaving twice ends it at once, thrice waits for nothing', () => {
    const session = running().play('quit');
    expect(requestsOf(session, 'quit')).toEqual([{ kind: 'stop', hard: true }]);
    expect(session.effectsOf('quit')).toEqual([{ type: 'quit' }]);
  });

  it('leaving in the middle of the preflight ends it, then the program', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'deploy', 'quit');
    expect(session.state.leaving).toBe(false);
    expect(
      session.effectsOf(happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'given-up' } })),
    ).toContainEqual({
      type: 'quit',
    });
  });

  it('stopping between two looks ends it', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'deploy');
    session.play(
      happens({ kind: 'examining', run: 1 }),
      happens({ kind: 'examined', run: 1, place: practicePlace }),
      'stop-run',
      happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'given-up' } }),
    );
    expect(session.state.sandbox.run).toBeUndefined();
    expect(session.state.notice?.text).toBe('Stopped. Nothing was created.');
  });

  it('stopping while consent is looked for creates nothing', () => {
    const session = sessionAt(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'passed'));
    session.play(
      'sandbox',
      'deploy',
      happens({ kind: 'examining', run: 1 }),
      happens({ kind: 'examined', run: 1, place: practicePlace }),
      'stop-run',
    );
    const consent = happens({ kind: 'consent', run: 1, consent: consentTo(practicePlace, false) });
    expect(requestsOf(session, consent)).toEqual([]);
    expect(session.state.sandbox.run).toMatchObject({ phase: 'examining', stopping: 'stop' });
    session.play(happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'given-up' } }));
    expect(session.state.sandbox.run).toBeUndefined();
  });
});

describe('the names of a sandbox', () => {
  const text = (typed: string) => ({ type: 'text', text: typed }) as const;
  const asked = (session: Session) =>
    requestsOf(session, 'deploy').find(({ kind }) => kind === 'deploy') as object;

  it('are typed, corrected, and go with the next deployment, also after another one', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'switch-cloud', 'name-sandbox');
    expect(contextOf(session.state)).toBe('naming');
    session.play(text('my blue_'), text('\b'), text('é1'), 'submit');
    expect(contextOf(session.state)).toBe('naming');
    session.play(text('dev'), 'submit');
    expect(contextOf(session.state)).toBe('sandbox');
    expect(asked(session)).toMatchObject({ cloud: 'aws', identifier: 'myblu1', profile: 'dev' });
  });

  it('have no profile on the practice cloud', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'switch-cloud', 'name-sandbox');
    session.play('submit', text('dev'), 'back', 'switch-cloud', 'name-sandbox', text('blue'), 'submit');
    expect(contextOf(session.state)).toBe('sandbox');
    expect(asked(session)).toMatchObject({ cloud: 'practice', identifier: 'blue', profile: undefined });
  });

  it('are what ampx takes by itself where nothing was typed', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'name-sandbox', 'back');
    expect(asked(session)).toMatchObject({ identifier: undefined, profile: undefined });
  });

  it('take no command while they are typed', () => {
    const session = sessionAt(exerciseStop('first-model')).play('sandbox', 'name-sandbox');
    for (const command of ['deploy', 'delete-sandbox', 'switch-cloud', 'up', 'help'] as const)
      expect(requestsOf(session, command)).toEqual([]);
    expect(contextOf(session.state)).toBe('naming');
  });

  it('choose which sandbox is deleted', () => {
    const blue = entry('first-model', { identifier: 'blue', stack: 'another' });
    const session = sessionAt(exerciseStop('first-model'));
    session.play(happens({ kind: 'ledger', entries: [entry('first-model'), blue] }), 'sandbox');
    session.play('name-sandbox', text('blue'), 'submit', 'delete-sandbox');
    expect(session.state.overlay).toMatchObject({ entry: blue });
  });
});

describe('what is deployed', () => {
  const save = { type: 'saved', exercise: 'first-model' } as const;
  const deployed = (session: Session) => session.play(ended({ kind: 'succeeded' }));

  it('has a time, and is older than what is saved later', () => {
    const session = deployed(running());
    expect(session.state.sandbox.run).toMatchObject({ endedAt: 3_600_000, savedSince: false });
    session.play({ type: 'saved', exercise: 'owner-rule' });
    expect(session.state.sandbox.run?.savedSince).toBe(false);
    session.play(save);
    expect(session.state.sandbox.run?.savedSince).toBe(true);
    // A verification of what stands there is no save.
    const verified = deployed(running('deploy', 'first-sandbox'));
    verified.play('check');
    expect(verified.state.sandbox.run?.savedSince).toBe(false);
  });

  it('is older than a save in the middle of a deployment; a watch deploys that, too', () => {
    expect(deployed(running().play(save)).state.sandbox.run?.savedSince).toBe(true);
    expect(deployed(running('watch').play(save)).state.sandbox.run?.savedSince).toBe(false);
  });
});

describe('leaving while something is made in an account', () => {
  const inAccount = (progress = runState()) => {
    const session = sessionAt(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'passed'));
    session.play('sandbox', 'switch-cloud', 'deploy');
    session.play(
      happens({ kind: 'examining', run: 1 }),
      happens({ kind: 'examined', run: 1, place: awsPlace }),
      happens({ kind: 'consent', run: 1, consent: consentTo(awsPlace, true) }),
      'yes',
      happens({ kind: 'progress', run: 1, update: update({ progress }) }),
    );
    return session;
  };

  it('is asked for; no keeps it going, yes stops ampx and leaves', () => {
    const session = inAccount();
    expect(session.effectsOf('quit')).toEqual([]);
    expect(session.state.overlay).toMatchObject({ kind: 'confirm', action: 'leave-run' });
    expect(session.effectsOf('no')).toEqual([]);
    expect(session.state.sandbox.run?.stopping).toBe('no');
    session.play('quit');
    expect(requestsOf(session, 'yes')).toEqual([{ kind: 'stop', hard: false }]);
    expect(session.effectsOf(ended({ kind: 'stopped', problem }))).toContainEqual({ type: 'quit' });
  });

  it('is not asked twice: q again stops it', () => {
    expect(requestsOf(inAccount().play('quit'), 'quit')).toEqual([{ kind: 'stop', hard: false }]);
  });

  it('is not asked for on the practice cloud, nor where a watch waits for a save', () => {
    expect(requestsOf(running(), 'quit')).toEqual([{ kind: 'stop', hard: false }]);
    expect(requestsOf(inAccount(runState({ watching: true })), 'quit')).toEqual([
      { kind: 'stop', hard: false },
    ]);
  });

  it('leaves at once where the run has ended meanwhile', () => {
    const session = inAccount().play('quit', ended({ kind: 'succeeded' }));
    expect(session.effectsOf('yes')).toContainEqual({ type: 'quit' });
  });
});

describe('deleting', () => {
  const ledger = (...entries: readonly ReturnType<typeof entry>[]) => happens({ kind: 'ledger', entries });

  it('asks first, then shows how it goes', () => {
    const own = entry('first-model');
    const session = sessionAt(exerciseStop('first-model')).play(ledger(entry('owner-rule'), own));
    session.play('delete-sandbox');
    expect(session.state.overlay).toEqual({ kind: 'confirm', action: 'delete-sandbox', entry: own });
    expect(session.effectsOf('no')).toEqual([]);
    session.play('delete-sandbox');
    expect(requestsOf(session, 'yes')).toContainEqual({ kind: 'delete', run: 1, entry: own });
    expect(session.state).toMatchObject({
      overlay: { kind: 'sandbox', exercise: 'first-model' },
      sandbox: { run: { work: 'delete', phase: 'running' } },
    });
    session.play(ledger(), happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'deleted' } }));
    expect(session.state.sandbox).toMatchObject({ ledger: [], run: { phase: 'ended', problem: undefined } });
  });

  it('means the cloud that was chosen, where there are two sandboxes', () => {
    const practice = entry('first-model');
    const aws = entry('first-model', { target: awsPlace.target });
    const session = sessionAt(exerciseStop('first-model')).play(ledger(practice, aws), 'sandbox');
    session.play('switch-cloud', 'delete-sandbox');
    expect(session.state.overlay).toMatchObject({ entry: aws });
  });

  it('takes the first of all at the end of a chapter', () => {
    const session = sessionAt(chapterEnd('sandbox')).play(ledger(entry('owner-rule')), 'delete-sandbox');
    expect(session.state.overlay).toMatchObject({ entry: { exercise: 'owner-rule' } });
  });

  it('says where there is nothing, and keeps its failure in the panel', () => {
    const session = sessionAt(exerciseStop('first-model')).play('delete-sandbox');
    expect(session.state.notice?.text).toContain('No sandbox of it is deployed');
    session.play(ledger(entry('first-model')), 'delete-sandbox', 'yes');
    session.play(happens({ kind: 'ended', at: 3_600_000, run: 1, end: { kind: 'failed', problem } }));
    expect(session.state.sandbox.run).toMatchObject({ phase: 'ended', problem });
  });
});

describe('an exercise whose checks read what is deployed', () => {
  const here = exerciseStop('first-sandbox');
  const verifications = (effects: readonly { readonly type: string }[]) =>
    effects.filter(({ type }) => type === 'verify').length;

  it('is verified again when a run of it ends', () => {
    const session = running('deploy', 'first-sandbox');
    expect(verifications(session.effectsOf(ended({ kind: 'succeeded' })))).toBe(1);
    // One that reads the files alone is not.
    expect(verifications(running().effectsOf(ended({ kind: 'succeeded' })))).toBe(0);
  });

  it('is verified again after each deployment of a watch', () => {
    const session = running('watch', 'first-sandbox');
    const deployed = (deployments: number) =>
      happens({ kind: 'progress', run: 1, update: update({ progress: runState({ deployments }) }) });
    expect(verifications(session.effectsOf(deployed(1)))).toBe(1);
    expect(verifications(session.effectsOf(deployed(1)))).toBe(0);
    expect(verifications(session.effectsOf(deployed(2)))).toBe(1);
  });

  it('is verified again when the practice cloud has changed, but not in the middle of its own run', () => {
    const settled = happens({ kind: 'practice-settled' });
    expect(verifications(sessionAt(here).effectsOf(settled))).toBe(1);
    expect(verifications(running('deploy', 'first-sandbox').effectsOf(settled))).toBe(0);
    expect(verifications(sessionAt(exerciseStop('first-model')).effectsOf(settled))).toBe(0);
  });

  it('suggests the deployment, then the practice cloud', () => {
    const session = sessionAt(here);
    session.play(session.verdict('first-sandbox', 'failed', { types: { state: 'passed', milliseconds: 1 } }));
    expect(suggestNext(sandboxCourse, session.state).command).toBe('sandbox');
    session.play(happens({ kind: 'ledger', entries: [entry('first-sandbox')] }));
    expect(suggestNext(sandboxCourse, session.state).command).toBe('practice');
    session.play(
      happens({
        kind: 'practice',
        practice: { kind: 'on', url: 'http://127.0.0.1:1', ours: true, summary: undefined },
      }),
    );
    expect(suggestNext(sandboxCourse, session.state).command).toBe('open-editor');
  });

  it('is broken as its author means as soon as the learner gets there, and again after a reset', () => {
    const session = sessionAt(lessonStop('first-deploy', 1));
    const opened = requestsOf(session, 'next');
    expect(opened).toContainEqual({ kind: 'open-faults', exercise: 'first-sandbox' });
    expect(requestsOf(session, 'down')).toEqual([]);
    expect(requestsOf(session, 'reset', 'yes')).toEqual([
      { kind: 'reset-faults', exercise: 'first-sandbox' },
    ]);
  });
});
