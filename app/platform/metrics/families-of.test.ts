import { expect, test } from 'vitest';
import { familiesOf } from './families-of';

test('only the metrics of the prefix are taken, with their help and type', () => {
  const text = `# HELP go_goroutines Goroutines
# TYPE go_goroutines gauge
go_goroutines 9
# HELP litefs_db_txid Position
# TYPE litefs_db_txid gauge
litefs_db_txid{db="cvstomize.sqlite"} 12
process_cpu_seconds_total 1
`;
  expect(familiesOf('litefs_', text)).toBe(`# HELP litefs_db_txid Position
# TYPE litefs_db_txid gauge
litefs_db_txid{db="cvstomize.sqlite"} 12
`);
});
