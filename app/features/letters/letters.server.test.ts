import { readDocx } from '~/features/resume/export/testing/read-docx';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '~/features/drafts/draft';
import { interviews } from '~/features/writing/testing/interviews';
import { draftingHere } from '~/features/writing/testing/drafting-here';
import { isOutline, paragraphText } from '~/features/writing/letter/letter';
import { getResume } from '~/features/library/resumes.server';
import { NotFound } from '~/platform/failure';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { letterFile, preparationFile } from './letter-files.server';
import { toLetterText, type LetterText } from './edited-letter';
import { leftSubjects, subjectsOf } from './edited-preparation';
import {
  giveReason,
  letterReader,
  listGaps,
  addGapSentence,
  readLetter,
  saveLetter,
  rewriteLetter,
} from './letters.server';
import { readPreparation, savePreparation } from './preparations.server';
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

const reading = () => ({ read: world.database.read, drafting: draftingHere });
const changing = (over: Partial<typeof draftingHere> = {}) => ({
  database: world.database,
  drafting: { ...draftingHere, ...over },
  clock: () => world.now,
});
const letter = () => readLetter(reading(), owner, resumeId);
const preparation = () => readPreparation(reading(), owner, resumeId);
const text = async () => toLetterText((await letter()).letter);
const save = async (over: Partial<LetterText>) =>
  saveLetter(changing(), owner, resumeId, { ...(await text()), ...over });

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
  it('is there with the resume, before anything was kept', async () => {
    expect((await letter()).editedAt).toBeNull();
    expect((await text()).body).toContain(
      'I have been at Brightspark & Sons Ltd. since 2018, as an electrician.',
    );
  });

  it('waits for the person’s own reason, and is a letter once it is there', async () => {
    const outline = (await letter()).letter;
    expect(isOutline(outline)).toBe(true);
    const file = letterFile(printer, await letter(), 'md', world.now);
    await expect(file).rejects.toThrow('Say why you want this job first');
    await giveReason(changing(), owner, resumeId, 'I like quiet sites. It is  closer to home.');
    const finished = (await letter()).letter;
    expect(isOutline(finished)).toBe(false);
    expect(finished.paragraphs[0]!.sentences.map(({ kind }) => kind)).toEqual([
      'form',
      'own',
      'own',
      'claim',
    ]);
    expect((await text()).body).toContain('I like quiet sites. It is closer to home.');
    await giveReason(changing(), owner, resumeId, 'Said twice.');
    expect((await text()).body).not.toContain('Said twice.');
  });

  it('is nobody else’s', async () => {
    const other = world.person();
    const mine = { greeting: '', body: 'x', closing: '' };
    await expect(readLetter(reading(), other, resumeId)).rejects.toThrow(NotFound);
    await expect(saveLetter(changing(), other, resumeId, mine)).rejects.toThrow(NotFound);
    await expect(addGapSentence(changing(), other, resumeId, 'x')).rejects.toThrow(NotFound);
    await expect(rewriteLetter(changing(), other, resumeId)).rejects.toThrow(NotFound);
    await expect(giveReason(changing(), other, resumeId, 'x')).rejects.toThrow(NotFound);
  });

  it('keeps what the person wrote as theirs, and the proof of what they left', async () => {
    await save({
      body: `${(await text()).body}\n\nI led the world. Call me!`,
      greeting: 'Dear Ms Hart,',
    });
    const { letter: kept, editedAt } = await letter();
    expect(editedAt).toEqual(world.now);
    expect(kept.greeting).toBe('Dear Ms Hart,');
    const kinds = kept.paragraphs.map(({ sentences }) => sentences.map(({ kind }) => kind));
    expect(kinds.at(-1)).toEqual(['own', 'own']);
    expect(kinds[0]).toEqual(['form', 'blank', 'claim']);
  });

  it('loses nothing when saved as it stands', async () => {
    const before = (await letter()).letter;
    await save({});
    expect((await letter()).letter).toEqual(before);
  });

  it('goes along to versions of the same answers, however worded, and not to one of others', async () => {
    await save({ greeting: 'Dear Ms Hart,' });
    await world.version(owner, resumeId, electrician!);
    expect((await text()).greeting).toBe('Dear Ms Hart,');
    await world.version(owner, resumeId, electrician!, reword);
    expect((await text()).greeting).toBe('Dear Ms Hart,');
    await world.version(owner, resumeId, nurse!);
    expect((await text()).greeting).toBe('Dear hiring team,');
    const first = getResume(world.database.read, owner, resumeId, 1);
    const readFirst = await letterReader(reading(), first);
    expect(readFirst(world.database.read).letter.greeting).toBe('Dear Ms Hart,');
  });

  it('names a gap once, before it closes, and no gap that is none', async () => {
    const [gap] = listGaps(await letter());
    await addGapSentence(changing(), owner, resumeId, gap!.id);
    await addGapSentence(changing(), owner, resumeId, gap!.id);
    expect(paragraphText((await letter()).letter.paragraphs.at(-1)!)).toMatch(
      /licence\. I have not worked with fire alarm systems yet\. I would be glad to tell you more\.$/u,
    );
    await expect(addGapSentence(changing(), owner, resumeId, 'none')).rejects.toThrow(
      'Choose one of the gaps on the page.',
    );
  });

  it('is written anew from the answers', async () => {
    const before = await text();
    await save({ body: 'Mine.' });
    await rewriteLetter(changing(), owner, resumeId);
    expect(await text()).toEqual(before);
  });
});

