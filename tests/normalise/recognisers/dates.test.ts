import { findDate } from '../../../scripts/normalise/recognisers/dates.ts';
import { check } from '../../support/check.ts';

check('date', (text: string) => findDate(text)?.iso, [
  ['26/9/2018 9:6', '2018-09-26'],
  ['12/31/2018', '2018-12-31'],
  ['7 January 2016', '2016-01-07'],
  ['January 7, 2016', '2016-01-07'],
  ['NOV. 20, 1908.', '1908-11-20'],
  ['No. 910 (August 2018)', '2018-08'],
  ['2018-09-26', '2018-09-26'],
  ['31 February 2018', '2018-02'],
  ['le 1er mars 1858', '1858-03-01'],
  ['am 3. März 1998', '1998-03-03'],
  ['ngày 6 tháng 12 năm 2020', '2020-12-06'],
  ['3 de mayo de 2012', '2012-05-03'],
  ['02/11/2019 (2 November 2019)', '2019-11-02'],
  ['40/QD-TTg', undefined],
  ['in 1917', undefined],
  ['3/4 of them', undefined],
  ['192.168.1.2018', undefined],
  ['May I come in?', undefined],
]);
