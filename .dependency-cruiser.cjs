// Who may import whom. Each law says why it is there; docs/architecture.md draws the house.
const room = (name) => `^src/${name}/`;
const rooms = (...names) => `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'extraction-is-pure',
      comment:
        'Reading is a pure function of its arguments: it can be replayed, fuzzed and audited to the word.',
      severity: 'error',
      from: { path: room('extraction') },
      to: { pathNot: ['^src/extraction/', '^src/shared/schema/'] },
    },
    {
      name: 'incidents-are-pure',
      comment: 'What is the same event is decided from data alone; the store does the reading and writing.',
      severity: 'error',
      from: { path: room('incidents') },
      to: { pathNot: ['^src/incidents/', '^src/shared/schema/'] },
    },
    {
      name: 'corrections-are-pure',
      comment:
        'What an editor said is done to a reading by data alone, so that any order of arrival ends alike.',
      severity: 'error',
      from: { path: room('corrections') },
      to: { path: '.', pathNot: ['^src/corrections/', '^src/shared/schema/', 'node_modules/zod/'] },
    },
    {
      name: 'shared-imports-no-room',
      comment: 'What everybody stands on stands on nobody.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'rooms-are-apart',
      comment: 'Feeds, alerts, store and queues know only what is shared: any of them can be replaced alone.',
      severity: 'error',
      from: { path: '^src/(feeds|alerts|store|queues)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/shared/'] },
    },
    {
      name: 'exports-are-pure',
      comment:
        'A format is text made from data: its words come in as arguments, so that it can be tried without a record.',
      severity: 'error',
      from: { path: room('exports') },
      to: { path: '^src/', pathNot: rooms('exports', 'shared') },
    },
    {
      name: 'workers-talk-by-queue',
      comment: 'A worker that calls another cannot run in a process of its own.',
      severity: 'error',
      from: { path: '^src/workers/([a-z-]+)-worker\\.ts$' },
      to: { path: '^src/workers/[a-z-]+-worker\\.ts$', pathNot: '^src/workers/$1-worker\\.ts$' },
    },
    {
      name: 'access-decides-alone',
      comment: 'Who may is decided from what is handed over: it can be tried without a server or a record.',
      severity: 'error',
      from: { path: room('access') },
      to: { path: '^src/', pathNot: rooms('access', 'shared') },
    },
    {
      name: 'dashboard-only-looks',
      comment: 'The board reads the record and the queues; it takes no part in the work.',
      severity: 'error',
      from: { path: room('dashboard') },
      to: { path: '^src/', pathNot: rooms('dashboard', 'exports', 'store', 'queues', 'shared', 'access') },
    },
    {
      name: 'only-the-roots-compose',
      comment: 'One place puts the parts together, so that one file shows what runs.',
      severity: 'error',
      from: {
        pathNot: [
          '^src/(main|cli)\\.ts$',
          '^src/roles/',
          '^src/cli/',
          '^src/demo/',
          '^src/workers/',
          '^src/dashboard/',
        ],
      },
      to: { path: rooms('workers', 'dashboard') },
    },
    {
      name: 'network-and-disk-in-named-files',
      comment: 'I/O stands at the shores: whoever looks for it finds it in few places.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/feeds/fetch/',
          '^src/alerts/channels/',
          '^src/alerts/map/assets\\.ts$',
          '^src/shared/config',
          '^src/store/',
          '^src/queues/',
          '^src/dashboard/',
          '^src/(main|cli)\\.ts$',
          '^src/cli/',
          '^src/demo/',
        ],
      },
      to: {
        path: [
          '^(node:)?(fs|fs/promises|net|http|https|dns|dns/promises|child_process)$',
          '^node_modules/(undici|pg|ioredis)/',
        ],
      },
    },
    {
      name: 'queues-build-queues',
      comment: 'One place knows BullMQ’s names and options.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/queues/', '^src/workers/', '^src/dashboard/queue-board'] },
      to: { path: '^node_modules/bullmq/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What is shipped cannot need what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that resolves to nothing fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
