import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GateResult } from './gates/gate.ts';

/** Content of `build-report.json`, which lies next to the output folder. */
export interface BuildReport {
  /** True when the output folder was replaced. */
  published: boolean;
  /** HTML files in the output. */
  pages: number;
  /** Pages in the search index. */
  searchPages: number;
  /** Seconds per step, in the order in which they ran. */
  seconds: Record<string, number>;
  /** Peak resident memory in MB; `site` is the site generator's own process, where the system tells. */
  peakMemory: { build: number; site?: number };
  gates: GateResult[];
}

/** Writes the report next to the output folder, so that it is no part of the site. */
export function writeReport(outDir: string, report: BuildReport): void {
  report.peakMemory.build = Math.round(process.resourceUsage().maxRSS / 1024);
  writeFileSync(join(dirname(outDir), 'build-report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Peak resident memory of another process in MB, where the system keeps account of it (Linux). */
export function peakMemoryOf(pid: number | undefined): number | undefined {
  try {
    const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Math.round(Number(match[1]) / 1024) : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds with one decimal and a German comma, as in „(0,8 s)“. */
export function inSeconds(seconds: number): string {
  return `(${seconds.toFixed(1).replace('.', ',')} s)`;
}
