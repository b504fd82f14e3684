import { units, words, type Locale } from './locale.ts';

/** Vietnamese (quotation marks and spaces of current book work; dates by Decree 30/2020/NĐ-CP). */
export const vi: Locale = {
  tag: 'vi',
  outer: { open: '“', close: '”' },
  inner: { open: '‘', close: '’' },
  takesStopInside: false,
  keepsOuterSingles: true,
  keepsGuillemets: false,
  closesElisions: false,
  closesEllipsis: false,
  quoteSpace: '',
  openers: '“‘„‚«‹',
  closers: '”’»›',
  dash: 'en-spaced',
  hasDialogueDash: false,
  punctuationSpace: {},
  digitSpace: '',
  signSpace: '',
  closesSigns: false,
  beforeNumber: words(
    'tr Tr số Số ngày Ngày tháng Tháng năm Năm quý Quý § điều Điều khoản Khoản tập Tập chương Chương mục Mục hình Hình bảng Bảng',
  ),
  beforeNumberWithStop: words('t T q Q'),
  beforeName: words('TS GS PGS ThS BS KS CN NSND NSƯT TP Tp Ths Ts Gs Đ/c đ/c'),
  sentenceStarters: words(
    'Và Là Của Trong Ngoài Khi Nếu Theo Từ Đến Đây Đó Các Những Một Ông Bà Anh Chị Họ Tôi Chúng Ta Cho Với Tại Ở',
  ),
  pairedAbbreviations: [],
  afterNumber: [...units, ...words('nghìn ngàn triệu tỷ tỉ đồng')],
  months: [],
  weekdays: [],
  hasOrdinalStop: false,
  elided: [],
  perhapsElided: [],
  clipped: [],
  beforeScore: words('thắng thua hòa'),
  labels: words(
    'số Số tháng Tháng quý Quý tư thị văn lễ sáng chiều tối đường nhà xe Hình Bảng Phòng ngày Ngày Boeing Airbus',
  ),
};
