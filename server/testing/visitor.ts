/** A person without a browser: keeps cookies, posts forms, follows redirects by hand. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  /** Where it sends to; another machine of the same site when set anew. */
  origin: string;
  /** Sent with everything; may be changed. */
  readonly headers: Record<string, string>;

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin;
    this.headers = { ...headers };
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...(init.headers as Record<string, string>) });
    if (this.#cookies.size > 0) headers.set('Cookie', this.cookieHeader());
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      headers,
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (/;\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(at + 1));
    }
    return response;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers: { Accept: 'text/html', ...headers } });
  }

  /** Posts a form as a browser without JavaScript does. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
  ): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: this.origin, Accept: 'text/html' },
    });
  }

  /** Follows redirects from a response to the page at their end. */
  async follow(response: Response): Promise<{ path: string; html: string; status: number }> {
    let current = response;
    let path = new URL(response.url).pathname;
    for (let hops = 0; current.status >= 300 && current.status < 400 && hops < 10; hops += 1) {
      await current.arrayBuffer();
      path = current.headers.get('Location') ?? '/';
      current = await this.get(path);
    }
    return {
      path: new URL(path, this.origin).pathname,
      html: await current.text(),
      status: current.status,
    };
  }
}

/** The value of the hidden field of that name in a page. @throws {Error} where there is none. */
export function hiddenField(html: string, name: string): string {
  const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  const value = input?.match(/value="([^"]*)"/)?.[1];
  if (value === undefined) throw new Error(`The page has no field ${name}`);
  return value;
}
