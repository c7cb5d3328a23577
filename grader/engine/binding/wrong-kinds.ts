import type { Sentence } from '../course/sentence.ts';

/** What can be said of a wrong answer of which no cause is known: always true, and it gives no answer away. */
export const WRONG_KINDS = {
  'not-refused': {
    en: 'Something that the docstring refuses is let through: which argument is looked at by no line?',
    'zh-CN': '文档注释要求拒绝的参数被放过了：哪个参数没有任何一行检查过？',
  },
  'another-error': {
    en: 'It ends in an error, but not in the RangeError that the docstring promises.',
    'zh-CN': '函数抛出了错误，但不是文档注释所说的 RangeError。',
  },
  'another-name': {
    en: 'It is refused, but the message does not name the argument that is wrong.',
    'zh-CN': '参数被拒绝了，但错误信息没有写出有问题的那个参数的名字。',
  },
  'refused-needlessly': {
    en: 'Something that the docstring allows is refused.',
    'zh-CN': '文档注释允许的参数被拒绝了。',
  },
  'reads-beyond': {
    en: 'Something is read that is not there: a row, a column or a field. Does a loop go one too far?',
    'zh-CN': '读取了不存在的东西：某一行、某一列或某个字段。是不是有循环多走了一步？',
  },
  crashed: {
    en: 'It ends in an error of its own where an answer is due.',
    'zh-CN': '应当给出答案的地方，函数自己出了错。',
  },
  'no-answer': {
    en: 'Nothing comes back: is a return missing?',
    'zh-CN': '没有返回任何值：是不是少了 return？',
  },
  'answer-for-nothing': {
    en: 'There is an answer where there should be none.',
    'zh-CN': '应当没有答案的地方却有了答案。',
  },
  'another-form': {
    en: 'The answer has another form than the one that is due: its lengths, its depth or its fields.',
    'zh-CN': '答案的形式不对：长度、层数或字段与应有的不同。',
  },
  'sides-exchanged': {
    en: 'The answer is as high as it should be wide, and as wide as it should be high.',
    'zh-CN': '答案的高和宽互换了。',
  },
  'one-too-many': {
    en: 'The answer is one too long on at least one of its sides.',
    'zh-CN': '答案至少在一个方向上多了一个。',
  },
  'one-too-few': {
    en: 'The answer is one too short on at least one of its sides.',
    'zh-CN': '答案至少在一个方向上少了一个。',
  },
  'shape-too-large': { en: 'The answer is too large.', 'zh-CN': '答案的尺寸太大。' },
  'shape-too-small': { en: 'The answer is too small a grid or list.', 'zh-CN': '答案的尺寸太小。' },
  'some-fields': {
    en: 'Some fields of the answer are right, and some are not.',
    'zh-CN': '答案中有的字段对，有的字段不对。',
  },
  'the-opposite': { en: 'The answer is the opposite of what is due.', 'zh-CN': '答案正好相反。' },
  'another-value': { en: 'Another value than the one that is due.', 'zh-CN': '答案不是应有的值。' },
  'not-a-number': {
    en: 'NaN comes back: something undefined was computed with, or 0 was divided by 0, or ∞ taken from ∞.',
    'zh-CN': '返回了 NaN：用 undefined 做了计算，或者 0 除以 0，或者 ∞ 减 ∞。',
  },
  infinite: {
    en: 'A number is infinite that should not be: something was divided by 0, or grew beyond what numbers can hold.',
    'zh-CN': '不该是无穷大的数成了无穷大：除以了 0，或者超出了数的范围。',
  },
  sign: { en: 'Right but for the sign.', 'zh-CN': '除了符号都对。' },
  scale: {
    en: 'Right but for the scale: every number is the same multiple of the one that is due.',
    'zh-CN': '除了倍数都对：每个数都是应有值的同一个倍数。',
  },
  offset: {
    en: 'Every number is off by the same amount.',
    'zh-CN': '每个数与应有值都差同一个量。',
  },
  'off-by-one': { en: 'Off by exactly one.', 'zh-CN': '正好差一。' },
  'all-zero': {
    en: 'Every number is 0: is anything written to the answer?',
    'zh-CN': '所有数都是 0：答案写进去了吗？',
  },
  'rows-and-columns': {
    en: 'The right numbers, but rows and columns are exchanged.',
    'zh-CN': '数都对，但行和列互换了。',
  },
  turned: {
    en: 'The right numbers, but upside down and back to front.',
    'zh-CN': '数都对，但上下左右颠倒了。',
  },
  shifted: { en: 'The right numbers, but shifted by one place.', 'zh-CN': '数都对，但错了一格。' },
  border: { en: 'Right but for the border.', 'zh-CN': '除了边缘都对。' },
  nearly: {
    en: 'Nearly right: the difference is small, as if something was rounded, or left out that is small.',
    'zh-CN': '几乎对：差别很小，像是四舍五入了，或者漏了很小的一部分。',
  },
  'one-cell': { en: 'One number is wrong, and all others are right.', 'zh-CN': '只有一个数不对，其余都对。' },
  'too-small': { en: 'Where it is wrong, it is too small.', 'zh-CN': '不对的地方都偏小。' },
  'too-large': { en: 'Where it is wrong, it is too large.', 'zh-CN': '不对的地方都偏大。' },
  'both-ways': {
    en: 'Some numbers are too small, and others too large.',
    'zh-CN': '有的数偏小，有的数偏大。',
  },
  'up-to-a-size': {
    en: 'Right as long as everything is small: it goes wrong from some size or number on.',
    'zh-CN': '小的时候都对：从某个大小开始就不对了。',
  },
  'changes-its-mind': {
    en: 'The same call was answered otherwise before: does the function remember something, or draw at random?',
    'zh-CN': '同样的调用，先前的答案不同：函数记住了什么，还是用了随机数？',
  },
} as const satisfies Record<string, Sentence>;

export type WrongKind = keyof typeof WRONG_KINDS;
