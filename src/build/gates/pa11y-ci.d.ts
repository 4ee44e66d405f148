/** The part of pa11y-ci's interface that is used here; the package brings no types. */
declare module 'pa11y-ci' {
  interface Issue {
    code: string;
    message: string;
    selector: string;
    runner: string;
  }

  interface Options {
    chromeLaunchConfig: { executablePath: string; args: string[]; userDataDir: string };
    concurrency: number;
    /** Whether the pages are loaded already. */
    ignoreUrl: boolean;
    reporters: string[];
    runners: string[];
    standard: 'WCAG2AA';
    useIncognitoBrowserContext: boolean;
  }

  /** Issues per address; an `Error` stands for a page that could not be tested. */
  interface Report {
    results: Record<string, (Issue | Error)[]>;
  }

  /** All that pa11y asks of puppeteer's page, in this order: it listens, asks for a width, puts scripts in, asks for the result. */
  interface PageOfPa11y {
    on(): void;
    off(): void;
    setUserAgent(): Promise<void>;
    setViewport(): Promise<void>;
    evaluate(script: string | ((argument: unknown) => unknown), argument: unknown): Promise<unknown>;
  }

  export default function pa11yCi(urls: { url: string; page: PageOfPa11y }[], options: Options): Promise<Report>;
}
