import { dateOfDateline } from '../../../scripts/normalise/recognisers/dateline.ts';
import { check } from '../../support/check.ts';

check('dateline', dateOfDateline, [
  ['Penmorrow, 20 February 2024 – The museum reopened.', '2024-02-20'],
  ['HANOI, March 3, 2015 (VNA) — The ministry said so.', '2015-03-03'],
  ['PENMORROW, Feb. 20, 2024 -- The museum reopened.', '2024-02-20'],
  ['Berlin, 3. März 1998 - Das Museum ist wieder offen.', '1998-03-03'],
  ['Penmorrow – The museum reopened on 20 February 2024.', undefined],
  ['Penmorrow, February 2024 – The museum reopened.', undefined],
  ['Penmorrow, 20 February 2024. The museum reopened.', undefined],
  ['the museum, 20 February 2024 – a report', undefined],
  ['', undefined],
]);
