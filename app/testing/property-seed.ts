import fc from 'fast-check';

/**
 * Properties try the same inputs in every run, so that a change never fails on what another made.
 * `FAST_CHECK_SEED` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_129) });
