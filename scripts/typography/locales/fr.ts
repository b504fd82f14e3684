import { units, words, type Locale } from './locale.ts';

const months = words(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. avr. juil. sept. oct. nov. déc.',
);

/** French (Lexique des règles typographiques en usage à l'Imprimerie nationale). */
export const fr: Locale = {
  tag: 'fr',
  outer: { open: '«', close: '»' },
  inner: { open: '“', close: '”' },
  takesStopInside: false,
  keepsOuterSingles: false,
  keepsGuillemets: false,
  closesElisions: true,
  closesEllipsis: true,
  quoteSpace: '\u00A0',
  openers: '«“‘„‚‹',
  closers: '»”’›',
  dash: 'en-spaced',
  hasDialogueDash: true,
  punctuationSpace: { ';': '\u202F', '!': '\u202F', '?': '\u202F', ':': '\u00A0' },
  digitSpace: '\u202F',
  signSpace: '\u00A0',
  closesSigns: false,
  beforeNumber: words('n° nº nos N° Nos § §§ p pp art vol t chap fig n no No'),
  beforeNumberWithStop: words('v col éd l f fol ch al bd tab coll pl liv s'),
  beforeName: words('M MM Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mes Mgr St Ste Sr'),
  sentenceStarters: words(
    'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces Et Ou Mais Donc Or Car Si Dans En Au Aux À Par Pour Sur Avec Sans Puis Alors Ici Là Quand Comme Selon Son Sa Ses Leur',
  ),
  pairedAbbreviations: [],
  afterNumber: [
    ...units,
    ...months,
    ...words(
      'mille million millions milliard milliards billion billions siècle siècles heures heure euros euro francs centimes mètres kilomètres',
    ),
  ],
  months,
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  hasOrdinalStop: false,
  elided: words('tain tit tite tits core'),
  perhapsElided: [],
  clipped: words('l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd'),
  beforeScore: words('par score gagné perdu battu bat remporte'),
  labels: words(
    'n° N° no No directive ordonnance délibération décret arrêté article Article art. loi Figure Fig. Tableau Salle Vol Modèle Type Boeing Airbus',
  ),
};
