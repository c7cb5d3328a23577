// Has numbers written and read in every language at once, with tables as large as they get.
const attack = () => {
  for (const locale of ['ar-u-nu-arab', 'hi-u-nu-deva', 'zh-u-nu-hanidec', 'th', 'fa', 'ja-u-ca-japanese']) {
    new Intl.NumberFormat(locale, { maximumFractionDigits: 100, minimumFractionDigits: 100 }).format(10n ** 300n as never);
    [...new Intl.Segmenter(locale, { granularity: 'word' }).segment('\u{1F468}\u200D'.repeat(20_000))];
    new Intl.DateTimeFormat(locale, { timeZone: '+00:00', dateStyle: 'full' }).formatRange(0, 8.64e15);
  }
  return new Intl.NumberFormat('ar-u-nu-arab').format(1) as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
