import type { LanguageTag } from '../../engine/course/language.ts';
import type { View } from './loop-state.ts';

/** What the watch loop says, in one language. */
export interface LoopWords {
  /** By view: the keys, each before its word. */
  keys: Record<View, readonly string[]>;
  waiting: string;
  /** Where the system tells of no saves. */
  silent: string;
  checking(exercise: string, done: number): string;
  checked(seconds: string, then: string): string;
  publicPoints(score: number, most: number): string;
  notChecked: string;
  allPass: string;
  courseDone: string;
  goOn: string;
  /** What a full mark still takes; some of it are the refusals of the docstrings. */
  hiddenPoints(points: number, refusals: boolean): string;
  next(task: string, path: string): string;
  howToBegin: string;
  failing(number: number, of: number): string;
  printed: string;
  moreLines(count: number): string;
  putBack(path: string): string;
  kept(file: string): string;
  asHandedOut(file: string): string;
  nothingToReplay: string;
  busy: string;
  notRun: string;
  noHints: string;
  nothingLeft: string;
  passesNow: string;
  failsAgain: string;
  replay(check: string): string;
}

/** In every language that a course may be in. */
export const LOOP_WORDS: Record<LanguageTag, LoopWords> = {
  en: {
    keys: {
      exercise: [
        'n next',
        'p previous',
        'l list',
        'h hint',
        'c checks',
        'f next failing',
        'r replay',
        'o lesson',
        'x reset',
        '↵ run',
        'q quit',
      ],
      list: ['↑↓ move', '↵ open', 'l back', 'q quit'],
      page: ['↑↓ scroll', 'space page', 'esc back', 'q quit'],
      reset: ['y yes, hand me the original', 'any other key: no'],
    },
    waiting: 'waiting for you to save',
    silent: 'no file events here: your files are looked at once a second',
    checking: (exercise, done) => `checking ${exercise} … ${done} checks done`,
    checked: (seconds, then) => `checked in ${seconds} s, ${then}`,
    publicPoints: (score, most) => `${score} of ${most} public points`,
    notChecked: 'not checked yet',
    allPass: 'All public checks of this exercise pass.',
    courseDone: 'So do those of all others: the course is done.',
    goOn: 'n goes on to the next one.',
    hiddenPoints: (points, refusals) =>
      `${points} more points are hidden${refusals ? '; some ask for the refusals that the docstrings tell of (@throws)' : ''}.`,
    next: (task, path) => `Next: write ${task} in ${path} and save.`,
    howToBegin: 'o opens the lesson at this task, h gives a first hint.',
    failing: (number, of) => ` (${number} of ${of} failing)`,
    printed: 'printed:',
    moreLines: (count) => ` ↓ ${count} more lines`,
    putBack: (path) => `Put ${path} back as it was handed out? A copy of yours is kept.`,
    kept: (file) => `yours is kept: ${file}`,
    asHandedOut: (file) => `${file} is as it was handed out`,
    nothingToReplay: 'no check fails here: nothing to replay',
    busy: 'the checks are running: replay when they are done',
    notRun: 'these checks have not run yet',
    noHints: 'this lesson has no hints',
    nothingLeft: 'all of this exercise is done: there is nothing left to hint at',
    passesNow: 'It passes now.',
    failsAgain: 'It fails again:',
    replay: (check) => `Replay: ${check}`,
  },
  'zh-CN': {
    keys: {
      exercise: [
        'n 下一个',
        'p 上一个',
        'l 列表',
        'h 提示',
        'c 全部检查',
        'f 下一个未过',
        'r 重放',
        'o 讲义',
        'x 还原',
        '↵ 运行',
        'q 退出',
      ],
      list: ['↑↓ 移动', '↵ 打开', 'l 返回', 'q 退出'],
      page: ['↑↓ 滚动', 'space 翻页', 'esc 返回', 'q 退出'],
      reset: ['y 是，给我原来的文件', '其他键：否'],
    },
    waiting: '等你保存文件',
    silent: '这里收不到文件变化的通知：每秒查看一次你的文件',
    checking: (exercise, done) => `正在检查 ${exercise} …… 已完成 ${done} 项`,
    checked: (seconds, then) => `检查用了 ${seconds} 秒，${then}`,
    publicPoints: (score, most) => `公开分 ${score}/${most}`,
    notChecked: '尚未检查',
    allPass: '这个练习的公开检查全部通过。',
    courseDone: '其他练习也都通过了：课程完成。',
    goOn: '按 n 进入下一个练习。',
    hiddenPoints: (points, refusals) =>
      `还有 ${points} 分在隐藏检查里${refusals ? '，其中一部分检查函数说明里写明要拒绝的情形（@throws）' : ''}。`,
    next: (task, path) => `下一步：在 ${path} 里写 ${task}，然后保存。`,
    howToBegin: '按 o 打开讲义里的这个任务，按 h 看第一条提示。',
    failing: (number, of) => `（未通过的第 ${number} 项，共 ${of} 项）`,
    printed: '打印的内容：',
    moreLines: (count) => ` ↓ 还有 ${count} 行`,
    putBack: (path) => `把 ${path} 还原成最初的样子？你的文件会另存一份。`,
    kept: (file) => `你的文件保存在：${file}`,
    asHandedOut: (file) => `${file} 已是最初的样子`,
    nothingToReplay: '这里没有未通过的检查，没有什么可重放',
    busy: '检查正在运行：结束之后再重放',
    notRun: '这些检查还没有运行过',
    noHints: '这份讲义没有提示',
    nothingLeft: '这个练习已全部完成，没有什么可提示的了',
    passesNow: '现在通过了。',
    failsAgain: '还是没有通过：',
    replay: (check) => `重放：${check}`,
  },
  de: {
    keys: {
      exercise: [
        'n nächste',
        'p vorige',
        'l Liste',
        'h Hinweis',
        'c Tests',
        'f nächster Fehler',
        'r wiederholen',
        'o Lektion',
        'x zurücksetzen',
        '↵ testen',
        'q Ende',
      ],
      list: ['↑↓ bewegen', '↵ öffnen', 'l zurück', 'q Ende'],
      page: ['↑↓ blättern', 'space Seite', 'esc zurück', 'q Ende'],
      reset: ['y ja, das Original bitte', 'jede andere Taste: nein'],
    },
    waiting: 'wartet darauf, dass du speicherst',
    silent: 'hier meldet niemand, was gespeichert wird: einmal in der Sekunde wird nachgesehen',
    checking: (exercise, done) => `${exercise} wird getestet … ${done} Tests fertig`,
    checked: (seconds, then) => `getestet in ${seconds} s, ${then}`,
    publicPoints: (score, most) => `${score} von ${most} offenen Punkten`,
    notChecked: 'noch nicht getestet',
    allPass: 'Alle offenen Tests dieser Übung bestehen.',
    courseDone: 'Die der anderen auch: der Kurs ist geschafft.',
    goOn: 'n geht zur nächsten.',
    hiddenPoints: (points, refusals) =>
      `${points} weitere Punkte sind verdeckt${refusals ? '; manche verlangen, was laut Beschreibung abzulehnen ist (@throws)' : ''}.`,
    next: (task, path) => `Als Nächstes: ${task} in ${path} schreiben und speichern.`,
    howToBegin: 'o öffnet die Lektion bei dieser Aufgabe, h gibt einen ersten Hinweis.',
    failing: (number, of) => ` (${number} von ${of} fehlgeschlagenen)`,
    printed: 'ausgegeben:',
    moreLines: (count) => ` ↓ ${count} weitere Zeilen`,
    putBack: (path) => `${path} zurücksetzen, wie es ausgeteilt wurde? Von deiner Datei bleibt eine Kopie.`,
    kept: (file) => `deine liegt in ${file}`,
    asHandedOut: (file) => `${file} ist, wie es ausgeteilt wurde`,
    nothingToReplay: 'hier schlägt kein Test fehl: nichts zu wiederholen',
    busy: 'die Tests laufen: wiederholen geht danach',
    notRun: 'diese Tests sind noch nicht gelaufen',
    noHints: 'diese Lektion hat keine Hinweise',
    nothingLeft: 'diese Übung ist ganz fertig: es gibt keinen Hinweis mehr',
    passesNow: 'Jetzt besteht er.',
    failsAgain: 'Er schlägt wieder fehl:',
    replay: (check) => `Wiederholt: ${check}`,
  },
};
