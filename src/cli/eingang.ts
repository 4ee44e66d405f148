/**
 * `node src/cli/eingang.ts`, in a workflow: makes a draft pull request from an issue that came from the form. Reads what
 * GitHub and Forgejo give to workflows (GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_SERVER_URL), and from the workflow
 * itself FORGE (`github` or `forgejo`) and TOKEN. Ends with 1 where the issue was refused.
 */
import { readFileSync } from 'node:fs';
import { environment } from '../build/env.ts';
import { reportAndFail, Stop } from '../build/stop.ts';
import { readEvent } from '../intake/event.ts';
import { forgeApi } from '../intake/forge-api.ts';
import { repositoryAt } from '../intake/repository.ts';
import { takeIn } from '../intake/run.ts';

/** @throws {Stop} when a variable is missing. */
function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Stop(`Die Angabe ${name} fehlt. Dieser Befehl läuft in einem Ablauf der Forge.`);
  return value;
}

try {
  const kind = needed('FORGE');
  if (kind !== 'github' && kind !== 'forgejo') throw new Stop('FORGE muss github oder forgejo sein.');
  const [token, server, api] = [needed('TOKEN'), needed('GITHUB_SERVER_URL'), needed('GITHUB_API_URL')];
  const event = readEvent(JSON.parse(readFileSync(needed('GITHUB_EVENT_PATH'), 'utf8')));
  // What is started from here on has no need of it.
  delete process.env.TOKEN;
  const root = process.cwd();
  const { contentDir } = environment(process.env, root);
  const outcome = await takeIn({
    event,
    api: forgeApi(kind, { api, token, repository: event.repository }),
    repository: repositoryAt(root, { server, token }),
    root,
    contentDir,
    server,
  });
  console.log(outcome.says);
  if (outcome.kind === 'refused') process.exitCode = 1;
} catch (error) {
  reportAndFail(error);
}
