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
  jobs: { eingang: { if?: string; permissions?: Record<string, string>; steps: Step[] } };
}

describe.each([
  ['GitHub', '.github/workflows/eingang.yml', 'github'],
  ['Forgejo', '.forgejo/workflows/eingang.yml', 'forgejo'],
])('the workflow at %s', (_, path, forge) => {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const workflow = parse(text) as Workflow;
  const { steps } = workflow.jobs.eingang;

  test('pins every action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses).toHaveLength(2);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts nothing of an event into a command, and gives the token to the script alone', () => {
    for (const { run, env } of steps) {
      expect(run ?? '').not.toContain('${{');
      expect(Object.keys(env ?? {})).toEqual(run === 'node src/cli/eingang.ts' ? ['FORGE', 'TOKEN'] : []);
    }
    expect(steps.at(-1)?.env).toEqual({ FORGE: forge, TOKEN: '${{ github.token }}' });
    expect(steps[0]?.with).toEqual({ 'persist-credentials': false });
    expect(steps.find(({ run }) => run?.startsWith('npm'))?.run).toBe('npm ci --ignore-scripts');
  });

  test('runs when an issue is opened or gets a label, never when it is edited', () => {
    expect(workflow.on).toEqual({ issues: { types: ['opened', 'labeled'] } });
  });

  test.runIf(forge === 'github')('asks for no more rights than it uses', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.eingang.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      issues: 'write',
    });
    expect(workflow.jobs.eingang.if).toContain(`'${ACCEPT_LABEL}'`);
  });
});
