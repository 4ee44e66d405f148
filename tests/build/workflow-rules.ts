/** What every workflow of a forge has to keep, and what single ones may do for a reason. */
import { parse } from 'yaml';

/** A right or habit that a workflow needs although the rules forbid it. */
export interface Exception {
  file: string;
  /** What the problem says that is accepted. */
  problem: string;
  /** Why it is needed. */
  why: string;
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Permissions;
  steps?: Step[];
  uses?: string;
  'timeout-minutes'?: number;
}
type Permissions = string | Record<string, string> | null;
interface Workflow {
  on?: string | string[] | Record<string, unknown>;
  permissions?: Permissions;
  jobs?: Record<string, Job>;
}

const PINNED = /^[\w.:/-]+@[0-9a-f]{40}$/;
/** Values that whoever opens a pull request or an issue can choose. */
const CHOSEN = /\$\{\{[^}]*\b(?:(?:github|forge|forgejo|gitea)\.(?:event\b|head_ref|ref_name|actor)|inputs\.)/;
const SECRET = /\bsecrets\b|\b(?:github|forge|forgejo|gitea)\.token\b/;
/** Events that a pull request causes, its author's code included; a called workflow runs for whoever calls it. */
const BY_STRANGERS = ['pull_request', 'workflow_call'];
const NEVER = ['pull_request_target', 'workflow_run'];

/** What is wrong with a workflow file, one sentence each. */
export function problemsOf(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const events = eventsOf(workflow.on);
  const isByStrangers = events.some((event) => BY_STRANGERS.includes(event));
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...events.filter((event) => NEVER.includes(event)).map((event) => `runs on ${event}`),
    ...(workflow.permissions === undefined ? ['names no permissions'] : []),
    ...writes('workflow', workflow.permissions),
    ...jobs.flatMap(([name, job]) => writes(name, job.permissions)),
    ...(isByStrangers && jobs.some(([, job]) => writes('', job.permissions).length > 0)
      ? ['gives a write permission to pull requests']
      : []),
    ...(isByStrangers && SECRET.test(withoutComments(text)) ? ['gives a secret to pull requests'] : []),
    ...jobs.flatMap(([name, job]) => jobProblems(name, job)),
    ...withoutVersion(text),
  ];
}

function eventsOf(on: Workflow['on']): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on ?? {});
}

function writes(where: string, permissions: Permissions | undefined): string[] {
  if (permissions === undefined || permissions === null) return [];
  if (typeof permissions === 'string') return permissions === 'write-all' ? [`${where} may write everything`] : [];
  return Object.entries(permissions)
    .filter(([, level]) => level === 'write')
    .map(([scope]) => `${where} may write ${scope}`);
}

function jobProblems(name: string, job: Job): string[] {
  if (job.uses !== undefined) return [...pinning(job.uses)];
  const steps = job.steps ?? [];
  return [
    ...(job['timeout-minutes'] === undefined ? [`${name} has no timeout`] : []),
    ...steps.flatMap((step) => [
      ...(step.uses === undefined ? [] : pinning(step.uses)),
      ...(isCheckout(step) ? checkoutProblems(step) : []),
      ...[step.run, step.with?.script]
        .filter((script) => typeof script === 'string' && CHOSEN.test(script))
        .map(() => `${name} puts a value that a stranger chooses into a script`),
      ...(/\bnpm (?:install|i)\b/.test(step.run ?? '') ? [`${name} installs more than the lock file names`] : []),
    ]),
  ];
}

function pinning(uses: string): string[] {
  return uses.startsWith('./') || PINNED.test(uses) ? [] : [`does not pin ${uses}`];
}

function isCheckout({ uses = '' }: Step): boolean {
  return /(?:^|\/)checkout@/.test(uses);
}

function checkoutProblems({ with: options = {} }: Step): string[] {
  return [
    ...(options['persist-credentials'] === false ? [] : ['leaves credentials behind a checkout']),
    ...(options['fetch-depth'] === 0 ? [] : ['checks out without the whole history']),
  ];
}

/** A hash tells nobody what it is. */
function withoutVersion(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /\buses: .*@[0-9a-f]{40}/.test(line) && !/ # v\d+(\.\d+)*$/.test(line))
    .map((line) => `names no version of ${line.trim().replace(/^- /, '').slice('uses: '.length)}`);
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*$/gm, '');
}
