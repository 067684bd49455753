/** base, past, participle (where it differs from the past). */
const TABLE = `
be was been|become became become|begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|bring brought|broadcast broadcast|build built|buy bought|catch caught|choose chose chosen
cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|fit fitted
fly flew flown|forecast forecast|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given
go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt
input input|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|light lit
lose lost|make made|mean meant|meet met|mow mowed mown|offset offset|outdo outdid outdone|outsell outsold|overcome overcame overcome
oversee oversaw overseen|overtake overtook overtaken|pay paid|prove proved proven|put put|quit quit|read read|rebuild rebuilt
redo redid redone|refit refitted|reset reset|resell resold|upsell upsold|rethink rethought|retrofit retrofitted|rewrite rewrote rewritten
rewind rewound|rerun reran rerun|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk
shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|slit slit|sow sowed sown|speak spoke spoken
speed sped|spend spent|spin spun|split split|spread spread|stand stood|steal stole stolen|stick stuck|sting stung|strike struck
string strung|strip stripped|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|typeset typeset|understand understood|undertake undertook undertaken
troubleshoot troubleshot|undo undid undone|upset upset|wake woke woken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn
withstand withstood|write wrote written|rota rotaed
redraw redrew redrawn|remake remade|resend resent|retake retook retaken|reteach retaught|rehang rehung|regrow regrew regrown|repay repaid
retell retold|reshoot reshot|resit resat|recast recast|overhear overheard|overpay overpaid|underpay underpaid|foresee foresaw foreseen
withhold withheld|uphold upheld|unwind unwound|outrun outran outrun|mislead misled|misread misread|proofread proofread|kneel knelt
tread trod trodden|cast cast|wring wrung`;

export interface IrregularVerb {
  base: string;
  past: string;
  participle: string;
}

/** Second past forms, kept where the person uses them. */
export const OTHER_PASTS: ReadonlyMap<string, string> = new Map([
  ['learnt', 'learn'],
  ['burnt', 'burn'],
  ['spelt', 'spell'],
  ['spilt', 'spill'],
  ['dreamt', 'dream'],
]);

export const IRREGULAR_VERBS: readonly IrregularVerb[] = TABLE.trim()
  .split(/[|\n]/)
  .map((row) => {
    const [base = '', past = '', participle = past] = row.trim().split(' ');
    return { base, past, participle };
  });
