const words = (text: string): readonly string[] => text.split(" ");

const surnames = words(
  "ABLETT ACKERS ALDOUS ANSTEY ARKLE BALDRY BARDEN BELLIS BINNS BOOTLE BRAMALL BRIGHAM BUNTING BURLEY CADMAN CALVERT CANTRELL CATLOW CHADBURN CLEGG COBB CORBETT COTTLE CRABB CROSSLEY DACRE DALBY DEARDEN DIMMOCK DOBSON DORAN DRABBLE DUNNE EAGLES EASTMAN ELLWOOD EMSLEY FAIRLEY FARR FENTON FIRTH FLINT FROGGATT GADSBY GARLAND GEE GILROY GOSLING GRUNDY HADLEY HALLAM HARDING HEATON HEBDEN HIGGS HOLROYD HOYLE IBBOTSON INSKIP JAGGER JEPSON KAYE KELSEY KERSHAW KIRBY LACE LAVENDER LEADER LINLEY LOMAS LUDLAM MALLORY MAPPIN MEAD MELLOR MOSTYN NABB NAYLER NORCLIFFE NUTTALL OAKDEN OLDROYD ORMEROD PARKIN PEARL PENNY PICKLES POTTS QUARMBY RADLEY REDFERN RIMMER ROEBUCK RUSHTON SALT SEDGE SHARROCK SIDDALL SKELTON SLACK SPINK STOTT SUGDEN SWALES TATTERSALL TEALE THEWLIS TINKER TORDOFF TURVEY UNWIN VARDY VICKERS WADDINGTON WAGSTAFF WALSHAW WARDLE WHITTLE WIGGANS WOFFINDEN WRAGG YARDLEY YOXALL",
);
const women = words(
  "Abbie Alison Amber Bethan Carol Chloe Dawn Donna Ellen Erin Fay Gemma Hannah Holly Imogen Jodie Kerry Leanne Lorna Lucy Mandy Megan Naomi Paige Rachel Sally Tanya Tina Vicky Zoe",
);
const men = words(
  "Aaron Adam Ashley Ben Blake Brett Callum Carl Connor Craig Curtis Damian Darren Elliot Gavin Harvey Jamie Jason Jordan Josh Kane Kieran Leon Lewis Marcus Mitch Nathan Owen Reece Robbie Ross Ryan Scott Shaun Simon Stuart Toby Troy Wayne Zack",
);
const young = words(
  "Alfie Amelia Archie Bella Charlie Daisy Ellie Evie Finley Freya George Grace Harry Isla Jack Jacob Lily Leo Maisie Mason Millie Noah Olivia Oscar Poppy Riley Rosie Ruby Sophie Theo",
);

export type Sex = "male" | "female";

/** The n-th invented person: no name comes twice while there are fewer than 4,000. */
export function personName(number: number, sex: Sex): string {
  const list = sex === "male" ? men : women;
  const surname = surnames[(number * 37) % surnames.length] ?? "";
  return `${surname}, ${list[(number * 7 + Math.floor(number / surnames.length)) % list.length] ?? ""}`;
}

export function childName(number: number): string {
  return young[(number * 11) % young.length] ?? "";
}

const firstWords = words(
  "Cooper Dyer Fuller Chandler Saddler Tanner Weaver Sawyer Potter Glover Mason Thatcher",
);
const lastWords = words("Row Lane Close Rise Walk Place Street Mews");

/** An invented street; the same number is the same street. */
export function streetName(number: number): string {
  const first = firstWords[number % firstWords.length] ?? "";
  return `${first} ${lastWords[Math.floor(number / firstWords.length) % lastWords.length] ?? ""}`;
}
