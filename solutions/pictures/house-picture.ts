import { arrow, box, caption, colours, column, type Drawing, row, toSvg } from '../../grader/show/svg/svg.ts';

const WIDTH = 206;

const room = (text: string, colour: string = colours.sky): Drawing => box(text, { width: WIDTH, colour });

/** What the course is, which is data to the grader. */
const course = (): Drawing =>
  column(
    [
      room('course.json\nwhat there is, and until when', colours.yellow),
      room('exercises/\nlessons, stubs, public checks', colours.yellow),
      room('solutions/\nreferences, hidden checks', colours.yellow),
    ],
    10,
  );

/** From a folder to a number: the way of a submission through the engine and the class. */
const path = (): Drawing =>
  column(
    [
      room('class/sources\nwhere a submission is'),
      arrow('a folder of plain files', { direction: 'down', length: 30 }),
      room('engine/sandbox\nholds it, answers calls', colours.green),
      arrow('plain values', { direction: 'down', length: 30 }),
      room('engine/binding\nlets the checks call it'),
      arrow('verdicts', { direction: 'down', length: 30 }),
      room('engine/scoring\nmakes a report of them'),
      arrow('a report, signed', { direction: 'down', length: 30 }),
      room('class/book\njoins the reports of a class'),
      arrow('a gradebook', { direction: 'down', length: 30 }),
      room('reports/\none file a format'),
    ],
    4,
  );

/** Who stands beside that way: it needs the engine, and the engine none of it. */
const people = (): Drawing =>
  column(
    [
      room('student/\nloop, hints, doctor, play', colours.purple),
      room('staff/\nverify, mutate, lessons, release', colours.purple),
      room('trials/\nattacks, bench, workflows', colours.purple),
      room('commands/\none file a command', colours.grey),
    ],
    10,
  );

/** The house: the course on the left, the way of a submission in the middle, whom it serves on the right. */
export const housePicture = (): string =>
  toSvg(
    row(
      [
        caption(course(), 'the course: data to the grader', { side: 'above' }),
        arrow('is read by', { length: 70 }),
        caption(path(), 'the way of a submission', { side: 'above' }),
        arrow('serves', { length: 60 }),
        caption(people(), 'who works with it', { side: 'above' }),
      ],
      14,
    ),
    'The house: the course is read by the grader, in which a submission goes from its folder through sandbox, binding and scoring to a report, a gradebook and the files that people read; students, staff and trials stand beside it',
  );