describe('a letter that is written in a thread', () => {
  /** Drafting during which this happens, the first time that a letter is written. */
  function meanwhile(happen: () => Promise<unknown>) {
    let written = 0;
    const parts = changing({
      async writeLetter(of) {
        written += 1;
        if (written === 1) await happen();
        return draftingHere.writeLetter(of);
      },
    });
    return { parts, written: () => written };
  }
  const renamed = { ...electrician!, person: { ...electrician!.person, name: 'Ada Byron' } };
  const anotherVersion = () => world.version(owner, resumeId, renamed);

  it('is saved with the version that came meanwhile, and with no other', async () => {
    const typed = { greeting: 'Dear Ms Hart,', body: 'Mine.', closing: 'Yours,' };
    const { parts, written } = meanwhile(anotherVersion);
    await saveLetter(parts, owner, resumeId, typed);
    expect(written()).toBe(2);
    expect(await text()).toEqual(typed);
    expect((await letter()).letter.signature).toBe('Ada Byron');
    const first = getResume(world.database.read, owner, resumeId, 1);
    expect((await letterReader(reading(), first))(world.database.read).editedAt).toBeNull();
  });

  it('is written anew from the version that came meanwhile', async () => {
    await rewriteLetter(meanwhile(anotherVersion).parts, owner, resumeId);
    const { letter: anew, editedAt } = await letter();
    expect(editedAt).not.toBeNull();
    expect(anew.signature).toBe('Ada Byron');
  });

  it('names a gap in what another tab saved meanwhile', async () => {
    const [gap] = listGaps(await letter());
    const { parts } = meanwhile(() => save({ body: 'Mine.' }));
    await addGapSentence(parts, owner, resumeId, gap!.id);
    expect((await text()).body).toBe('Mine. I have not worked with fire alarm systems yet.');
  });

  it('names no gap that the version which came meanwhile does not have', async () => {
    const [gap] = listGaps(await letter());
    const { parts } = meanwhile(() => world.version(owner, resumeId, nurse!));
    await expect(addGapSentence(parts, owner, resumeId, gap!.id)).rejects.toThrow(
      'Choose one of the gaps',
    );
    expect((await letter()).editedAt).toBeNull();
  });

  it('is the last tab’s where two save at once, with the proof of what both left', async () => {
    const before = await text();
    const one = { ...before, greeting: 'Dear Ms Hart,' };
    const other = { ...before, closing: 'Yours,' };
    const { parts } = meanwhile(() => saveLetter(changing(), owner, resumeId, one));
    await saveLetter(parts, owner, resumeId, other);
    expect(await text()).toEqual(other);
    const kinds = (await letter()).letter.paragraphs.flatMap(({ sentences }) =>
      sentences.map(({ kind }) => kind),
    );
    expect(kinds).toContain('claim');
    expect(kinds).not.toContain('own');
  });
});

