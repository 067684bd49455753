import { connect } from '#db/connection';

/**
 * Makes every table of a migrated database hold what another's holds, while both are in use.
 * Triggers are taken off it: rows are put there as they are, whatever was forbidden on the way.
 *
 * @param from a database file. @param to another, of the same schema.
 */
export function copyRows(from: string, to: string): void {
  const copy = connect(to, { readonly: false, existing: true });
  const namesOf = (type: string) =>
    copy
      .prepare<[string], { name: string }>(
        `select name from main.sqlite_schema where type = ? and name not like 'sqlite_%'`,
      )
      .all(type)
      .map(({ name }) => name);
  copy.exec('PRAGMA foreign_keys = OFF');
  copy.exec(`attach '${from}' as source`);
  copy.exec('begin immediate');
  for (const name of namesOf('trigger')) copy.exec(`drop trigger main."${name}"`);
  for (const name of namesOf('table')) {
    copy.exec(`delete from main."${name}"`);
    copy.exec(`insert into main."${name}" select * from source."${name}"`);
  }
  copy.exec('commit');
  copy.close();
}
