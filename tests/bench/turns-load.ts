/** What one kind of call costs at one concurrency. */
export interface Figures {
  readonly concurrency: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 2_000);
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 300);

/** Keeps that many calls under way until all rounds are done. `call` gets the round's number. */
export async function measure(
  concurrency: number,
  call: (round: number) => Promise<void>,
): Promise<Figures> {
  let next = 0;
  const run = async (until: number, note: (ms: number) => void) => {
    const worker = async () => {
      for (let round = next++; round < until; round = next++) {
        const start = performance.now();
        await call(round);
        note(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    next = until;
  };
  await run(WARM_UP, () => undefined);
  const times: number[] = [];
  const start = performance.now();
  await run(WARM_UP + ROUNDS, (ms) => times.push(ms));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { concurrency, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}
