import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '~/features/writing/draft';
import { interviews } from '~/features/writing/testing/interviews';
import { draftingHere } from '~/features/writing/testing/drafting-here';
import { paragraphText } from '~/features/writing/letter/letter';
import { NotFound } from '~/platform/failure';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { letterFile, preparationFile } from './letter-files.server';
import { toLetterText } from './edited-letter';
import { leftSubjects, subjectsOf } from './edited-preparation';
import { getLetter, listGaps, nameGap, readLetter, saveLetter, writeAnew } from './letters.server';
import { getPreparation, readPreparation, savePreparation } from './preparations.server';
import { openCompanionWorld, type CompanionWorld } from './testing/companion-world';

const { electrician, nurse } = interviews;

let world: CompanionWorld;
let owner: string;
let resumeId: string;
beforeEach(async () => {
  world = openCompanionWorld();
  owner = world.person();
  resumeId = await world.resume(owner, electrician!);
});
afterEach(() => world.remove());

const printer = openBrowserPrinter({ concurrency: 1 });
afterAll(() => printer.close());

const letter = (version?: number) => getLetter(world.database.read, owner, resumeId, version);
const text = () => toLetterText(letter().letter);
const save = (over: Partial<ReturnType<typeof text>>) =>
  saveLetter(world.database, owner, resumeId, { ...text(), ...over }, world.now);

/** As a model would: the same told in other words. */
function reword(draft: Draft): Draft {
  const line = draft.resume.work?.[0]?.highlights?.[0] ?? '';
  const again = JSON.stringify(draft).replaceAll(
    JSON.stringify(line),
    JSON.stringify(`Also: ${line}`),
  );
  return JSON.parse(again) as Draft;
}

describe('a letter', () => {
  it('is on its page what it is elsewhere, written or kept', async () => {
    const parts = { read: world.database.read, drafting: draftingHere };
    const { signal } = new AbortController();
    const onPage = () => readLetter(parts, owner, resumeId, { signal });
    expect(await onPage()).toEqual(letter());
    save({ greeting: 'Dear Ada,' });
    expect(await onPage()).toEqual(letter());
    expect(await readPreparation(parts, owner, resumeId, { signal })).toEqual(
      getPreparation(world.database.read, owner, resumeId),
    );
    await expect(readLetter(parts, world.person(), resumeId, { signal })).rejects.toThrow(NotFound);
  });

  it('is there with the resume, before anything was kept', () => {
    expect(letter().editedAt).toBeNull();
    expect(text().body).toContain('I am interested in this role because it is closer to home.');
  });

  it('is nobody else’s', () => {
    const other = world.person();
    expect(() => getLetter(world.database.read, other, resumeId)).toThrow(NotFound);
    expect(() =>
      saveLetter(
        world.database,
        other,
        resumeId,
        { greeting: '', body: 'x', closing: '' },
        world.now,
      ),
    ).toThrow(NotFound);
    expect(() => nameGap(world.database, other, resumeId, 'x', world.now)).toThrow(NotFound);
    expect(() => writeAnew(world.database, other, resumeId, world.now)).toThrow(NotFound);
  });

  it('keeps what the person wrote as theirs, and the proof of what they left', () => {
    save({ body: `${text().body}\n\nI led the world. Call me!`, greeting: 'Dear Ms Hart,' });
    const { letter: kept, editedAt } = letter();
    expect(editedAt).toEqual(world.now);
    expect(kept.greeting).toBe('Dear Ms Hart,');
    const kinds = kept.paragraphs.map(({ sentences }) => sentences.map(({ kind }) => kind));
    expect(kinds.at(-1)).toEqual(['own', 'own']);
    expect(kinds[0]).toEqual(['claim', 'claim', 'claim']);
  });

  it('loses nothing when saved as it stands', () => {
    const before = letter().letter;
    save({});
    expect(letter().letter).toEqual(before);
  });

  it('goes along to versions of the same answers, however worded, and not to one of others', async () => {
    save({ greeting: 'Dear Ms Hart,' });
    await world.version(owner, resumeId, electrician!);
    expect(text().greeting).toBe('Dear Ms Hart,');
    await world.version(owner, resumeId, electrician!, reword);
    expect(text().greeting).toBe('Dear Ms Hart,');
    await world.version(owner, resumeId, nurse!);
    expect(text().greeting).toBe('Dear hiring team,');
    expect(letter(1).letter.greeting).toBe('Dear Ms Hart,');
  });

  it('names a gap once, before it closes, and no gap that is none', () => {
    const [gap] = listGaps(letter());
    nameGap(world.database, owner, resumeId, gap!.id, world.now);
    nameGap(world.database, owner, resumeId, gap!.id, world.now);
    expect(paragraphText(letter().letter.paragraphs.at(-1)!)).toMatch(
      /installation\. I have not worked with fire alarm systems yet\. I would be glad to tell you more\.$/u,
    );
    expect(() => nameGap(world.database, owner, resumeId, 'none', world.now)).toThrow(
      'Choose one of the gaps on the page.',
    );
  });

  it('is written anew from the answers', () => {
    const before = text();
    save({ body: 'Mine.' });
    writeAnew(world.database, owner, resumeId, world.now);
    expect(text()).toEqual(before);
  });
});

