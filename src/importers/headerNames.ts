import type { ColumnRole } from "./mapping";

/** A header in plain words: 'NominalRef', 'nominal_ref' and 'Nominal Ref.' are the same. */
export function headerWords(header: string): string {
  return (
    header
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replace(/([A-Za-z])(\d)/g, "$1 $2")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}×]+/gu, " ")
      // '3x5x2' must survive the split of letters from digits.
      .replace(/(\d) ?([x×]) ?(\d) ?[x×] ?(\d)/g, "$1$2$3$2$4")
      .trim()
  );
}

type Names = readonly (readonly [ColumnRole, string])[];

/** British National Grid, as systems and the national postcode directory ('oseast1m') name it. */
const gridNames = {
  easting:
    "easting|eastings|easting s|easting m|eastings m|os easting|os eastings|osgb easting|bng easting|grid easting|grid e|gr easting|x easting|easting x|oseast 1m|oseast",
  northing:
    "northing|northings|northing s|northing m|northings m|os northing|os northings|osgb northing|bng northing|grid northing|grid n|gr northing|y northing|northing y|osnrth 1m|osnrth",
  reference:
    "grid ref|grid reference|gridref|gridreference|grid refs|ngr|os grid|os grid ref|os grid reference|osgr|os ref|os gr|map ref|map reference|national grid reference|national grid ref",
} as const;

/** Names of columns in police and partner spreadsheets, the best first within a role. */
const entityNames: Names = [
  [
    "id",
    "id|nominal ref|nominal reference|nominal id|nominal number|nominal no|unique id|uid|uuid|urn|unique reference|unique reference number|unique ref|pnc id|pncid|pnc|cro|cro number|person id|person ref|entity id|node id|node|object id|record id|item id|vehicle id|phone id|location id|premises id|account id|ref|ref no|reference|reference number|identifier|key|crime id|crime ref|crime reference|crime number|occurrence number|incident number|custody number|niche id",
  ],
  [
    "label",
    "name|full name|fullname|label|nominal name|nominal|person name|display name|subject name|subject|entity name|entity|company name|organisation name|organization name|business name|person|title",
  ],
  ["surname", "surname|last name|lastname|family name|second name|last"],
  [
    "forename",
    "forename|forenames|forename s|first name|firstname|first names|given name|given names|christian name|forename 1|first",
  ],
  ["kind", "entity type|node type|object type|entity kind|kind|class|icon|item type|type"],
  [
    "alias",
    "alias|aliases|alias es|aka|a k a|also known as|known as|nickname|nicknames|nick name|street name|street names|moniker|alias nickname",
  ],
  ["caption", "caption|subtitle"],
  [
    "ocg",
    "ocg|ocg name|ocg urn|ocg ref|organised crime group|organized crime group|crime group|gang|gang name",
  ],
  ["role", "role|ocg role|nominal role|role in ocg|nominal type|tier role"],
  ["function", "function|business function|chain function|lane|function in ocg"],
  ["status", "status|statuses|flags|flag|warning markers|warnings|vulnerability|vulnerabilities"],
  ["born", "dob|date of birth|d o b|born|birth date|birthdate|birthday|date birth"],
  [
    "start",
    "start|start date|from date|date from|valid from|first seen|date seen|seen at|seen on|seen|observed|date|event date|call date|date time|datetime|timestamp|date recorded|month|when|occurred|from",
  ],
  ["end", "end|end date|to date|date to|valid to|last seen|until|to"],
  ["lon", "lon|long|longitude|lng"],
  ["lat", "lat|latitude"],
  ["easting", gridNames.easting],
  ["northing", gridNames.northing],
  ["gridRef", gridNames.reference],
  [
    "address",
    "address|full address|home address|current address|premises|premises address|location|addr|last known address",
  ],
  ["photo", "photo|photograph|image|mugshot|picture"],
  [
    "grade",
    "grade|grading|evaluation|3x5x2|5x5x5|3×5×2|intel grade|intelligence grade|intel grading|3x5x2 grade|evaluation code",
  ],
  [
    "sourceGrade",
    "source evaluation|source eval|evaluation of source|source grade|source grading|source reliability|reliability of source|3x5x2 source",
  ],
  [
    "infoGrade",
    "intelligence assessment|intel assessment|information assessment|assessment of intelligence|intelligence evaluation|intel evaluation|information evaluation|information grade|intelligence evaluation code|3x5x2 intelligence|3x5x2 information",
  ],
  [
    "source",
    "source ref|source reference|source urn|intel ref|intel urn|intelligence ref|intelligence report|intel report|report ref|report urn|report|log number|log no|provenance|source document|source",
  ],
  [
    "handling",
    "handling code|handling|handling codes|handling instruction|handling instructions|dissemination|sharing code|3x5x2 handling",
  ],
  ["note", "note|notes|comment|comments|remarks|remark|free text|narrative"],
];

