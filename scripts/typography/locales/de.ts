import { units, words, type Locale } from './locale.ts';

const months = words(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez.',
);

/** German (Duden, DIN 5008). */
export const de: Locale = {
  tag: 'de',
  outer: { open: '„', close: '“' },
  inner: { open: '‚', close: '‘' },
  takesStopInside: false,
  keepsOuterSingles: true,
  keepsGuillemets: true,
  closesElisions: false,
  closesEllipsis: false,
  quoteSpace: '',
  openers: '„‚»›«‹',
  closers: '“‘”«‹»›',
  dash: 'en-spaced',
  hasDialogueDash: false,
  punctuationSpace: {},
  digitSpace: '\u202F',
  signSpace: '\u00A0',
  closesSigns: false,
  beforeNumber: words('Nr Nrn § §§ Art Abs Bd Bde Kap Abb Tab Ziff Anm Fn Rn Rz Aufl'),
  beforeNumberWithStop: words('S Sp Z ca Bl H Jg Pkt Lit Satz Hs Str v n'),
  beforeName: words('Dr Prof Hr Fr Frl Ing Mag St Hl'),
  sentenceStarters: words(
    'Der Die Das Ein Eine Es Er Sie Wir Ich Ihr Dies Diese Dieser In Im Am An Auf Aus Bei Mit Nach Von Vom Zu Zum Zur Und Oder Aber Doch Denn Wenn Als Da Dann Dort Hier Heute Nun So Auch Nur Nicht Was Wer Wie Wo Man Bis Seit Für Um',
  ),
  pairedAbbreviations: words(
    'z.B. d.h. u.a. z.T. i.d.R. u.U. o.ä. o.Ä. u.ä. u.Ä. s.o. s.u. v.a. z.Zt. z.Z. i.A. i.V. u.v.m. n.Chr. v.Chr. m.E. a.a.O. i.e.S. i.w.S. o.g. u.s.w. e.V. z.H. d.J. d.i. m.a.W. i.S.v. s.a. v.H. p.a. a.M. a.d. i.e.',
  ),
  afterNumber: [
    ...units,
    ...months,
    ...words(
      'Euro Cent Mark Tausend Million Millionen Milliarde Milliarden Billion Billionen Mio. Mrd. Tsd. Uhr Jh. Prozent ff. f.',
    ),
  ],
  months,
  weekdays: words('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag'),
  hasOrdinalStop: true,
  elided: words('s n ne nem nen ner nes türlich tschuldigung'),
  perhapsElided: words('raus rein rauf runter rüber ran naus nauf is'),
  clipped: words('hab geh wär käm sag ich steh wollt könnt sollt hätt heut'),
  beforeScore: words('mit gewann gewannen verlor verloren siegte siegten unterlag endete stand'),
  labels: words(
    '§ Nr. Aktenzeichen Bestellnr. Art.-Nr. Tel. Tel.: Abbildung Abb. Tabelle Tab. Zimmer Raum Modell Typ Haus Boeing Airbus',
  ),
};
