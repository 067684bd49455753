/** The direction of imports: routes → features → platform → db. */
const features = {
  // A feature may import the features named here, and itself. The graph has no cycle.
  resume: [],
  posting: ['resume'],
  interview: ['posting'],
  personality: ['interview', 'posting'],
  writing: ['personality', 'interview', 'posting', 'resume'],
  templates: ['resume'],
  certification: ['resume'],
  generation: [
    'writing',
    'personality',
    'interview',
    'posting',
    'resume',
    'templates',
    'certification',
    'library',
  ],
  library: ['writing', 'interview', 'posting', 'resume', 'templates', 'certification'],
  experiments: [],
  accounts: [],
  privacy: ['accounts', 'library'],
  operations: [],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No import cycle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-a-route',
      comment: 'Routes are the outermost layer.',
      severity: 'error',
      from: { pathNot: '\\.test\\.' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Platform is machinery that knows no product word.',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(features|routes|ui|command-line)/' },
    },
    {
      name: 'db-stands-alone',
      comment: 'The schema and client import nothing of the application.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|server)/' },
    },
    {
      name: 'sqlite-is-opened-in-one-place',
      comment: 'Only db/connection.ts opens SQLite: it keeps what must not be collected.',
      severity: 'error',
      from: { path: '^(app|db|server)/', pathNot: '^db/connection\\.ts$' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'ui-is-components-only',
      comment: 'The design system knows no feature and no machinery.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app/(features|routes|platform)|db)/' },
    },
    {
      name: 'routes-hold-no-sql',
      comment: 'A route guards, parses, calls one feature and answers.',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: '\\.test\\.' },
      to: { path: '^db/|node_modules/(drizzle-orm|better-sqlite3)' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'A feature file without .server runs anywhere: no I/O, no database.',
      severity: 'error',
      from: { path: '^app/features/', pathNot: '\\.server\\.|\\.test\\.|/testing/|\\.worker\\.' },
      to: { path: '\\.server\\.|^db/|^node:(fs|net|http|child_process)|better-sqlite3' },
    },
    {
      name: 'features-do-not-know-the-composition',
      comment: 'Features are given what they need; they do not reach for the whole application.',
      severity: 'error',
      from: { path: '^app/(features|platform|ui)/', pathNot: '\\.test\\.' },
      to: { path: '^app/application' },
    },
    ...Object.entries(features).map(([feature, allowed]) => ({
      name: `${feature}-imports`,
      comment: `features/${feature} may import ${allowed.join(', ') || 'no other feature'}.`,
      severity: 'error',
      from: { path: `^app/features/${feature}/`, pathNot: '\\.test\\.' },
      to: {
        path: '^app/features/',
        pathNot: [feature, ...allowed].map((name) => `^app/features/${name}/`),
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
