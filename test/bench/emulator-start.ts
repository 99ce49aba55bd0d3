/* How long a fresh process takes to load the local Discord, and to start it. */
const begun = performance.now();
const { systemClock } = await import('../../src/base/clock.ts');
const { startEmulator } = await import('../../src/emulator/server.ts');
const loaded = performance.now();
const emulator = await startEmulator({ clock: systemClock });
const started = performance.now();
console.log(JSON.stringify({ load: loaded - begun, start: started - loaded }));
await emulator.close();
