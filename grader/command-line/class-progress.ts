import type { MemberEvents } from '../class/grade-members.ts';
import { type Member, nameOf } from '../class/roster/member.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import type { ClassEvents } from '../engine/scoring/grade-each.ts';
import { type Report, restartsText } from '../engine/scoring/report.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { progressTable, span } from './progress-table.ts';

/** Shows on stderr how the grading of a class goes: on a terminal as a table that changes, elsewhere a line each. */
export class ClassProgress implements ClassEvents<Member>, MemberEvents {
  readonly #total: number;
  readonly #spinner = spinner('starting');
  readonly #current = new Map<Member, { checks: number; since: number }>();
  /** What is said of those of whom only a part is graded. */
  readonly #parts = new Map<Member, string>();
  /** Seconds pass also where nothing happens. */
  readonly #clock = setInterval(() => this.#show(), 1_000).unref();
  #begun: number | undefined;
  #done = 0;
  #graded = 0;
  #checks = 0;
  #stopping = false;

  constructor(total: number) {
    this.#total = total;
  }

  onStart = (member: Member): void => {
    const since = performance.now();
    this.#begun ??= since;
    this.#current.set(member, { checks: 0, since });
    this.#show();
  };

  onCheck = (member: Member, checks: number): void => {
    const current = this.#current.get(member);
    if (current) current.checks = checks;
    this.#show();
  };

  onDone = (member: Member, report: Report): void => {
    const { score, maxScore } = report;
    this.#graded++;
    this.#checks += this.#current.get(member)?.checks ?? 0;
    const said = [`${score} of ${maxScore}`, this.#parts.get(member), restartsText(report)];
    this.#parts.delete(member);
    this.#end(member, said.filter(Boolean).join('; '));
  };

  onKept = (member: Member): void => this.#end(member, 'unchanged, report kept');

  onProblem = (member: Member, { message }: { message: string }): void =>
    this.#end(member, `not graded: ${message}`);

  onShared = (member: Member, other: Member): void =>
    this.#end(member, `as ${nameOf(other)}, with whom it is shared`);

  onPart = (member: Member, exercises: string[]): void => {
    const only = exercises.length > 0 ? `only ${exercises.join(', ')} graded` : 'nothing to grade';
    this.#parts.set(member, `${only}, the rest kept`);
  };

  onDamage = (member: Member, damage: string): void =>
    this.#line(`${nameOf(member)} is graded again: ${damage}`);

  /** Says that no other submission will be begun. */
  interrupted(): void {
    this.#stopping = true;
    const hands = this.#current.size;
    this.#line(
      hands === 0
        ? 'stopping'
        : `stopping once the ${hands === 1 ? 'one' : hands} in hand ${hands === 1 ? 'is' : 'are'} done; Ctrl-C again drops ${hands === 1 ? 'it' : 'them'}`,
    );
  }

  /** Says that what is in hand is lost, and leaves the terminal clean. */
  dropped(): void {
    this.stop();
    this.#line('dropped; the same command goes on');
  }

  stop(): void {
    clearInterval(this.#clock);
    this.#spinner.stop();
  }

  #end(member: Member, what: string): void {
    this.#current.delete(member);
    this.#done++;
    const left = this.#secondsLeft();
    // On a terminal the table says so, and goes on saying so.
    const told = left === undefined || this.#spinner.isSpinning ? '' : `  (about ${span(left)} left)`;
    this.#line(`${this.#done}/${this.#total} ${nameOf(member)}: ${what}${told}`);
  }

  #line(text: string): void {
    this.#show();
    // Names and messages may come from a submission. The table moves down by itself.
    console.error(cleanLine(text));
  }

  /** From how many checks were made so far; what was kept took no time. */
  #secondsLeft(): number | undefined {
    if (this.#checks === 0 || this.#begun === undefined) return undefined;
    const each = this.#checks / this.#graded;
    const inHand = [...this.#current.values()].reduce((sum, { checks }) => sum + checks / each, 0);
    const left = (this.#stopping ? this.#current.size : this.#total - this.#done) - inHand;
    const seconds = (performance.now() - this.#begun) / 1000;
    return left <= 0 ? undefined : (seconds / (this.#graded + inHand)) * left;
  }

  #show(): void {
    if (!this.#spinner.isSpinning) return;
    const secondsLeft = this.#secondsLeft();
    const inHand = [...this.#current].map(([member, { checks, since }]) => ({
      name: cleanLine(nameOf(member)),
      checks,
      seconds: Math.floor((performance.now() - since) / 1000),
    }));
    const waiting = this.#total - this.#done - inHand.length;
    const { columns, rows } = process.stderr;
    this.#spinner.text = progressTable(
      {
        done: this.#done,
        waiting,
        stopping: this.#stopping,
        inHand,
        ...(secondsLeft === undefined ? {} : { secondsLeft }),
      },
      { columns, rows },
    );
  }
}
