import { computed, type Signal } from '@preact/signals';
import { isOneOf, linked } from './link-state.ts';

/** The languages of the page. */
export const LANGUAGES = { en: 'English', 'zh-CN': '中文' } as const;

export const language: Signal<keyof typeof LANGUAGES> = linked(
  'language',
  navigator.language.startsWith('zh') ? 'zh-CN' : 'en',
  isOneOf(Object.keys(LANGUAGES)),
);

const WORDS = {
  lab: ['Lab', '实验室'],
  scenes: ['Scenes', '场景'],
  language: ['Language', '语言'],
  theme: ['Colours', '配色'],
  auto: ['as the system', '跟随系统'],
  light: ['light', '浅色'],
  dark: ['dark', '深色'],
  waiting: ['computing …', '计算中……'],
  notStarted: ['is not started yet', '还没有开始写'],
  endless: ['did not finish: does every loop end?', '没有结束：每个循环都会停吗？'],
  threw: ['threw', '抛出了'],
  line: ['line', '第'],
  whatIf: ['What if?', '如果错了会怎样？'],
  asWritten: ['as you wrote it', '按你写的'],
  play: ['Play', '播放'],
  pause: ['Pause', '暂停'],
  step: ['Step', '走一步'],
  reset: ['Reset', '重来'],
  image: ['image', '图像'],
  counts: ['counts', '计数'],
  size: ['window', '窗口'],
  stride: ['stride', '步幅'],
  padding: ['padding', '填充'],
  input: ['input', '输入'],
  kernel: ['kernel', '卷积核'],
  map: ['feature map', '特征图'],
  bias: ['bias', '偏置'],
  activation: ['activation', '激活函数'],
  output: ['output', '输出'],
  layers: ['layers', '层数'],
  receptiveField: ['receptive field', '感受野'],
  preset: ['preset', '预设'],
  edges: ['edges', '边缘'],
  blur: ['blur', '模糊'],
  sharpen: ['sharpen', '锐化'],
  own: ['your own', '自己编'],
  position: ['position', '位置'],
  kind: ['kind', '方式'],
  max: ['max', '最大'],
  average: ['average', '平均'],
  right: ['right', '向右'],
  down: ['down', '向下'],
  before: ['pooled', '池化'],
  after: ['moved, then pooled', '移动后池化'],
  stability: ['stability', '稳定度'],
  inputs: ['inputs', '输入个数'],
  outputs: ['outputs', '输出个数'],
  dense: ['fully connected', '全连接'],
  local: ['local', '局部连接'],
  shared: ['shared', '参数共享'],
  weights: ['weights', '权重'],
  rate: ['learning rate', '学习率'],
  steps: ['steps', '步数'],
  loss: ['loss', '损失'],
  wanted: ['wanted', '应得的答案'],
  pictures: ['pictures', '图片'],
  value: ['value to paint', '画笔的值'],
  rowsAndColumns: ['rows and columns exchanged', '行列弄反'],
  strideIsSize: ['the stride is the window', '步幅当成窗口边长'],
  paddingOnce: ['padding at one end only', '填充只加一端'],
  kernelForgotten: ['the kernel not taken off', '忘了减去卷积核'],
  roundedUp: ['rounded up', '向上取整'],
  flipped: ['kernel flipped', '卷积核翻转'],
  biasThrice: ['bias once a channel', '每个通道加一次偏置'],
  fromZero: ['maximum from 0', '最大值从 0 开始'],
  bySquare: ['divided by height²', '除以高的平方'],
  biasForgotten: ['biases forgotten', '忘了偏置'],
  uphill: ['a step uphill', '朝上坡走'],
} as const;

/** A word of the page in the language that is chosen. */
export const say = (key: keyof typeof WORDS): string => WORDS[key][language.value === 'en' ? 0 : 1];

export type Word = keyof typeof WORDS;

export const sayLine = computed(
  () => (line: string) => (language.value === 'en' ? `line ${line}` : `第 ${line} 行`),
);
