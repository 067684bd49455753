export * from './schema/accounts';
export * from './schema/billing';
export * from './schema/generation';
export * from './schema/interview';
export * from './schema/payments';
export * from './schema/personality';
export * from './schema/platform';
export * from './schema/resume';
