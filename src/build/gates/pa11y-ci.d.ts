/** The part of pa11y-ci's interface that is used here; the package brings no types. */
declare module 'pa11y-ci' {
  interface Issue {
    code: string;
    message: string;
    selector: string;
    runner: string;
  }

  interface Options {
    chromeLaunchConfig: { executablePath: string; args: string[] };
    concurrency: number;
    reporters: string[];
    runners: string[];
    standard: 'WCAG2AA';
    timeout: number;
    useIncognitoBrowserContext: boolean;
  }

  /** Issues per address; an `Error` stands for a page that could not be tested. */
  interface Report {
    results: Record<string, (Issue | Error)[]>;
  }

  /** An address, and what has to happen before it is tested. */
  type Address = string | { url: string; actions: string[] };

  export default function pa11yCi(urls: Address[], options: Options): Promise<Report>;
}
