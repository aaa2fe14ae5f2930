import { resolve } from 'node:path';
import { projectDir, type Variables } from './children.ts';

/** Where everything that outlives a start is kept: DATA_DIR, or `.data` in the project. */
export const dataDirOf = (given: Variables): string => resolve(projectDir, given.DATA_DIR || '.data');
