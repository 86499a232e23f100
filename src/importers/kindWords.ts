import type { EntityKind } from "../core/entity";
import type { KinKind, LinkKind } from "../core/link";

/** 'PhoneCall', 'phone_call', 'PHONE-CALL' → 'phone call': one spelling for names and words of any writer. */
export function plainWord(text: string): string {
  return text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[\s_\-./:]+/g, " ")
    .trim()
    .toLowerCase();
}

function table<T>(lists: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const [kind, list] of lists) for (const word of list.split("|")) words.set(word, kind);
  return words;
}

const entityWords = table<EntityKind>([
  [
    "person",
    "person|people|individual|nominal|human|man|woman|suspect|offender|officer|natural person|child|victim|witness",
  ],
  ["ocg", "ocg|organised crime group|organized crime group|crime group|gang|street gang|urban street gang"],
  [
    "organisation",
    "organisation|organization|legal entity|public body|agency|charity|institution|ngo|school|police force|trust",
  ],
  ["business", "business|company|firm|shop|limited company|corporation|enterprise|partnership"],
  [
    "premises",
    "premises|premise|address|location|place|property|house|building|flat|real estate|site|warehouse|safe house|post code|postcode",
  ],
  [
    "vehicle",
    "vehicle|car|van|lorry|truck|hgv|motorbike|motorcycle|moped|boat|vessel|ship|airplane|aircraft|taxi|caravan|trailer",
  ],
  [
    "phone",
    "phone|mobile|mobile phone|telephone|phone number|handset|device|sim|sim card|imei|msisdn|burner phone",
  ],
  ["account", "account|bank account|crypto wallet|wallet|payment card|credit card|bank card"],
  [
    "commodity",
    "commodity|commodities|drug|drugs|goods|cocaine|heroin|cannabis|amphetamine|mdma|ketamine|tobacco",
  ],
  ["cash", "cash|money|asset|cash asset|valuables|jewellery"],
  ["weapon", "weapon|weapons|firearm|gun|knife|ammunition|explosive"],
  [
    "online",
    "online|online identity|email|e mail|email address|social media|social media account|username|user account|website|domain|ip address|online account",
  ],
  [
    "event",
    "event|incident|crime|meeting|phone call|call|offence|arrest|trip|journey|visit|seizure|search|robbery|burglary|assault",
  ],
  [
    "document",
    "document|passport|identification|identity document|report|statement|driving licence|file|certificate|contract",
  ],
  ["unknown", "unknown"],
]);

/** Kind of entity that a word of a file means; undefined when it means none that we know. */
export function entityKindOf(text: string): EntityKind | undefined {
  const word = plainWord(text);
  return entityWords.get(word) ?? (word.endsWith("s") ? entityWords.get(word.slice(0, -1)) : undefined);
}

/**
 * Only words that read from → to as they stand, or that have no direction: 'paid by' and 'reports to' would turn the arrow of
 * money or command round, so they stay associations with their words on the line.
 */
const linkWords = table<LinkKind>([
  [
    "association",
    "association|associate|associates|associated with|associate of|knows|known to|friend|friend of|friends|linked|linked to|linked with|acquaintance|contact|association with",
  ],
  [
    "family",
    "family|family rel|family of|relative|relative of|related to|kin|parent|parent of|mother|mother of|father|father of|child|child of|son|son of|daughter|daughter of|sibling|sibling of|brother|brother of|sister|sister of|partner|partner of|spouse|spouse of|married|married to|husband|husband of|wife|wife of|cousin|cousin of|uncle|uncle of|aunt|aunt of|nephew|nephew of|niece|niece of|grandparent|grandparent of|grandmother|grandmother of|grandfather|grandfather of|grandchild|grandchild of|half sibling|half brother|half sister|step parent|step parent of|step father|step mother|stepfather|stepmother|step brother|step sister|foster parent|foster parent of|ex partner|former partner|ex wife|ex husband|divorced|guardian|guardian of|in law",
  ],
  ["household", "household|lives with|cohabits|cohabits with|knows lw|same household|shares address with"],
  [
    "owns",
    "owns|owner|owner of|ownership|owned by|registered keeper|registered keeper of|keeper|keeper of|shareholder|shareholder of|registered to|has phone|has vehicle|has account",
  ],
  ["uses", "uses|user|user of|used by|drives|driver of|driver|driven by|has use of"],
  [
    "resides",
    "resides|resides at|resident of|resident at|residence|lives at|lives in|home address|current address|has address|address of",
  ],
  [
    "works",
    "works|works for|works at|works with|employed by|employee|employee of|employs|employment|director of|directorship",
  ],
  [
    "pays",
    "pays|paid|payment|payment to|pays money to|transfers|transfer|transfer to|transfers to|transfers money|transfers money to|money transfer|remits to",
  ],
  [
    "supplies",
    "supplies|supply|supplier of|supplier to|sells|sells to|sold to|supplies drugs to|distributes to|provides",
  ],
  ["carries", "carries|carrier|courier|courier for|transports|transports for|delivers|delivers to|runs for"],
  [
    "directs",
    "directs|controls|commands|leads|leader of|manages|manager of|boss of|instructs|tasks|supervises|runs",
  ],
  [
    "communicates",
    "communicates|communicates with|communication|calls|called|call|phone call|phones|messages|messaged|texts|texted|sms|emails|emailed|contacts|contacted|knows phone|caller",
  ],
  ["rival", "rival|rivals|rival of|rivalry|enemy|enemy of|feud|feud with|in conflict with|hostile to"],
  ["member", "member|member of|membership|belongs to|part of ocg|affiliated with|affiliate of"],
  [
    "involved",
    "involved|involved in|party to|suspect in|suspected of|witness to|victim of|arrested for|participant|participated in|investigated by",
  ],
  [
    "located",
    "located|located at|located in|location|occurred at|happened at|took place at|seen at|situated at",
  ],
  ["other", "other"],
]);

/** Kind of link that a word of a file means; undefined when it means none that we know. */
export function linkKindOf(text: string): LinkKind | undefined {
  return linkWords.get(plainWord(text));
}

/** A bare 'mother' does not say which end is the mother: only words with 'of', and words that read the same both ways. */
const kinWords = table<KinKind>([
  ["parent", "parent of|mother of|father of"],
  ["step-parent", "step parent of|step mother of|step father of|stepmother of|stepfather of"],
  ["foster-parent", "foster parent of"],
  ["guardian", "guardian of"],
  ["partner", "partner|partner of|spouse|spouse of|married|married to|husband|husband of|wife|wife of"],
  ["former partner", "ex partner|former partner|ex wife|ex husband|divorced"],
  ["sibling", "sibling|sibling of|brother|brother of|sister|sister of"],
  ["half-sibling", "half sibling|half brother|half sister"],
  ["step-sibling", "step sibling|step brother|step sister"],
  ["grandparent", "grandparent of|grandmother of|grandfather of"],
  ["aunt or uncle", "aunt of|uncle of"],
  ["cousin", "cousin|cousin of"],
]);

/** Kinship that a word says of from → to; undefined when it leaves open who is who. */
export function kinKindOf(text: string): KinKind | undefined {
  return kinWords.get(plainWord(text));
}
