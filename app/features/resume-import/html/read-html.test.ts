import { describe, expect, it } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { readHtml } from './read-html';

const SECRET = 'Perfect in every single way';
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>CV</title>${head}</head><body><p>Nela Novak</p>${body}</body></html>`;

describe('readHtml', () => {
  it('reads a page as it is set, with headings and lists as Markdown', () => {
    const body = `<h2>Work</h2><ul><li>Repaired&nbsp;pumps &amp; valves</li><li>Trained
      <b>two</b> apprentices</li></ul><table><tr><td>2019</td><td>Fitter</td></tr></table>one<br>two
      <script>alert(1)</script><svg><text>x</text></svg>`;
    expect(readHtml(page(body))).toEqual({
      text: 'Nela Novak\n\n## Work\n\n- Repaired pumps & valves\n- Trained two apprentices\n\n2019  Fitter\n\none\ntwo',
      hidden: [],
    });
  });

  it.each<[string, string, string]>([
    ['switched off', 'switched_off', `<div style="display:none">${SECRET}</div>`],
    ['switched off inside', 'switched_off', `<div style="display: none !important"><p style="display:block">${SECRET}</p></div>`],
    ['hidden by attribute', 'switched_off', `<p hidden>${SECRET}</p>`],
    ['invisible', 'switched_off', `<p style="visibility:hidden">${SECRET}</p>`],
    ['transparent', 'not_drawn', `<p style="opacity:0">${SECRET}</p>`],
    ['of no size', 'tiny', `<span style="font-size:0">${SECRET}</span>`],
    ['of one point in ems', 'tiny', `<div style="font-size:10px"><span style="font-size:.1em">${SECRET}</span></div>`],
    ['white', 'same_colour', `<p style="color:#fff">${SECRET}</p>`],
    ['white by attribute', 'same_colour', `<font color="white">${SECRET}</font>`],
    ['of transparent colour', 'same_colour', `<p style="color:rgba(0,0,0,0)">${SECRET}</p>`],
    ['dark on dark', 'same_colour', `<div style="background:#222;color:#fff"><p style="color:rgb(34,34,34)">${SECRET}</p></div>`],
    ['moved away', 'off_page', `<p style="position:absolute;left:-9999px">${SECRET}</p>`],
    ['clipped', 'covered', `<p style="height:0;overflow:hidden">${SECRET}</p>`],
    ['in a comment', 'comment', `<!-- ${SECRET} -->`],
  ])('leaves out what is %s, and says so', (_, way, body) => {
    expect(readHtml(page(body))).toEqual({
      text: 'Nela Novak',
      hidden: [{ text: expect.stringContaining(SECRET) as string, way }],
    });
  }); // prettier-ignore

  it.each([
    '.x{display:none}',
    'p.x{color:white}',
    '#y{font-size:0}',
    '@media print{.z{color:red}} .a,.x{visibility:hidden}',
    '<!-- .x{opacity:0} -->',
  ])('knows what the style sheet %s hides', (sheet) => {
    const { text, hidden } = readHtml(page(`<p class="a x" id="y">${SECRET}</p>`, `<style>${sheet}</style>`)); // prettier-ignore
    expect(text).toBe('Nela Novak');
    expect(hidden).toHaveLength(1);
  });

  it.each<[string, string, string?]>([
    ['white on a dark banner', `<header style="background-color:#123"><h1 style="color:white">${SECRET}</h1></header>`],
    ['white on a gradient', `<div style="background:linear-gradient(#000,#333);color:#fff">${SECRET}</div>`],
    ['white on a colour we do not know', `<div style="background:rebeccapurple;color:#fff">${SECRET}</div>`],
    ['white, laid over something', `<div style="position:absolute;top:0;color:#fff">${SECRET}</div>`],
    ['hidden when printed', `<p class="x">${SECRET}</p>`, '@media print{.x{display:none}}'],
    ['visible inside of what is not', `<div style="visibility:hidden"><p style="visibility:visible">${SECRET}</p></div>`],
    ['hidden from screen readers alone', `<p aria-hidden="true">${SECRET}</p>`],
    ['small', `<small style="font-size:7pt">${SECRET}</small>`],
    ['indented', `<p style="text-indent:-20px;margin-left:20px">${SECRET}</p>`],
  ])('keeps what is %s', (_, body, sheet = '') => {
    const { text, hidden } = readHtml(page(body, `<style>${sheet}</style>`));
    expect(text).toContain(SECRET);
    expect(hidden).toEqual([]);
  }); // prettier-ignore

  it('refuses parts that stand in one another without end', () => {
    expect(() => readHtml(page('<div>'.repeat(5_000)))).toThrow(/too deeply/);
  });

  it.each(['<p>', '<!--', '<style>.a{', '<p style="', '&amp', '<b', '{}', '<style>@a{'])(
    'reads a page of nothing but %s',
    (part) => {
      const read = () => {
        try {
          readHtml(page(part.repeat(100_000 / part.length)));
        } catch (error) {
          expect(error).toMatchObject({ kind: 'invalid' });
        }
      };
      expect(workOf(read, { runs: 1 })).toBeLessThan(40);
    },
  );
});

describe('what stands side by side', () => {
  it.each([
    ['in a flexible row', '<style>.row{display:flex}</style><h3 class="row"><span>Velo Ltd</span> <span>York, UK</span></h3>'],
    ['in a grid', '<h3 style="display:grid"><b>Velo Ltd</b><i>York, UK</i></h3>'],
    ['at the right of it', '<style>.right{float:right}</style><h3>Velo Ltd <span class="right">York, UK</span></h3>'],
    ['before it in the source', '<h3><span style="float:left">Velo Ltd</span>York, UK</h3>'],
  ])('is parted by a wide gap %s', (_, html) => {
    expect(readHtml(`<html><body>${html}</body></html>`).text).toMatch(/^### +Velo Ltd {3,}York, UK$/);
  });
}); // prettier-ignore
