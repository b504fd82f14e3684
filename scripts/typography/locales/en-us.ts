import { units, words, type Locale } from './locale.ts';

const months = words(
  'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);

/** American English (Chicago Manual of Style). */
export const enUs: Locale = {
  tag: 'en-US',
  outer: { open: '“', close: '”' },
  inner: { open: '‘', close: '’' },
  takesStopInside: true,
  keepsOuterSingles: true,
  keepsGuillemets: false,
  closesElisions: false,
  closesEllipsis: false,
  quoteSpace: '',
  openers: '“‘„‚«‹',
  closers: '”’»›',
  dash: 'em',
  hasDialogueDash: false,
  punctuationSpace: {},
  digitSpace: '',
  signSpace: '',
  closesSigns: true,
  beforeNumber: words('No Nos no nos Vol vol vols pp § §§ ¶ Fig Figs fig figs'),
  beforeNumberWithStop: words(
    'p ch chs chap chaps Ch Chs Chap bks pts art arts Art Arts sec secs Sec Secs par pars ed eds n nn fol ff l ll Eq Eqs eq eqs cl app App bk Bk pt Pt pl Pl col cols r s Op op ca c approx fl b d No.',
  ),
  beforeName: words(
    'Mr Mrs Ms Messrs Mx Mme Mlle Dr Drs Prof Profs Assoc Asst St Sts Gen Col Lt Capt Maj Sgt Cpl Cdr Adm Rev Fr Hon Pres Gov Sen Rep Amb Sr Br Mt Ft',
  ),
  sentenceStarters: words(
    'The A An In On At It Its This That These Those He She They We You I His Her Their Our My But And Or So For If When While As To From With By Of There Here What Who Why How Yes No Not Now Then Later After Before Since Although However Both Each All Some Many Most One Two Today Yesterday Under Over Only Even Nor Is Was Are Were Do Does Did Has Have Had Can Could Will Would May',
  ),
  pairedAbbreviations: [],
  afterNumber: [
    ...units,
    ...months,
    ...words(
      'hundred thousand million billion trillion a.m. p.m. am pm AM PM A.M. P.M. BC AD BCE CE B.C. A.D. mi ft yd in. ft. lb. lbs. oz. sq. cu.',
    ),
  ],
  months,
  weekdays: words(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tues. Tue. Wed. Thurs. Thu. Fri. Sat. Sun. Mon Tue Wed Thu Fri Sat Sun',
  ),
  hasOrdinalStop: false,
  elided: words(
    'tain hood burbs vette copter un appy frisco rithmetic spose cello bye specially arry mongst prentice strewth tis twas twere twill twould twouldn tisn twasn twon em til cuz coz cos bout neath gainst tween twixt fraid nother nuff pon ave ouse ome ead eart igh orse elp appen struth teens sup spects tweren fore tother alf ullo arf ooray eavens andsome zounds swounds sblood sdeath scuse spect',
  ),
  perhapsElided: words(
    'n till cause round ere im ad as ell ello er ow e is course kay cept less ard bus phone plane flu a s t nation',
  ),
  clipped: words('o th ol an lil li'),
  beforeScore: words(
    'at ended finished stood by won win wins lost lose beat score scored led lead leads trailed defeated tied drew voted vote votes passed ruled ruling decision split odds majority victory defeat',
  ),
  labels: words(
    'Figure Fig. Table Section Sec. Exercise Exhibit Room Flight Highway Route Interstate Apt. Suite Model Type Class Form Building Unit Phase Boeing Airbus Apollo Soyuz Article § No. no. Law Order Case Docket Box Code Rule Act Bill Resolution Regulation Directive Decision Order ext. Ext. part Part invoice ticket item Item room problem Problem exercise',
  ),
};
