import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACCEPT_LABEL } from '../../src/intake/form.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: { issues: { types: string[] } };
  permissions?: object;
  jobs: { vorschlag: { if?: string; permissions?: Record<string, string>; steps: Step[] } };
}

describe.each([
  ['GitHub', '.github/workflows/eingang.yml', 'github'],
  ['Forgejo', '.forgejo/workflows/eingang.yml', 'forgejo'],
])('the workflow at %s', (_, path, forge) => {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const workflow = parse(text) as Workflow;
  const { steps } = workflow.jobs.vorschlag;

  test('puts nothing of an event into a command, and gives the token to the script alone', () => {
    for (const { run, env } of steps) {
      expect(run ?? '').not.toContain('{{');
      expect(Object.keys(env ?? {})).toEqual(run === 'node src/cli/eingang.ts' ? ['FORGE', 'TOKEN'] : []);
    }
    expect(steps.at(-1)?.env).toEqual({ FORGE: forge, TOKEN: expect.stringMatching(/^\$\{\{ github\.token \}\}$/) });
    expect(steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(steps.find(({ run }) => run?.startsWith('npm'))?.run).toBe('npm ci --ignore-scripts');
  });

  test('runs when an issue is opened or gets a label, never when it is edited', () => {
    expect(workflow.on).toEqual({ issues: { types: ['opened', 'labeled'] } });
  });

  test('asks for no more rights than it uses', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.vorschlag.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      issues: 'write',
    });
  });

  test.runIf(forge === 'github')('waits for the label that the form names', () => {
    expect(workflow.jobs.vorschlag.if).toContain(`'${ACCEPT_LABEL}'`);
  });
});
