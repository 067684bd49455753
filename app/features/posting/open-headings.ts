import { type PostingSection } from './posting-section';
import { remembered } from './remembered';

/**
 * What a heading in any wording is about, by the words in it: the first that fits. A heading is
 * free text ("Not needed but we'd high-five you"), so what counts is the verb or the noun that any
 * such heading turns on, in English, German, French and Spanish.
 */
// prettier-ignore
const VOCABULARY: readonly (readonly [PostingSection, RegExp])[] = [
  // What a posting says it does not do or want is nobody's requirement.
  ['requirements', /\b(?:like|love|want|keen) to hear from (?:you|people|someone|anyone) (?:if|who)\b/i],
  ['about', /\bwhy (?:this|the) (?:job|role|post|position) exists/i],
  ['about', /^(?:what )?(?:we|wir) (?:don'?t|do not|never|nicht)\b|\bnot (?:for|looking)\b/i],
  ['intro', /\b(?:(?:full|job|vacancy|position) (?:description|details|summary)|stellenbeschreibung|descripci[oó]n|description du poste|profile insights)\b/i],
  ['requirements', /\bdesired (?:candidate|profile)|\b(?:selection|assessment|key|short-?listing) criteria\b|\bam i (?:an? |the )?\b.{0,12}fit\b|\bneed from you\b/i],
  ['legal', /\b(?:small|fine) print\b/i],
  ['nice', /\b(?:nice|bonus|plus(?:es)?|prefer(?:red|ably|ences?)?|desir\p{L}+|ideally|advantag\p{L}+|assets?|optional\p{L}*|not (?:strictly |absolutely )?(?:needed|required|essential|vital|necessary|a must|a deal)|(?:would|could|'d) (?:also )?(?:be (?:great|lovely|good|fantastic|helpful|useful|handy)|help|love|like|make|welcome|high)|(?:it |that |what )?helps?(?: if| to have)?|if you(?:'ve| have| had| also)|diferenciais|diferencial|desejável|desejáveis|mooi meegenomen|pre,|een pré|(?:count|stand)s? (?:you )?in |extra (?:credit|points|lovely)|brownie|cherr(?:y|ies)|icing|good to have|great to have|handy|set you apart|stands? out|even better|wishlist|wish list|wünsch\p{L}*|vorteil\p{L}*|freuen|schön|pluspunkte?|außerdem|atouts?|petits plus|appréci\p{L}+|souhait\p{L}+|dese(?:ad|abl)\p{L}+|valora\p{L}+)(?![\p{L}])/iu],
  ['requirements', /\b(?:(?:love|enjoy|thrive|fit|suit|right|shine|do well)\b.{0,20} if|(?:hope|want|like|love) to (?:meet|hear from|hire)|(?:could|sounds?) .{0,12}you\b|this is you|can'?t do without|not negotiable|non-negotiables?|what it takes|no way around)\b/i],
  ['apply', /\b(?:apply(?:ing)?|application|process|how (?:this|it) goes|next steps?|interviews?|hiring|recruitment|selection|recrutement|candidat(?:er|ure)s?|postul\p{L}+|bewirb\p{L}*|bewerb\p{L}*|geht (?:es|'s) weiter|écrire|rejoindre|inscri\p{L}+|contact|get in touch|interested|where does it lead|tell us|proceso)(?![\p{L}])/iu],
  ['benefits', /\b(?:offer(?:s|ed)?|benefits?|perks?|packages?|compensation|pay|salary|rewards?|in it for you|in return|(?:our|your) side|the deal|we (?:give|pay|provide)|gives? you|you(?:'ll| will| can)? (?:get(?! up to| to)|receive|gain)|(?:do|will) i get|good stuff|why (?:join|work|us|you|choose|(?:people|others|our \p{L}+|we|they) (?:all )?(?:stay|join|love|like))|we do for you|bied\p{L}+|biet\p{L}+|(?:and |what'?s )?for you$|benefícios|oferecemos|wij jou|krijg je|arbeidsvoorwaarden|bekommst|bekommen|von uns|propos(?:ons|e|er)|offr(?:ons|e)|trouver\p{L}*|avantages?|ofrec\p{L}+|apart from the money|on offer)(?![\p{L}])|^why \p{Lu}[\p{L}]+\??$/iu],
  ['duties', /\b(?:(?:be|been) doing|\bget up to\b|success looks|the gig|você (?:vai|irá) (?:fazer|encontrar)|^you(?:'ll| will|'d) (?:look after|lead|manage|handle|support|run)|(?:you|i|you'll|you'd|they) do(?: all day| here)?$|what you(?:'ll| will|'d)? (?:do|run|own|be)\b|day[- ]to[- ]day|days? look|accountabilit\p{L}+|essential (?:duties|functions)|functions|duties|responsibilit\p{L}+|tasks?|(?:the|your|our|this) (?:work|job|role|mission|opportunity|challenge|week|day|shift)s?|the post\b.*|role involves|aufgaben\p{L}*|tätigkeit\p{L}*|machst|machen sie|erwartet (?:dich|sie)|missions?|ferez|faites|prenez en charge|vous (?:serez|assurez|aurez)|atividades|responsabilidades|atribuições|ga je doen|jouw taken|werkzaamheden|funciones|harás|tareas)(?![\p{L}])/iu],
  ['requirements', /\b(?:need(?:s|ed)?|requir\p{L}+|must(?:s|-haves?)?|bring|looking for|look for|who you are|about you|(?:^|ideal |right )(?:you|candidate|person|applicant)s?,? (?:probably|are|have|should|will|can)|you(?:'re| are| have|(?:'ll| will) (?:also )?(?:have|need|bring)|'ve got| should|r profile|r background|r skills|r experience)|profile?|qualifi\p{L}+|skills?|abilities|person spec\p{L}*|specification|criteria|essentials?|experience|education|knowledge|certifi\p{L}+|licen[cs]es?|expect(?:ations?)?|kannst|können|mitbring\p{L}*|bringst|voraussetz\p{L}*|anforder\p{L}*|attend(?:ons|u)\p{L}*|recherch\p{L}+|compétences?|vragen|breng je|ben jij|functie-eisen|jouw profiel|esperamos|requisit\p{L}+|imprescindib\p{L}+|indispensab\p{L}+|conocimientos?|busca\p{L}*|idiomas?|estudios|personal qualities|ask of)(?![\p{L}])|^(?:you|the person|sie|du|vous|tú)[.!?,]?$/iu],
  ['legal', /\b(?:equal|equality|diversity|inclusion|commitment|privacy|disclosure|sponsorship|notice|disclaimer|background|barring|registration|safeguarding statement|data protection|working conditions|physical (?:demands|requirements)|datenschutz|rgpd)\b/i],
  ['about', /\b(?:who|story|about|our company|company|life at|overview|history|a letter|letter from|maison|cabinet|entreprise|clinique|über uns|wir|us|team|the (?:school|trust|firm|charity|foundation|council)|introduction)\b/iu],
];

/** What a heading in any words is about; undefined where nothing in it says so. */
export const openSection = remembered(readOpenHeading);

function readOpenHeading(heading: string): PostingSection | undefined {
  const words = heading.replace(/^(?:Q|F|Frage)\s*[:.]\s*/i, '').trim();
  return VOCABULARY.find(([, cue]) => cue.test(words))?.[0];
}
