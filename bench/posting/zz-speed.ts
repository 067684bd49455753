import { readdirSync, readFileSync } from 'node:fs';
import { readPosting } from '~/features/posting/read-posting';
const d='app/features/posting/testing/labelled';
const text=readdirSync(d).sort().map(n=>(JSON.parse(readFileSync(d+'/'+n,'utf8')) as {text:string}).text).join('\n').repeat(3).slice(0,10000);
const t0=performance.now(); readPosting(text); console.log('first',performance.now()-t0);
const N=Number(process.argv[2]??200);
const ts:number[]=[]; for(let i=0;i<N;i++){const a=performance.now(); readPosting(text); ts.push(performance.now()-a);}
ts.sort((a,b)=>a-b); console.log('median',ts[N>>1],'p95',ts[Math.floor(N*.95)]);
