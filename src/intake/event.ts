import * as z from 'zod';
import { ACCEPT_LABEL } from './form.ts';

/** What the forge tells a workflow about an issue; GitHub and Forgejo send the same shape. */
const issueEvent = z.object({
  action: z.string(),
  issue: z.object({
    number: z.number().int().positive(),
    body: z.string().nullish(),
    labels: z.array(z.object({ name: z.string() })).nullish(),
    pull_request: z.unknown().optional(),
  }),
  /** The label that was set; Forgejo does not say which. */
  label: z.object({ name: z.string() }).nullish(),
  sender: z.object({ login: z.string().regex(/^[\w.-]+$/) }),
  repository: z.object({
    full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    default_branch: z.string().min(1),
    owner: z.object({ login: z.string() }),
  }),
});
export type IssueEvent = z.infer<typeof issueEvent>;

/** @throws {z.ZodError} when it is no event about an issue. */
export function readEvent(json: unknown): IssueEvent {
  return issueEvent.parse(json);
}

/**
 * Why an event may lead to a proposal: somebody opened an issue, or set the label. Whether that person may is asked of
 * the forge. Forgejo calls every change of labels `label_updated` and does not tell which; those that stand there after
 * it count (Gitea, `services/actions/detect_matched_workflows.go` maps it to `labeled`).
 */
export function reasonOf({ action, issue, label }: IssueEvent): 'opened' | 'labelled' | null {
  if (issue.pull_request) return null;
  if (action === 'opened') return 'opened';
  if (action === 'labeled') return label?.name === ACCEPT_LABEL ? 'labelled' : null;
  return action === 'label_updated' && issue.labels?.some(({ name }) => name === ACCEPT_LABEL) ? 'labelled' : null;
}
