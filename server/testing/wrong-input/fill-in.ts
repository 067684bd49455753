import type { FormUnderTest } from './form-under-test';
import { controlsOf, entriesOf, nameOf, ReadPage, type Entries } from './read-page';
import type { World } from './world';
import type { Field } from './wrong-values';

/** A form as its page is served, filled in so that it is accepted. */
export async function fillIn(world: World, form: FormUnderTest) {
  const to = world.pathOf(form.to ?? form.page);
  const page = await world.send({ path: world.pathOf(form.page), as: form.as, method: 'GET' });
  const shown = form.with === undefined ? undefined : new ReadPage(page.text).formWith(form.with);
  if (form.with !== undefined && shown === undefined) {
    throw new Error(`${form.page} shows no form with ${form.with}: ${page.status}`);
  }
  const names = new Set(shown === undefined ? [] : controlsOf(shown).map(nameOf));
  const right = Object.entries(form.right(world.things));
  const entries: Entries = [
    ...(shown === undefined ? [] : entriesOf(shown)).filter(
      ([name]) => !right.some(([given]) => given === name),
    ),
    ...right,
  ];
  return { to, names: [...new Set([...names, ...right.map(([name]) => name)])], entries };
}

/** The fields to try: of rows that are alike only the first. */
export function fieldsOf(
  { things }: World,
  form: FormUnderTest,
  names: readonly string[],
): { name: string; field: Field }[] {
  const patterns = form.fields(things);
  return names.flatMap((name) => {
    const found = patterns.find(([pattern]) =>
      typeof pattern === 'string' ? pattern === name : pattern.test(name),
    );
    if (found === undefined && name === 'intent') return [];
    if (found === undefined) throw new Error(`The table does not say what ${name} is`);
    return /\[[1-9]\d*\]/.test(name) || form.only?.test(name) === false
      ? []
      : [{ name, field: found[1] }];
  });
}
