// Standard input is a pipe from the parent: it ends when the parent does, even when the parent is killed.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
