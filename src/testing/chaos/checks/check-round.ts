import { brokenRules } from '../../collection';
import type { RoundPlan } from '../plan/plan-round';
import type { Round } from '../round';
import { saysAway } from '../stack/sure';
import { checkCharges, checkPages } from './charges';
import { readUnfinishedBusiness } from './final-state';
import { checkMails } from './mails';
import { compareWithLedger } from './sandbox-and-ledger';

/** Everything that must hold after a round; empty when it survived. */
export async function checkRound(round: Round, { beats }: RoundPlan): Promise<string[]> {
  const { place, failures } = round;
  const databaseWasKilled = beats.some(({ blows }) => blows.some(({ name }) => name === 'kill-postgres'));
  const mortals = [place.sandbox, ...place.webs.map(({ mortal }) => mortal), ...place.workers];
  const falls = mortals.flatMap(({ fellByItself }) => fellByItself.splice(0));
  const lost = mortals.filter((mortal) => mortal.takeLostDatabase() > 0).map(({ name }) => name);
  return [
    ...(await readUnfinishedBusiness()),
    ...(await brokenRules()).map((rule) => `check:ledger: ${rule}`),
    ...(await compareWithLedger(round)),
    ...(await checkCharges()),
    ...(await checkPages()),
    ...(await checkMails(place.letters.deliveries)),
    // A page that was being asked for ends with the database; the next one finds it again.
    ...(databaseWasKilled ? failures.filter((failure) => !saysAway(new Error(failure))) : failures),
    ...falls,
    ...(databaseWasKilled ? [] : lost.map((name) => `${name} lost a database that was there all the time`)),
  ];
}
