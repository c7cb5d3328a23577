/** What a name that an LMS made says of what was handed in. */
export interface LmsName {
  lms: 'canvas' | 'moodle';
  /** Of one hand-in of one student; files that share it belong together. */
  key: string;
  /** The student as the LMS writes it: `onemary` in Canvas, `Mary One` in Moodle. */
  student: string;
  /** The number that the LMS knows the student by, in Moodle the participant of one assignment. */
  lmsId: string;
  /** What the student called the file; empty where the name is a folder's. */
  file: string;
  /** A text that was typed into the LMS, and no file. */
  isText: boolean;
}

/** `onemary_LATE_1001_50001_hand-in.zip`: the student, whether late, the numbers of student and file. */
const CANVAS = /^(.+?)(?:_late)?_(\d+)_(\d+)_(.+)$/i;

/** `Mary One_1001_assignsubmission_file_hand-in.zip`, or the folder `Mary One_1001_assignsubmission_file`. */
const MOODLE = /^(.+)_(\d+)_assignsubmission_(file|onlinetext)_?(.*)$/i;

/** `onemary_LATE_1001_text.html`: what was typed into Canvas. */
const CANVAS_TEXT = /^(.+?)(?:_late)?_(\d+)_text\.html?$/i;

/** Reads the name of a file or a folder as Canvas and Moodle hand them out; `undefined` where neither made it. */
export function lmsName(name: string): LmsName | undefined {
  const [moodle, student = '', lmsId = '', kind = '', file = ''] = MOODLE.exec(name) ?? [];
  if (moodle !== undefined) {
    const isText = kind.toLowerCase() === 'onlinetext';
    return { lms: 'moodle', key: `${student}_${lmsId}`, student, lmsId, file, isText };
  }
  const [typed, author = '', authorId = ''] = CANVAS_TEXT.exec(name) ?? [];
  if (typed !== undefined) {
    return {
      lms: 'canvas',
      key: `${author}_${authorId}`,
      student: author,
      lmsId: authorId,
      file: '',
      isText: true,
    };
  }
  const [canvas, who = '', number = '', attachment = '', own = ''] = CANVAS.exec(name) ?? [];
  if (canvas === undefined) return undefined;
  const isText = attachment === 'text' || /^text\.html?$/i.test(own);
  return { lms: 'canvas', key: `${who}_${number}`, student: who, lmsId: number, file: own, isText };
}

/** What a student called a file, whatever an LMS put before it. */
export const ownName = (name: string): string => lmsName(name)?.file || name;

/** `queues` and 2 of `queues-1.ts`: Canvas numbers what is handed in again, from 1; browsers write ` (1)`. */
export function withoutNumber(name: string): { name: string; attempt: number } {
  const [, base = name, number, other, ending = ''] =
    /^(.*?)(?:-(\d{1,3})| ?\((\d{1,3})\))((?:\.tar)?\.[^.]+)?$/i.exec(name) ?? [];
  const again = number ?? other;
  return again === undefined ? { name, attempt: 1 } : { name: base + ending, attempt: Number(again) + 1 };
}
