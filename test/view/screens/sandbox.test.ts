import { describe, expect, it } from 'vitest';
import type { TutorEvent } from '../../../src/tutor/events.ts';
import { SANDBOX_SCREENS } from '../../ui/fixtures/sandbox-screens.ts';
import { openScreen } from '../../ui/fixtures/screen.ts';
import { linearTheme } from '../../ui/fixtures/themes.ts';

function show(name: string, size = { columns: 80, rows: 50 }, theme?: typeof linearTheme) {
  const open = SANDBOX_SCREENS[name];
  if (open === undefined) throw new Error(`There is no screen "${name}".`);
  return open(openScreen(size, theme));
}

const text = (name: string) => show(name).text();

describe('the panel of a deployment', () => {
  it('offers both clouds, the practice cloud first, and both ways', () => {
    const shown = text('sandbox, choice');
    expect(shown).toMatch(/❯ Practice cloud +A small AWS on this machine/);
    expect(shown).toMatch(/d +deploys once/);
    expect(shown).toMatch(/w +deploys, and again at each save/);
  });

  it('says which sandbox of the exercise exists, and how to delete it', () => {
    const shown = text('sandbox, choice with a ledger').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('practice (this machine, not AWS), region us-east-1, identifier ada');
    expect(shown).toContain('D deletes it.');
  });

  it('tells how far the installation of ampx is', () => {
    expect(text('sandbox, installing')).toMatch(/running +Installing ampx .*231 of 583 packages/s);
  });

  it('says early that our own check has passed, beside what else was looked at', () => {
    const shown = text('sandbox, examining');
    expect(shown).toMatch(/✔ passed +Our own check: types and synthesis pass, in /);
    expect(shown).toMatch(/✔ passed +Node.js 22.1.0 fits./);
  });

  it('says what stands in the way and how to fix it, with the key where there is one', () => {
    const shown = text('sandbox, blocked').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('✘ failed No AWS credentials were found on this machine.');
    expect(shown).toContain('Or practise without an account: press Tab, then d');
    expect(shown).toContain('Nothing was created.');
  });

  it('asks with account, region, identifier, what would be created and what can cost money', () => {
    const shown = text('sandbox, consent');
    for (const part of ['123456789012', 'us-east-1', 'ada', 'table for Todo', 'Billed by request'])
      expect(shown).toContain(part);
    expect(shown).toMatch(/Enter creates it, Esc creates nothing/);
    expect(shown).toMatch(/Enter create it +Esc no/);
  });

  it('shows the stages with their times, what happens now, and for how long already', () => {
    const shown = text('sandbox, uploading');
    expect(shown).toMatch(/to practice \(this machine, not AWS\), region us-east-1, identifier ada/);
    expect(shown).toMatch(/✔ passed +Synthesis of the backend +5 s/);
    expect(shown).toMatch(/✔ passed +Type check +5 s/);
    expect(shown).toMatch(/… running +Upload of the assets +27 s/);
    expect(shown).toMatch(/○ waiting +Resources/);
    expect(shown).toMatch(/42 s +Uploading assets/);
    expect(shown).toMatch(/s stop +Esc close +x log/);
  });

  it('counts the resources of each stack, what is under way first, and not more than fit', () => {
    const shown = text('sandbox, resources');
    expect(shown).toMatch(/running +Resources +1 of 11 in 10 stacks/);
    expect(shown).toMatch(/auth +1 of 2 +create in progress/);
    expect(shown).toContain('and 4 more');
  });

  it('says that ampx says nothing, once that is long; a word ends it', () => {
    const happens = (happening: object) => ({ type: 'sandbox', happening }) as TutorEvent;
    const update = { progress: undefined, steps: [], lines: ['a line'], file: undefined, outputs: undefined };
    const tick = (at: number) => happens({ kind: 'ticked', run: 1, at });
    const word = happens({ kind: 'progress', run: 1, update });
    const screen = show('sandbox, uploading').send(tick(50_000), word, tick(70_000));
    expect(screen.text()).not.toContain('said nothing');
    expect(screen.send(tick(80_000)).text()).toMatch(/ampx has said nothing for 30 s\./);
    expect(screen.send(word).text()).not.toContain('said nothing');
  });

  it('is one phrase in the status line while it is out of sight', () => {
    expect(text('sandbox, in the background')).toMatch(/sandbox: checking types 21 s/);
  });

  it('names the file of the log above its last lines, and obeys nothing in it', () => {
    const shown = text('sandbox, log');
    expect(shown).toContain('/.course/log/rewrite-todo-2026-01-02T03-04-05.txt');
    expect(shown).toContain('line 69 ␛[31mlong');
    expect(shown).not.toContain('line 2 ');
    expect(shown).not.toContain('\x1b[31m');
  });

  it('says that it is stopped first when the learner leaves', () => {
    const shown = text('sandbox, stopping').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('Stopping ampx first, so that nothing is left half done. Press q again');
  });

  it('ends with the outputs, whose secrets are masked', () => {
    const shown = text('sandbox, deployed');
    expect(shown).toContain('✔ Deployed to practice (this machine, not AWS)');
    expect(shown).toMatch(/API key +da2-\*{8}/);
    expect(shown).toMatch(/D +deletes the sandbox/);
  });

  it('explains a failure with what to do, and says where the rest can be read', () => {
    const shown = text('sandbox, failed').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('✘ Not deployed AWS could not make all resources.');
    expect(shown).toContain('Fix the cause, then deploy again: press d');
    expect(shown).toMatch(/✘ failed Resources .*1 failed/);
  });

  it('stands beside the task where there is room', () => {
    const wide = show('sandbox, uploading', { columns: 120, rows: 40 }).text();
    expect(wide).toMatch(/Rewrite a Gen 1 model .*│ Deploying "Rewrite a Gen 1 model"/);
  });

  it('tells a screen reader each stage once: no seconds, no resources', () => {
    const tick = (at: number) => ({ type: 'sandbox', happening: { kind: 'ticked', run: 1, at } }) as const;
    const screen = show('sandbox, uploading', { columns: 80, rows: 50 }, linearTheme);
    const before = screen.text();
    expect(before).toContain('running: Upload of the assets');
    expect(screen.send(tick(50_000)).text()).toBe(before);
  });
});

