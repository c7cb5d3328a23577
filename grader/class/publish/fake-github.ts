// What the tests of publishing write to.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How it asks to wait: GitHub's documentation names these three. */
export type Asks = 'retry-after' | 'reset' | 'untold';

/** What was asked of it. */
export interface Request {
  path: string;
  token: string | undefined;
  body: Record<string, unknown>;
}

/**
 * A server that limits what is made as GitHub documents it: some 80 a minute, 500 an hour. Time is its own, and passes
 * where somebody sleeps.
 */
export class FakeGithub {
  readonly made: Request[] = [];
  /** How many came while they were asked to wait. */
  tooEarly = 0;
  asks: Asks = 'retry-after';
  aMinute = 80;
  anHour = 500;
  /** Answers what it does not limit, where it returns a status: by the path. */
  answer: (path: string) => number = () => 201;
  #seconds = Date.parse('2026-12-01T10:00:00Z') / 1_000;
  #times: number[] = [];
  #until = 0;
  readonly #server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { url: path = '', headers } = request;
    this.#respond(response, { path, token: headers.authorization, body: JSON.parse(body) });
  });

  sleep = async (seconds: number): Promise<void> => {
    this.#seconds += seconds;
  };

  /** @returns its address */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #respond(response: ServerResponse, request: Request): void {
    const end = (status: number, message: string, headers: Record<string, string> = {}): void => {
      response.sendDate = false;
      response.writeHead(status, {
        'content-type': 'application/json',
        date: new Date(this.#seconds * 1_000).toUTCString(),
        ...headers,
      });
      response.end(JSON.stringify({ message }));
    };
    const within = (seconds: number) => this.#times.filter((time) => time > this.#seconds - seconds);
    if (this.#seconds < this.#until) this.tooEarly++;
    else if (within(60).length >= this.aMinute) this.#until = within(60)[0]! + 60;
    else if (within(3_600).length >= this.anHour) this.#until = within(3_600)[0]! + 3_600;
    if (this.#seconds < this.#until) {
      const seconds = String(Math.ceil(this.#until - this.#seconds));
      const message = 'You have exceeded a secondary rate limit.';
      if (this.asks === 'retry-after') end(403, message, { 'retry-after': seconds });
      else if (this.asks === 'untold') end(403, message);
      else {
        end(429, 'API rate limit exceeded', {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.ceil(this.#until)),
        });
      }
      return;
    }
    const status = this.answer(request.path);
    if (status === 201) {
      this.#times.push(this.#seconds);
      this.made.push(request);
    }
    end(status, status === 201 ? '' : 'as it likes', { 'x-ratelimit-remaining': '4000' });
  }
}