describe('an interview preparation', () => {
  it('keeps notes with what they are about, through versions that say the same', async () => {
    const { preparation } = getPreparation(world.database.read, owner, resumeId);
    const about = preparation.lines[0]!.text;
    const own = { notes: { [about]: 'Mention the van' }, toAsk: ['Which van?'] };
    savePreparation(world.database, owner, resumeId, own, world.now);
    await world.version(owner, resumeId, electrician!);
    expect(getPreparation(world.database.read, owner, resumeId).own).toEqual(own);
    expect(leftSubjects(preparation, own)).toEqual([]);

    await world.version(owner, resumeId, electrician!, reword);
    const reworded = getPreparation(world.database.read, owner, resumeId);
    expect(reworded.own).toEqual(own);
    expect(leftSubjects(reworded.preparation, reworded.own)).toEqual([about]);
    expect(subjectsOf(reworded.preparation, reworded.own).at(-1)).toBe(about);
  });

  it('is nobody else’s', () => {
    const other = world.person();
    expect(() => getPreparation(world.database.read, other, resumeId)).toThrow(NotFound);
    expect(() =>
      savePreparation(world.database, other, resumeId, { notes: {}, toAsk: null }, world.now),
    ).toThrow(NotFound);
  });
});

describe('files', () => {
  const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('are tagged PDFs with the name in their title', async () => {
    const bytes = await letterFile(printer, letter(), 'pdf', world.now);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.startsWith('%PDF-')).toBe(true);
    expect(source).toContain('/MarkInfo');
    const kept = getPreparation(world.database.read, owner, resumeId);
    const preparation = await preparationFile(printer, kept, 'pdf');
    expect(Buffer.from(preparation).toString('latin1')).toContain('/MarkInfo');
  });

  it('are Markdown in which no word of theirs is markup', async () => {
    save({ body: '<script>alert(1)</script> [x](javascript:alert(1))' });
    const markdown = decoded(await letterFile(printer, letter(), 'md', world.now));
    expect(markdown).not.toContain('<script>');
    expect(markdown).not.toContain('[x](');
    const html = decoded(await letterFile(printer, letter(), 'pdf', world.now));
    expect(html).not.toContain('/JavaScript');
  });

  it('carry the person’s notes', async () => {
    const { preparation } = getPreparation(world.database.read, owner, resumeId);
    const own = { notes: { [preparation.lines[0]!.text]: '*Mention* the van' }, toAsk: ['Why?'] };
    savePreparation(world.database, owner, resumeId, own, world.now);
    const kept = getPreparation(world.database.read, owner, resumeId);
    const markdown = decoded(await preparationFile(printer, kept, 'md'));
    expect(markdown).toContain('**Your note:** \\*Mention\\* the van');
    expect(markdown.trim().endsWith('- Why?')).toBe(true);
  });
});