describe('an interview preparation', () => {
  it('keeps notes with what they are about, through versions that say the same', async () => {
    const { preparation: written } = await preparation();
    const about = written.lines[0]!.text;
    const own = { notes: { [about]: 'Mention the van' }, toAsk: ['Which van?'] };
    savePreparation(world.database, { personId: owner, resumeId }, own, world.now);
    await world.version(owner, resumeId, electrician!);
    expect((await preparation()).own).toEqual(own);
    expect(leftSubjects(written, own)).toEqual([]);

    await world.version(owner, resumeId, electrician!, reword);
    const reworded = await preparation();
    expect(reworded.own).toEqual(own);
    expect(leftSubjects(reworded.preparation, reworded.own)).toEqual([about]);
    expect(subjectsOf(reworded.preparation, reworded.own).at(-1)).toBe(about);
  });

  it('is nobody else’s', async () => {
    const other = world.person();
    await expect(readPreparation(reading(), other, resumeId)).rejects.toThrow(NotFound);
    expect(() =>
      savePreparation(
        world.database,
        { personId: other, resumeId },
        { notes: {}, toAsk: null },
        world.now,
      ),
    ).toThrow(NotFound);
  });
});

describe('files', () => {
  const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('are tagged PDFs with the name in their title', async () => {
    await giveReason(changing(), owner, resumeId, 'I like quiet sites.');
    const bytes = await letterFile(printer, await letter(), 'pdf', world.now);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.startsWith('%PDF-')).toBe(true);
    expect(source).toContain('/MarkInfo');
    const questions = await preparationFile(printer, await preparation(), 'pdf');
    expect(Buffer.from(questions).toString('latin1')).toContain('/MarkInfo');
  });

  it('are Markdown in which no word of theirs is markup', async () => {
    await save({ body: '<script>alert(1)</script> [x](javascript:alert(1))' });
    const markdown = decoded(await letterFile(printer, await letter(), 'md', world.now));
    expect(markdown).not.toContain('<script>');
    expect(markdown).not.toContain('[x](');
    const html = decoded(await letterFile(printer, await letter(), 'pdf', world.now));
    expect(html).not.toContain('/JavaScript');
  });

  it('are Word documents with recipient, subject and date', async () => {
    await giveReason(changing(), owner, resumeId, 'I like quiet sites.');
    const kept = await letter();
    const { document } = readDocx(await letterFile(printer, kept, 'docx', world.now));
    expect(document).toContain(kept.letter.subject ?? kept.letter.greeting);
    expect(document).toContain(String(world.now.getUTCFullYear()));
    const asked = readDocx(await preparationFile(printer, await preparation(), 'docx'));
    expect(asked.text).toContain('QUESTIONS TO ASK');
  });

  it('carry the person’s notes', async () => {
    const { preparation: written } = await preparation();
    const own = { notes: { [written.lines[0]!.text]: '*Mention* the van' }, toAsk: ['Why?'] };
    savePreparation(world.database, { personId: owner, resumeId }, own, world.now);
    const markdown = decoded(await preparationFile(printer, await preparation(), 'md'));
    expect(markdown).toContain('**Your note:** \\*Mention\\* the van');
    expect(markdown.trim().endsWith('- Why?')).toBe(true);
  });
});
