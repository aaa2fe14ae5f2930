// Writes src/adapters/geo/communes-lot.json from the official list of communes (package @etalab/decoupage-administratif, Licence Ouverte).
// Run again when the package has a newer year: node --import tsx scripts/extract-communes.ts
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const DEPARTMENT = '46';

type Listed = {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  codesPostaux?: string[];
  population?: number;
};

const require = createRequire(import.meta.url);
const all: Listed[] = require('@etalab/decoupage-administratif/data/communes.json');
const communes = all
  .filter((commune) => commune.type === 'commune-actuelle' && commune.departement === DEPARTMENT)
  .map(({ code, nom, codesPostaux = [], population = 0 }) => ({
    code,
    name: nom,
    postcodes: codesPostaux,
    population,
  }))
  .sort((a, b) => a.name.localeCompare(b.name, 'fr'));

const file = join(import.meta.dirname, '..', 'src', 'adapters', 'geo', 'communes-lot.json');
writeFileSync(file, `[\n${communes.map((commune) => `  ${JSON.stringify(commune)}`).join(',\n')}\n]\n`);
console.log(`${communes.length} communes`);
