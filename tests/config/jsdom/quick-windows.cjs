/**
 * Creates windows as jsdom does, but faster. Each new window got two hundred classes with thousands of accessors, of
 * which a test uses about twenty. Here a class is created when a window, or jsdom itself, first reads it.
 * tests/unit/commands/quick-windows.test.ts compares the two. Workers load this file with `--require`.
 */
const Module = require('node:module');
const { basename, sep } = require('node:path');

const GENERATED = ['jsdom', 'lib', 'generated', 'idl', ''].join(sep);

const put = (object, name, value, enumerable) =>
  Object.defineProperty(object, name, { configurable: true, writable: true, enumerable, value });

/** Creates the class in both places where jsdom keeps it, on the first read of either. */
function later(window, registry, name, make) {
  const inWindow = {
    configurable: true,
    enumerable: false,
    get: () => made('window'),
    set: (value) => put(window, name, value, false),
  };
  const inRegistry = {
    configurable: true,
    enumerable: true,
    get: () => made('registry'),
    set: (value) => put(registry, name, value, true),
  };
  function made(asked) {
    const here = Object.getOwnPropertyDescriptor(window, name);
    make();
    // Keep what somebody has assigned or deleted.
    if (here === undefined) delete window[name];
    else if (here.get !== inWindow.get) Object.defineProperty(window, name, here);
    return asked === 'window' ? window[name] : registry[name];
  }
  Object.defineProperty(registry, name, inRegistry);
  Object.defineProperty(window, name, inWindow);
}

function quick(exported, name, initCtorRegistry) {
  const { install } = exported;
  /** Unknown before the first window: whether windows have the class at all. */
  let isInWindows = false;
  exported.install = (window, names) => {
    if (isInWindows) {
      later(window, initCtorRegistry(window), name, () => install(window, names));
      return;
    }
    install(window, names);
    isInWindows = names.includes('Window') && Object.hasOwn(window, name);
  };
  exported.install.ofJsdom = install;
}

const load = Module._extensions['.js'];
Module._extensions['.js'] = function withQuickWindows(module, filename) {
  load(module, filename);
  if (!filename.includes(GENERATED) || typeof module.exports.install !== 'function') return;
  quick(module.exports, basename(filename, '.js'), module.require('./utils.js').initCtorRegistry);
};
