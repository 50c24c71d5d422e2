// Loaded into the processes that `npm start` runs, before their own code: a child whose parent vanished
// (a closed terminal, a kill) must not live on and hold the ports.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening for it must not keep alive a process that has nothing else to do.
process.channel?.unref();