describe.each(Object.keys(SANDBOX_SCREENS))('%s', name => {
  const sizes = [
    { columns: 80, rows: 24 },
    { columns: 120, rows: 40 },
  ];
  it.each(sizes)('says at $columns columns how it is left', size => {
    const footer = show(name, size).text().trimEnd().split('\n').at(-1);
    const isPanel = !/background|chapter end/.test(name);
    if (isPanel) expect(footer).toMatch(/Esc/);
    expect(footer).toMatch(/q leave/);
  });
});

describe('deleting', () => {
  it('asks, says where the sandbox is, and what goes away', () => {
    const shown = text('sandbox, delete?').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('goes away with all its data: practice (this machine, not AWS)');
    expect(shown).toContain('No, keep the sandbox');
  });

  it('says what it does where ampx can not', () => {
    const shown = text('sandbox, deleting').replaceAll(/\s+/g, ' ');
    expect(shown).toContain('ampx could not: Your backend could not be synthesized.');
    expect(shown).toContain('CloudFormation: delete in progress');
    expect(shown).not.toContain('Deleted');
  });

  it('says that it is done', () => {
    expect(text('sandbox, deleted')).toContain('✔ Deleted');
  });
});

describe('the practice cloud', () => {
  it('says how to start it', () => {
    const shown = text('practice cloud, off');
    expect(shown).toContain('not AWS');
    expect(shown).toMatch(/s +starts it/);
  });

  it('shows address, environment, stacks, secrets and events, and what goes wrong on demand', () => {
    const shown = text('practice cloud, on');
    expect(shown).toContain('http://127.0.0.1:43210/console/');
    expect(shown).toContain('amplify-gen2-learn shell');
    expect(shown).toContain('The account is not bootstrapped');
    expect(shown).toMatch(/auth +12 of 12 +2 IAM Role, 1 Cognito UserPool/);
    expect(shown).toMatch(/data +3 of 40 +UPDATE_IN_PROGRESS +40 AppSync Resolver +hotswapped:\s+SayHello/);
    expect(shown).toContain('GOOGLE_ID');
    expect(shown).toMatch(/03:04:05 +data +CREATE_FAILED/);
  });

  it('lists what can go wrong, with what does', () => {
    const shown = text('practice cloud, faults');
    expect(shown).toMatch(/❯ \[x\] The account is not bootstrapped/);
    expect(shown).toMatch(/\[ \] The sign-in has expired/);
  });
});

it('lists the sandboxes that stay at the end of a chapter', () => {
  const shown = text('chapter end with sandboxes').replaceAll(/\s+/g, ' ');
  expect(shown).toContain('rewrite-todo is deployed: practice (this machine, not AWS)');
  expect(shown).toContain('other was begun, and its end was not seen: 123456789012');
  expect(shown).toContain('Those on AWS can cost money. D deletes the first of them');
  expect(shown).toContain('What deletes each: amplify-gen2-learn sandbox status');
});
