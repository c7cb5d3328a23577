// Makes formats of dates and numbers in every language and calendar, and keeps them all: memory that no heap counts.
const kept: unknown[] = [];
const attack = () => {
  for (;;) {
    for (const calendar of Intl.supportedValuesOf('calendar')) {
      kept.push(new Intl.DateTimeFormat(`ar-u-ca-${calendar}-x-${kept.length}`, { dateStyle: 'full' }));
      kept.push(new Intl.NumberFormat('hi', { style: 'unit', unit: 'liter-per-kilometer', unitDisplay: 'long' }));
    }
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
