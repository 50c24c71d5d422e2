import { readdirSync } from 'node:fs';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

/** Holds src against `.dependency-cruiser.cjs`, and fails when the tool did not read every source file. */
async function check(): Promise<number> {
  const config = await extractDepcruiseConfig('./.dependency-cruiser.cjs');
  const { forbidden, options } = config as { forbidden: []; options: object };
  const result: IReporterOutput = await cruise(['src'], {
    ...options,
    ruleSet: { forbidden },
    validate: true,
    outputType: 'json',
  });
  const { modules, summary } = JSON.parse(String(result.output)) as {
    modules: { source: string; dependencies: unknown[] }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  for (const { rule, from, to } of summary.violations)
    process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
  const sources = readdirSync('src', { recursive: true }).filter((name) =>
    /\.ts$/.test(String(name)),
  );
  const read = modules.filter(({ source }) => /^src\/.*\.ts$/.test(source));
  const edges = read.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
  if (read.length < sources.length || edges < sources.length)
    process.stderr.write(
      `only ${read.length} of ${sources.length} files were read (${edges} imports)\n`,
    );
  process.stdout.write(`${read.length} files and ${edges} imports keep to the rules\n`);
  return summary.violations.length === 0 &&
    read.length === sources.length &&
    edges >= sources.length
    ? 0
    : 1;
}

process.exitCode = await check();
