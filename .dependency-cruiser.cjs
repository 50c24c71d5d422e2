/** What each room of src may import, besides itself; imports of types count too. */
const ROOMS = {
  domain: [],
  messages: ['domain'],
  application: ['domain', 'messages/(kinds|language|message|translate)'],
  calendar: ['domain', 'application/ports'],
  cards: ['domain', 'messages', 'application/(ports|dialog/(dialog|replies|offers|act-title))'],
  storage: ['domain', 'messages', 'application'],
  teams: ['domain', 'messages', 'application', 'cards'],
  mail: ['domain', 'messages', 'application'],
  understanding: ['domain', 'application/(meaning|ports)'],
  http: [],
  local: ['config', 'storage/(stores|sqlite/lock)'],
};

/** Which room a package belongs to; a package that nobody owns may not come in. */
const PACKAGES = {
  application: [],
  calendar: ['date-holidays'],
  cards: ['adaptivecards-templating', 'zod'],
  domain: ['temporal-polyfill'],
  http: ['restify'],
  local: ['tsx', '@microsoft/m365agentsplayground'],
  mail: ['nodemailer'],
  messages: [],
  storage: ['mongoose', 'libsql', 'bson'],
  teams: [
    'botbuilder',
    'botbuilder-core',
    'botframework-connector',
    'file-type',
    'htmlparser2',
    'zod',
  ],
  understanding: [],
};

/** Rooms that know nothing of Node either. */
const PURE = ['domain', 'messages', 'application'];

const room = (name) => `^src/${name}/`;
const rooms = Object.entries(ROOMS).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: room(name) },
  to: {
    path: '^src/',
    pathNot: [room(name), ...allowed.map((place) => `^src/${place}(/|\\.ts$)`)],
  },
}));
const packages = Object.entries(PACKAGES).map(([name, owned]) => ({
  name: `${name}-uses-only-its-packages`,
  severity: 'error',
  from: { path: room(name) },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'],
    pathNot: owned.map((package_) => `^(node_modules/)?${package_}(/|$)`),
  },
}));

module.exports = {
  forbidden: [
    ...rooms,
    ...packages,
    {
      name: 'pure-rooms-know-no-node',
      severity: 'error',
      from: { path: PURE.map(room) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stores-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/storage/(mongo|sqlite)/' },
      to: { path: '^src/storage/(mongo|sqlite)/', pathNot: '^src/storage/$1/' },
    },
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          ...Object.keys(ROOMS).map(room),
          '^src/(main|program|config|log|due|move-to-mongodb)\\.ts$',
        ],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/.*\\.cjs$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
