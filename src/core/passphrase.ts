/** Words that are told apart on the telephone; 256 of them, so that each is worth eight bits. */
const words =
  "acorn actor amber anchor ankle apple apron arrow attic autumn badge baker banjo barley barn basil basket beach beacon bean bench berry bison blanket bloom bonnet border bottle bramble brass bread bridge bronze brook bucket butter button cabin cactus camel candle canoe canvas canyon carbon carpet carrot castle cedar cellar chalk cherry chess chestnut chimney cider cinder circle citrus clover coast cobalt coconut comet copper coral cotton cradle crater cricket crown crystal cup daisy dancer desert diamond dolphin donkey dragon drum eagle easel echo ember engine falcon farmer feather fennel ferry fiddle field finch flagon flute forest fossil fountain fox galaxy garden garlic gazelle ginger glacier globe goblet goose granite grape gravel guitar hammer harbour harvest hazel heather hedge helmet heron hill honey horizon hornet island ivory jacket jasmine jelly jigsaw jungle kayak kettle kitten ladder lagoon lantern lavender lemon lentil lettuce lily linen lizard lobster locket lotus magnet mango maple marble meadow melon meteor mint mirror mitten monsoon moss mountain mule museum mustard napkin nectar needle nest nickel noodle nutmeg oak oasis oat ocean olive onion orange orchid otter oven oyster paddle palace panda paper parrot parsley pasture peach pebble pelican pepper petal piano pigeon pillow pine planet plaza plum pocket pollen pond poppy potato prairie pumpkin puppet puzzle quartz quilt rabbit radish raft rain raven reef ribbon river robin rocket rose saddle saffron salmon sandal sapphire satin scarf school seal shadow shell silver sleigh spider spruce square starling stone summer sunset swan tango tea temple thistle thunder tiger timber tomato topaz torch tulip tunnel".split(
    " ",
  );

/** A passphrase of words drawn by `random` (bytes): seven are 56 bits, which at 600,000 rounds a guess nobody works through. */
export function generatedPassphrase(random: Uint8Array): string {
  return Array.from(random, (byte) => words[byte % words.length]).join(" ");
}

/** How many words a passphrase is offered with. */
export const offeredWords = 7;

const shortest = 14;
const common =
  /^(pass(word|phrase)?|letmein|qwerty|welcome|police|linchpin|admin|secret|monkey|dragon|football|1234|abc)/i;

/** Why a passphrase is refused, in words; undefined = it is good enough. */
export function weakPassphrase(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return "Write a passphrase";
  if ([...plain].length < shortest)
    return `Too short: at least ${shortest} characters, better five or more words`;
  const letters = new Set(plain.toLowerCase());
  if (letters.size < 8) return "Too few different characters";
  if (common.test(plain.replace(/\s/g, "")) && plain.split(/\s+/).length < 4)
    return "It begins with what everybody tries first";
  if (/(.{1,4})\1{3,}/.test(plain)) return "It repeats itself";
  return undefined;
}
