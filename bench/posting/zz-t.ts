import { readPosting } from '~/features/posting/read-posting';
const p=readPosting('Requirements:\n'+Array.from({length:3},(_,i)=>`- Manage teams of ${i} drivers, train staff, clean machines and order stock ${i}`).join('\n'));
console.log(p.requirements.map(r=>r.label), p.dropped);