const linkNames: Names = [
  ["id", "id|link id|edge id|relationship id|rel id"],
  [
    "linkKind",
    "relationship|relationship type|link type|rel type|reltype|relation|relation type|edge type|association type|type of link|nature of link|connection|connection type|link kind|kind|type|link",
  ],
  ["linkLabel", "link label|label|link description|description of link|relationship label"],
  ["direction", "direction|directed|arrow|arrows"],
  ["flow", "flow|flow type"],
  ["amount", "amount|amount gbp|value gbp|sum|total amount|transaction amount"],
  ["strength", "strength|link strength|confidence|certainty"],
  ["weight", "weight|value|w|score"],
  [
    "count",
    "count|counts|calls|number of calls|no of calls|frequency|times seen|sightings|occurrences|call count|n",
  ],
  [
    "start",
    "start|start date|from date|date from|valid from|first seen|date seen|seen at|seen on|seen|observed|date|event date|call date|date time|datetime|timestamp|date recorded|month|when",
  ],
  ["end", "end|end date|to date|date to|valid to|last seen|until"],
  ["grade", entityNames.find(([role]) => role === "grade")?.[1] ?? ""],
  ["source", `${entityNames.find(([role]) => role === "source")?.[1] ?? ""}|urn`],
  ["sourceGrade", entityNames.find(([role]) => role === "sourceGrade")?.[1] ?? ""],
  ["infoGrade", entityNames.find(([role]) => role === "infoGrade")?.[1] ?? ""],
  ["handling", entityNames.find(([role]) => role === "handling")?.[1] ?? ""],
  ["note", "note|notes|comment|comments|remarks|remark|free text|narrative"],
];

const incidentNames: Names = [
  [
    "id",
    "crime id|crime ref|crime reference|crime number|incident number|occurrence number|log number|id|urn",
  ],
  [
    "start",
    "month|date|date time|datetime|committed date|offence date|start date|reported date|timestamp|start",
  ],
  ["end", "end date|committed to|end"],
  ["lon", "longitude|lon|long|lng"],
  ["lat", "latitude|lat"],
  ["easting", gridNames.easting],
  ["northing", gridNames.northing],
  ["gridRef", gridNames.reference],
  ["address", "location|address|street|premises"],
  ["kind", "crime type|offence|offence type|outcome type|incident type|category|crime category|type"],
];

const areaNames: Names = [
  [
    "id",
    "lsoa code|lsoa 11cd|lsoa 21cd|lsoa|msoa code|soa code|data zone|datazone|gss code|gss|ons code|area code|geography code|ward code|wd code|lad code|la code|local authority code|local authority district code|district code|constituency code|pcon code|code",
  ],
  [
    "label",
    "lsoa name|msoa name|area name|geography name|ward name|lad name|la name|local authority name|local authority district name|district name|constituency name|official name|name|ward|area",
  ],
];

export interface Named {
  readonly role: ColumnRole;
  /** Place in the list of names of its role; lower is surer. */
  readonly rank: number;
}

function lookup(names: Names): ReadonlyMap<string, Named> {
  const map = new Map<string, Named>();
  for (const [role, list] of names)
    for (const [rank, word] of list.split("|").entries()) if (!map.has(word)) map.set(word, { role, rank });
  return map;
}

const tables = {
  entity: lookup(entityNames),
  link: lookup(linkNames),
  incident: lookup(incidentNames),
  area: lookup(areaNames),
} as const;

/** Other names that say 'this is a header', without a role of their own. */
const otherHeaders = new Set(
  "postcode|post code|vrm|vrn|registration|reg|reg no|registration number|msisdn|tel|telephone|telephone number|phone|phone number|phone no|mobile|imei|imsi|sex|gender|ethnicity|nationality|age|height|town|city|ward|district|lsoa code|occupation|make|model|colour|color|email|email address|account number|sort code|target|source|from|to|person a|person b|description|category|lsoa".split(
    "|",
  ),
);

/** The role that a header names in a table of this meaning. */
export function namedRole(header: string, rows: keyof typeof tables): Named | undefined {
  return tables[rows].get(headerWords(header));
}

/** True when a cell is the name of a column rather than a value. */
export function isHeaderName(cell: string): boolean {
  const words = headerWords(cell);
  return tables.entity.has(words) || tables.link.has(words) || otherHeaders.has(words);
}
