import type { GateName } from '../env.ts';
import { accessibility } from './accessibility.ts';
import { addresses } from './addresses.ts';
import { budgets } from './budgets.ts';
import type { Gate, GateContext, GateResult } from './gate.ts';
import { html } from './html.ts';
import { links } from './links.ts';
import { origins } from './origins.ts';
import { search } from './search.ts';
import { secrets } from './secrets.ts';
import { titles } from './titles.ts';

const GATES: Record<GateName, Gate> = {
  html,
  links,
  titles,
  addresses,
  origins,
  secrets,
  budgets,
  search,
  accessibility,
};

/**
 * Runs the gates one after another, all of them whatever the others find. No gate lets an empty site pass.
 * @param onResult called after each gate, with its seconds filled in
 */
export async function runGates(
  names: readonly GateName[],
  context: GateContext,
  onResult: (result: GateResult) => void = () => {},
): Promise<GateResult[]> {
  const results: GateResult[] = [];
  for (const name of names) {
    const start = performance.now();
    const result = await runOne(name, context);
    result.seconds = Math.round((performance.now() - start) / 10) / 100;
    onResult(result);
    results.push(result);
  }
  return results;
}

async function runOne(name: GateName, context: GateContext): Promise<GateResult> {
  if (context.pages.length === 0) return failed(name, 'Es gibt keine Seite zu prüfen.');
  try {
    return await GATES[name](context);
  } catch (error) {
    return failed(name, `Die Prüfung ist abgebrochen: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function failed(gate: GateName, message: string): GateResult {
  return { gate, checked: 0, findings: [{ page: '', message }] };
}
