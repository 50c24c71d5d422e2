// Loaded into the program before its own code: for it, this much time has passed already. A test lets days go by
// without waiting for them.
const RealDate = Date;
const now = () => RealDate.now() + Number(process.env.CLOCK_AHEAD_MS ?? 0);

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: (target) => new target(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
