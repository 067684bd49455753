import { lexicon } from '~/features/posting/lexicon/lexicon';
const m0=process.memoryUsage().heapUsed; const t=performance.now(); lexicon(); console.log('lexicon',performance.now()-t,'ms',(process.memoryUsage().heapUsed-m0)/1e6,'MB');
