// Standard input is a pipe from the parent: it ends when the parent does, even when the parent is killed. Until then the parent decides:
// Ctrl-C goes to every process of a terminal, and a parent that still has work to end needs its storage for that.
const emit = process.emit;
process.emit = (event, ...args) => event === 'SIGINT' || event === 'SIGTERM' || emit.call(process, event, ...args);
process.on('SIGINT', () => {}).on('SIGTERM', () => {});
process.stdin.on('end', () => {
  if (process.listenerCount('SIGTERM') === 1) {
    process.exit();
  }

  emit.call(process, 'SIGTERM', 'SIGTERM');
});
process.stdin.resume();
