/** Workflows hold the keys of the house: what each may do, and that none hands them to a stranger. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plant } from './planted.ts';
import { type Exception, problemsOf } from './workflow-rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const FILES = globSync('.{github,forgejo,gitea}/workflows/*.{yml,yaml}', { cwd: ROOT }).sort();

const PUBLISH = '.github/workflows/veroeffentlichen.yml';
const INTAKE = ['.github/workflows/eingang.yml', '.forgejo/workflows/eingang.yml'];
const EXCEPTIONS: Exception[] = [
  {
    file: PUBLISH,
    problem: 'veroeffentlichen may write pages',
    why: 'publishes; the job runs nothing but deploy-pages',
  },
  {
    file: PUBLISH,
    problem: 'veroeffentlichen may write id-token',
    why: 'deploy-pages proves by it where a site comes from',
  },
  {
    file: '.forgejo/workflows/veroeffentlichen.yml',
    problem: 'veroeffentlichen may write contents',
    why: 'puts the built site into a branch; on main alone',
  },
  ...INTAKE.flatMap((file) =>
    ['contents', 'pull-requests', 'issues'].map((scope) => ({
      file,
      problem: `vorschlag may write ${scope}`,
      why: 'makes a pull request of an issue that someone with write access opened or labelled, with the program of main',
    })),
  ),
];

test('there are workflows for both forges, and none in a second place where they would run twice', () => {
  expect(FILES).toEqual(
    expect.arrayContaining([
      '.forgejo/workflows/pruefung.yml',
      '.forgejo/workflows/veroeffentlichen.yml',
      '.github/workflows/naechtlich.yml',
      '.github/workflows/pruefung.yml',
      PUBLISH,
    ]),
  );
  expect(existsSync(join(ROOT, '.gitea'))).toBe(false);
});

test.each(FILES)('%s keeps every rule, or has a reason', (file) => {
  const accepted = EXCEPTIONS.filter((one) => one.file === file).map(({ problem }) => problem);
  expect(problemsOf(read(file)).filter((problem) => !accepted.includes(problem))).toEqual([]);
});

test('no exception outlives its reason', () => {
  for (const { file, problem } of EXCEPTIONS.filter(({ file: path }) => existsSync(join(ROOT, path))))
    expect(problemsOf(read(file)), file).toContain(problem);
});

const HASH = '0123456789012345678901234567890123456789';
const SOUND = `on: pull_request
permissions:
  contents: read
jobs:
  a:
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${HASH} # v1.2.3
        with:
          fetch-depth: 0
          persist-credentials: false
      - run: npm ci
`;

describe('a planted workflow', () => {
  test('that is sound passes', () => {
    expect(problemsOf(SOUND)).toEqual([]);
  });

  test.each<[about: string, from: string, to: string, problems: string[]]>([
    ['an action by its tag', `@${HASH} # v1.2.3`, '@v1', ['does not pin actions/checkout@v1']],
    ['an action by a short hash', HASH, HASH.slice(0, 39), [`does not pin actions/checkout@${HASH.slice(0, 39)}`]],
    [
      'a workflow of others by its branch',
      'jobs:',
      'jobs:\n  b:\n    uses: x/y/.github/workflows/z.yml@main',
      ['does not pin x/y/.github/workflows/z.yml@main'],
    ],
    ['a hash without its version', ' # v1.2.3', '', [`names no version of actions/checkout@${HASH}`]],
    ['no permissions', 'permissions:\n  contents: read\n', '', ['names no permissions']],
    ['all permissions', 'permissions:\n  contents: read', 'permissions: write-all', ['workflow may write everything']],
    ['a permission to write', 'contents: read', 'contents: write', ['workflow may write contents']],
    [
      'a job that may write in a pull request',
      'timeout-minutes: 5',
      'timeout-minutes: 5\n    permissions:\n      issues: write',
      ['a may write issues', 'gives a write permission to pull requests'],
    ],
    [
      'a secret',
      'run: npm ci',
      'run: npm ci\n        env:\n          X: ${{ secrets.X }}',
      ['gives a secret to pull requests'],
    ],
    [
      'inherited secrets',
      'jobs:',
      'jobs:\n  b:\n    uses: ./x.yml\n    secrets: inherit',
      ['gives a secret to pull requests'],
    ],
    [
      'a token',
      'run: npm ci',
      'run: npm ci\n        env:\n          X: ${{ github.token }}',
      ['gives a secret to pull requests'],
    ],
    [
      'a secret in a called workflow',
      'on: pull_request',
      'on: [push, workflow_call]\nenv:\n  X: ${{ secrets.X }}',
      ['gives a secret to pull requests'],
    ],
    ['pull_request_target', 'on: pull_request', 'on: pull_request_target', ['runs on pull_request_target']],
    [
      'pull_request_target in a list',
      'on: pull_request',
      'on: [push, pull_request_target]',
      ['runs on pull_request_target'],
    ],
    ['workflow_run', 'on: pull_request', 'on:\n  workflow_run:\n    workflows: [x]', ['runs on workflow_run']],
    [
      'a title in a script',
      'run: npm ci',
      'run: echo "${{ github.event.pull_request.title }}"',
      ['a puts a value that a stranger chooses into a script'],
    ],
    [
      'a branch in a script',
      'run: npm ci',
      'run: echo ${{github.head_ref}}',
      ['a puts a value that a stranger chooses into a script'],
    ],
    [
      'a function of an event in a script',
      'run: npm ci',
      'run: echo ${{ toJSON(github.event) }}',
      ['a puts a value that a stranger chooses into a script'],
    ],
    [
      'an input in a script for an action',
      '          persist-credentials: false',
      '          persist-credentials: false\n          script: f("${{ inputs.x }}")',
      ['a puts a value that a stranger chooses into a script'],
    ],
    ['credentials left behind', '          persist-credentials: false\n', '', ['leaves credentials behind a checkout']],
    [
      'credentials left behind on purpose',
      'persist-credentials: false',
      'persist-credentials: true',
      ['leaves credentials behind a checkout'],
    ],
    ['a shallow clone', '          fetch-depth: 0\n', '', ['checks out without the whole history']],
    ['no timeout', '    timeout-minutes: 5\n', '', ['a has no timeout']],
    ['more packages than the lock file names', 'npm ci', 'npm install', ['a installs more than the lock file names']],
  ])('with %s does not', (_, from, to, problems) => {
    expect(SOUND.split(from)).toHaveLength(2);
    expect(problemsOf(SOUND.replace(from, () => to))).toEqual(problems);
  });
});

test('GitLab knows the same: whole history, no install beside the lock file, Pages from the main branch alone', () => {
  const text = read('.gitlab-ci.yml');
  const ci = parse(text);
  expect(ci.variables.GIT_DEPTH).toBe('0');
  expect(ci.default.before_script).toContain('npm ci');
  expect(text).not.toMatch(/npm (?:install|i)\b|secret|TOKEN/);
  expect(ci.inhalt.artifacts.reports.codequality).toBe('gl-code-quality.json');
  expect(ci.pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $VEROEFFENTLICHEN == "ja"' }]);
});

test('every command that a forge calls is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const called = [...FILES, '.gitlab-ci.yml'].flatMap((file) => read(file).match(/npm run [\w-]+/g) ?? []);
  expect(called.length).toBeGreaterThan(5);
  for (const command of called) expect(scripts).toHaveProperty(command.slice('npm run '.length));
});

test('the template for pull requests has four boxes and is the same on each forge', () => {
  const template = read('.github/PULL_REQUEST_TEMPLATE.md');
  expect(template.match(/^- \[ \] /gm)).toHaveLength(4);
  expect(read('.gitlab/merge_request_templates/Default.md')).toBe(template);
});

test('the step that publishes on Forgejo leaves one commit with every file in the branch', () => {
  const { jobs } = parse(read('.forgejo/workflows/veroeffentlichen.yml'));
  const { run } = jobs.veroeffentlichen.steps.at(-1) as { run: string };
  const folder = plant({ 'dist/index.html': 'neu', 'dist/.well-known/security.txt': 'x', 'dist/.gitignore': '*' });
  const remote = join(folder, 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', remote]);
  const env = { ...process.env, ADRESSE: remote, FASSUNG: 'abc', ZEICHEN: 'x', GIT_CONFIG_GLOBAL: '/dev/null' };
  for (let round = 0; round < 2; round++)
    execFileSync('bash', ['-e', '-c', `rm -rf .git\n${run}`], { cwd: join(folder, 'dist'), env });
  const git = (...args: string[]) => execFileSync('git', ['-C', remote, ...args], { encoding: 'utf8' }).trim();
  expect(git('ls-tree', '-r', '--name-only', 'pages').split('\n')).toEqual([
    '.gitignore',
    '.well-known/security.txt',
    'index.html',
  ]);
  expect(git('rev-list', '--count', 'pages')).toBe('1');
});
