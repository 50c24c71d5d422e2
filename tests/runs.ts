/** How often something random is tried: more where `LONG_RUNS` is set, as `.ci/run` does. */
export const runs = (usual: number, long: number) => (process.env.LONG_RUNS ? long : usual);
