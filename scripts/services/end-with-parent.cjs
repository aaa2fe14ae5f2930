// Preloaded into a Node program of somebody else, so that it ends when the starter stops it or dies.
process.on('disconnect', () => process.exit(0));
