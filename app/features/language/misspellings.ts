import { formsOf, regularPast } from './inflections';

/**
 * Frequent misspellings of words that turn up in work stories. Only forms that are no word of their
 * own, so that nothing meant otherwise is touched; names and terms are not here.
 */
const TABLE = `
acheive achieve|acheived achieved|accomodate accommodate|accomodation accommodation|acommodation accommodation|accross across|acurate accurate|acurately accurately|acuracy accuracy|accurracy accuracy|adress address
agressive aggressive|alot a lot|allready already|allways always|analize analyse|aparently apparently|apparantly apparently
aquire acquire|aquired acquired|arguement argument|assisstant assistant|assistent assistant|attendence attendance|availible available
becuase because|beacuse because|begining beginning|beleive believe|benifit benefit|bussiness business|buisness business|busines business
buket bucket|bukets buckets|chiken chicken|jaket jacket|jakets jackets|loker locker|poket pocket|stiker sticker|stikers stickers|tiket ticket|tikets tickets
calender calendar|carreer career|catagory category|cheif chief|cleint client|cleints clients|collegue colleague|collegues colleagues
colleage colleague|comming coming|commitee committee|committment commitment|communciation communication|comunication communication
comunicate communicate|compair compare|compleate complete|completly completely|concious conscious|consistant consistent|contruction construction
custumer customer|custumers customers|critisism criticism|decison decision|definately definitely
delievered delivered|deliverd delivered|delivry delivery|devide divide|diffrent different|dicided decided|dissapear disappear
documentaion documentation|effeciency efficiency|efficency efficiency|electrition electrician|eletrical electrical|electical electrical
emergancy emergency|embarass embarrass|employes employees|enviroment environment|equiped equipped|equiptment equipment|equipement equipment
exellent excellent|excelent excellent|existance existence|experiance experience|expereince experience|explaination explanation
familar familiar|finaly finally|finnished finished|sauteed sautéed|saute sauté|puree purée|finshed finished|finacial financial|foriegn foreign|fourty forty|freind friend|fullfil fulfil|garantee guarantee
goverment government|grammer grammar|gaurd guard|hieght height|helpfull helpful|immediatly immediately|imediately immediately
implemeted implemented|improvment improvement|improvments improvements|independant independent|insted instead|infomation information|inovation innovation
inspecton inspection|instalation installation|instaled installed|installtion installation|intergrated integrated|interveiw interview
inventry inventory|knowlege knowledge|labratory laboratory|langauge language|learnd learned|liason liaison|liase liaise|liased liaised
libary library|lisence licence|maintainance maintenance|maintanance maintenance|maintenence maintenance|managment management
manufactoring manufacturing|marketting marketing|mesure measure|mesured measured|mentainance maintenance|minuite minute|minuites minutes
neccessary necessary|necesary necessary|noticable noticeable|occassion occasion|occured occurred|occurence occurrence|oppurtunity opportunity
orgnised organised|orginised organised|organsied organised|organied organised|orgainsed organised|orginized organized|orgainized organized
paitent patient|paitents patients|pateints patients|pateint patient|performence performance|perfomance performance|persue pursue
plumming plumbing|poeple people|peple people|posible possible|prepair prepare|prepaired prepared|presentaion presentation|privelege privilege
proccess process|procces process|proceedure procedure|proceedures procedures|procedings proceedings|proffesional professional
profesional professional|programing programming|promissed promised|publically publicly|quanity quantity|questionaire questionnaire
realy really|reccomend recommend|recomend recommend|recomended recommended|recieve receive|recieved received|recieving receiving
recruting recruiting|refered referred|refering referring|relevent relevant|repaird repaired|resposible responsible
responsability responsibility|responsable responsible|restarant restaurant|resturant restaurant|restaraunt restaurant|rythm rhythm
saftey safety|safty safety|schedual schedule|shedule schedule|seperate separate|seperated separated|sevice service|shiped shipped
similiar similar|sincerly sincerely|speach speech|specalist specialist|stoped stopped|stratagy strategy|succesful successful
succesfully successfully|successfull successful|sucess success|sucessful successful|supervize supervise|superviser supervisor
suprise surprise|suport support|suported supported|sytem system|sytems systems|teh the|tecnical technical|techincal technical
technitian technician|technicain technician|temperture temperature|temprature temperature|tendancy tendency|thier their|thorugh through
tommorow tomorrow|tommorrow tomorrow|togehter together|togather together|traning training|trainning training|traind trained|transfered transferred
truely truly|unfortunatly unfortunately|untill until|usefull useful|vegatable vegetable|vehical vehicle|vehicals vehicles|volenteer volunteer
volonteer volunteer|voluteer volunteer|warehose warehouse|wharehouse warehouse|wearhouse warehouse|wich which|writting writing|wiht with
wierd weird|yeild yield|ourselfs ourselves|themselfs themselves|arround around|aswell as well|wensday Wednesday|wendsday Wednesday|febuary February|tuseday Tuesday|forklfit forklift|folklift forklift
dont don't|didnt didn't|doesnt doesn't|wasnt wasn't|werent weren't|couldnt couldn't|wouldnt wouldn't|havent haven't|hadnt hadn't|mustnt mustn't|hasnt hasn't|isnt isn't|arent aren't|cant can't|shouldnt shouldn't|theyd they'd|theyre they're|theyve they've|thats that's|theres there's|youre you're
thru through|thruout throughout|nite night|nites nights|tonite tonight|cupbord cupboard|cupbords cupboards|tho though|freinds friends|paviment pavement|paviments pavements
approximatly approximately|aproximately approximately|aprox approx|responsability responsibility|custumer customer|recieveing receiving|refridgerator refrigerator
bookeeping bookkeeping|bookeeper bookkeeper|reciept receipt|reciepts receipts|invoise invoice|invoises invoices|payed paid|medecine medicine|machinary machinery|pallete pallet`;

/** Irregular verbs whose past by rule ("teached", "buyed") is no word of its own. */
const RULED =
  'become begin blow break bring build buy catch choose come creep deal dig draw drink drive eat fall feel fight find fly forget forgive freeze get give go grow hear hide hold keep know leave lend make mean meet oversee pay rebuild redo ride rise run say seek sell send sing sit sleep speak spend stand steal stick sweep swim take teach tell think throw undertake win write withdraw'.split(
    ' ',
  );

const CORRECT: ReadonlyMap<string, string> = new Map([
  ...RULED.map((base) => [regularPast(base), formsOf(base).past] as const),
  ...TABLE.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [wrong = '', ...right] = row.trim().split(' ');
      return [wrong, right.join(' ')] as const;
    }),
]);

/** The text with frequent misspellings set right; case of the first letter kept. */
export function correctSpelling(text: string): string {
  return text.replace(/[\p{L}]+/gu, (word) => {
    const right = CORRECT.get(word.toLowerCase());
    if (right === undefined || right === word) return word;
    return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  });
}
