import type { MemberEvents } from '../class/grade-members.ts';
import { type Member, nameOf } from '../class/member.ts';
import { cleanLine } from '../sandbox/clean-text.ts';
import type { ClassEvents } from '../scoring/grade-class.ts';
import type { Report } from '../scoring/report.ts';
import { spinner } from './spinner.ts';

/** Shows on stderr how the grading of a class goes: on a terminal as a table that changes, elsewhere a line each. */
export class ClassProgress implements ClassEvents<Member>, MemberEvents {
  readonly #total: number;
  readonly #spinner = spinner('starting');
  readonly #current = new Map<Member, { checks: number; since: number }>();
  readonly #start = performance.now();
  #done = 0;
  #graded = 0;

  constructor(total: number) {
    this.#total = total;
  }

  onStart = (member: Member): void => {
    this.#current.set(member, { checks: 0, since: performance.now() });
    this.#show();
  };

  onCheck = (member: Member, checks: number): void => {
    const current = this.#current.get(member);
    if (current) current.checks = checks;
    this.#show();
  };

  onDone = (member: Member, { score, maxScore }: Report): void => {
    this.#graded++;
    this.#end(member, `${score} of ${maxScore}`);
  };

  onKept = (member: Member): void => this.#end(member, 'unchanged, report kept');

  onProblem = (member: Member, { message }: { message: string }): void =>
    this.#end(member, `not graded: ${message}`);

  onDamage = (member: Member, damage: string): void =>
    this.#line(`${nameOf(member)} is graded again: ${damage}`);

  /** Says that no other submission will be begun. */
  interrupted(): void {
    const hands = this.#current.size;
    this.#line(
      hands === 0
        ? 'stopping'
        : `stopping once the ${hands === 1 ? 'one' : hands} in hand ${hands === 1 ? 'is' : 'are'} done; Ctrl-C again drops ${hands === 1 ? 'it' : 'them'}`,
    );
  }

  stop(): void {
    this.#spinner.stop();
  }

  #end(member: Member, what: string): void {
    this.#current.delete(member);
    this.#done++;
    this.#line(`${this.#done}/${this.#total} ${nameOf(member)}: ${what}${this.#timeLeft()}`);
  }

  #line(text: string): void {
    // Names and messages may come from a submission.
    const line = cleanLine(text);
    if (this.#spinner.isSpinning) {
      this.#spinner.clear();
      console.error(line);
      this.#show();
    } else console.error(line);
  }

  /** From what has been graded so far; what was kept took no time. */
  #timeLeft(): string {
    const left = this.#total - this.#done;
    if (this.#graded === 0 || left === 0) return '';
    const seconds = ((performance.now() - this.#start) / 1000 / this.#graded) * left;
    return seconds < 90
      ? `  (about ${Math.ceil(seconds)} s left)`
      : `  (about ${Math.ceil(seconds / 60)} min left)`;
  }

  #show(): void {
    const rows = [...this.#current].map(([member, { checks, since }]) => {
      const seconds = Math.round((performance.now() - since) / 1000);
      return `  ${cleanLine(nameOf(member)).padEnd(24)} ${String(checks).padStart(4)} checks  ${seconds} s`;
    });
    const waiting = this.#total - this.#done - this.#current.size;
    this.#spinner.text = [`${this.#done} done, ${waiting} waiting${this.#timeLeft()}`, ...rows].join('\n');
  }
}
