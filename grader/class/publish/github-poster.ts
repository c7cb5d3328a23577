import { secondsToWait } from './seconds-to-wait.ts';

/** What came of a request: nothing to say, what is wrong with it alone, or what will be wrong with every other too. */
export type Posted = { kind: 'done' } | { kind: 'refused' | 'hopeless'; why: string };

/** How often a request is tried that GitHub could not answer. */
const TRIES = 3;

/** Sends what is to be made to GitHub, one after another, and waits as long as it asks. */
export class GithubPoster {
  readonly #api: string;
  readonly #token: string;
  readonly #onWait: (seconds: number) => void;
  readonly #sleep: (seconds: number) => Promise<void>;

  /**
   * @param options.api GitHub's, or one like it
   * @param options.onWait told before each wait, of how many seconds
   * @param options.sleep waits; for tests
   */
  constructor({
    api,
    token,
    onWait,
    sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)),
  }: {
    api: string;
    token: string;
    onWait: (seconds: number) => void;
    sleep?: (seconds: number) => Promise<void>;
  }) {
    this.#api = api;
    this.#token = token;
    this.#onWait = onWait;
    this.#sleep = sleep;
  }

  async post(path: string, body: unknown): Promise<Posted> {
    let failed = 0;
    let asked = 0;
    for (;;) {
      const answer = await this.#send(path, body);
      if (answer instanceof Response && answer.ok) {
        await answer.body?.cancel();
        return { kind: 'done' };
      }
      if (answer instanceof Response && answer.status < 500) {
        const message = await messageOf(answer);
        const seconds = secondsToWait(answer, message, asked);
        const why = `GitHub answered ${answer.status} ${message}`.trim();
        if (seconds === undefined) return { kind: answer.status === 401 ? 'hopeless' : 'refused', why };
        asked++;
        this.#onWait(seconds);
        await this.#sleep(seconds);
        continue;
      }
      if (++failed < TRIES) await this.#sleep(failed);
      else if (answer instanceof Response) {
        return { kind: 'refused', why: `GitHub answered ${answer.status} ${await messageOf(answer)}`.trim() };
      } else return { kind: 'hopeless', why: `GitHub was not reached: ${answer.message}` };
    }
  }

  #send(path: string, body: unknown): Promise<Response | Error> {
    return fetch(`${this.#api}${path}`, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify(body),
    }).catch((error: Error) => (error.cause instanceof Error ? error.cause : error));
  }
}

async function messageOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { message?: unknown } | null;
  return typeof body?.message === 'string' ? body.message : '';
}
