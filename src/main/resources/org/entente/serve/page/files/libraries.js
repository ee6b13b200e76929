// Loads the libraries that draw, when they are needed.

const loading = new Map();

/** A script of a library, as a promise of the global that it makes. */
export function script(path, global) {
  if (!loading.has(path)) {
    loading.set(path, new Promise((done, failed) => {
      const node = document.createElement('script');
      node.src = `/lib/${path}`;
      node.onload = () => done(window[global]);
      node.onerror = () => failed(new Error(`${path} cannot be loaded`));
      document.head.append(node);
    }));
  }
  return loading.get(path);
}

/** A style sheet of a library. */
export function style(path) {
  if (!loading.has(path)) {
    loading.set(path, new Promise(done => {
      const node = document.createElement('link');
      node.rel = 'stylesheet';
      node.href = `/lib/${path}`;
      node.onload = done;
      document.head.append(node);
    }));
  }
  return loading.get(path);
}
