// `npm run build`
import { environment } from './env.ts';
import { runBuild } from './run-build.ts';
import { reportAndFail, Stop } from './stop.ts';
import { terminal } from './terminal.ts';

try {
  const { report, discard } = await runBuild(environment(), terminal);
  discard();
  if (!report.published)
    throw new Stop(
      'Nicht veröffentlicht: Die Prüfungen oben haben etwas gefunden. Die vorige Fassung bleibt bestehen.',
    );
} catch (error) {
  reportAndFail(error);
}
