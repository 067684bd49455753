import { readdirSync, readFileSync } from 'node:fs';
import { readPosting } from '~/features/posting/read-posting';
import { coverageOf } from '~/features/posting/coverage';
import { interview as schema } from '~/features/interview/interview';
import { toldResume } from '~/features/interview/told-resume';
const d='/work/shared/data/people';
const people=readdirSync(d).sort().map(n=>schema.parse((JSON.parse(readFileSync(d+'/'+n,'utf8')) as any).interview));
const big=people.map(p=>p.target.posting).join('\n').repeat(4).slice(0,50000);
const posting=readPosting(big);
const hostileText='Requirements:\n'+Array.from({length:900},(_,i)=>`- Manage teams of ${i} drivers, train staff, clean machines and order stock ${i}`).join('\n');
const hostile=readPosting(hostileText.slice(0,50000));
console.log(posting.requirements.length, hostile.requirements.length);
for (const [name,p] of [['normal',readPosting(people[3]!.target.posting)],['big',posting],['hostile',hostile]] as const) {
  const ts:number[]=[];
  for(let k=0;k<(process.argv[2]?30:6);k++) for(const one of people){ const t=toldResume(one); const a=performance.now(); coverageOf(t,p,t); ts.push(performance.now()-a);} 
  ts.sort((a,b)=>a-b); console.log(name,'median',ts[ts.length>>1]!.toFixed(1),'p95',ts[Math.floor(ts.length*.95)]!.toFixed(1),'max',ts.at(-1)!.toFixed(1));
}
