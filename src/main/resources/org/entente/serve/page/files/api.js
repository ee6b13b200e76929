// Asks the server.

/** What the server says is wrong, with the status. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The JSON at an address; throws Refused. Waits and asks again while the server is still reading. */
export async function get(path, params = {}, signal = undefined) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') {
        search.append(name, one);
      }
    }
  }
  const address = search.size ? `${path}?${search}` : path;
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, signal });
    if (response.ok) {
      return response.json();
    }
    const message = (await response.text()).trim();
    if (response.status !== 503 || attempt >= 20) {
      throw new Refused(response.status, message);
    }
    await new Promise(done => setTimeout(done, 500));
  }
}
