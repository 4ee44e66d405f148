// `npm start`: builds, serves as soon as pages and search stand, goes on serving whatever the gates say.
import { environment } from './env.ts';
import { endOnSignals } from './publish.ts';
import { runBuild } from './run-build.ts';
import { type Server, serve } from './serve.ts';
import { reportAndFail } from './stop.ts';
import { terminal } from './terminal.ts';

endOnSignals();
let server: Server | undefined;
try {
  const settings = environment();
  // Listening from the start tells of a taken port before the build and not after it.
  const running = await serve(undefined, settings);
  server = running;
  const { report } = await runBuild(settings, {
    ...terminal,
    onSiteReady: async (folder) => {
      running.serveFrom(folder);
      terminal.log(`\n  ${running.url}  (beenden mit Strg+C)\n`);
    },
  });
  if (report.published) {
    running.serveFrom(settings.outDir);
  } else {
    terminal.warn(
      'Nicht veröffentlicht: Die Prüfungen oben haben etwas gefunden. Zu sehen ist die neue Fassung, der Ausgabeordner enthält noch die vorige.',
    );
  }
} catch (error) {
  await server?.close();
  reportAndFail(error);
}
