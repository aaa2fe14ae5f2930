import { fillWorld } from './fill-world.ts';

// A program for the bench: fill-worlds.ts <directory> <key> <objects> [<key> <objects>…]
const [directory = '', ...worlds] = process.argv.slice(2);
for (let i = 0; i + 1 < worlds.length; i += 2) fillWorld(directory, worlds[i] ?? '', Number(worlds[i + 1]));
