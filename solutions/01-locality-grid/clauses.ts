/** What the docstrings say, in their own words, and the misconceptions that break it. */
export const clauses = {
  countDark: {
    'naming `image` where it is empty or ragged': ['arguments-unchecked', 'no-number-is-too-small'],
    'Counts the dark pixels': ['counts-light-pixels', 'any-dark-is-one', 'averages-the-window'],
    'height × width pixels': ['width-measured-as-height', 'only-first-rows-compared'],
    "row of the window's upper left pixel, from 0": ['rows-and-columns-swapped'],
    'the number of dark pixels in the `size` × `size` window': [
      'window-one-too-wide',
      'last-window-refused',
      'loop-leaves-the-image',
    ],
  },
  localityGrid: {
    'without overlap': ['gaze-overlaps'],
    'over the whole image': ['last-window-forgotten'],
    'it divides both sides of the image': ['rest-dropped-silently', 'negative-size-divides'],
    '(height / size) × (width / size) counts': [
      'counts-in-one-list',
      'columns-before-rows',
      'rows-are-one-array',
    ],
  },
  slideWindow: {
    'by any stride': ['window-moves-by-one', 'stride-taken-from-size'],
    'Windows that would leave the image are dropped': ['cut-windows-counted'],
    'at most the shorter side of the image': ['last-window-refused'],
    'on both axes': ['stride-on-rows-only'],
    'one count a window, row by row': ['columns-before-rows', 'counts-in-one-list', 'last-window-forgotten'],
  },
  receptiveField: {
    'The part of the image that one cell of the counts has seen': ['field-steps-by-size'],
    "the cell's row in the counts, from 0": ['field-axes-swapped'],
    'pixels from one window to the next': ['field-without-stride'],
    '`bottom` and `right` exclusive': ['field-ends-inside'],
  },
};
