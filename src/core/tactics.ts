import type { EntityKind } from "./entity";
import type { Pillar, Tactic } from "./plan";

/** An example of a lawful tactic, to be written on. */
export interface TacticExample extends Tactic {
  readonly pillar: Pillar;
}

const say = (pillar: Pillar, heading: Tactic["heading"], words: string): TacticExample => ({
  pillar,
  heading,
  words,
});

/**
 * A small menu of tactics by what they are aimed at, after the guidance's 'relentless disruption: every law that applies to
 * you applies to them' and the partners that it names. Examples to start from; powers are checked before use.
 */
const examples: { readonly [K in EntityKind]?: readonly TacticExample[] } = {
  person: [
    say("Pursue", "Crime", "Arrest and charge for the offences that are evidenced"),
    say("Pursue", "Behaviour", "Apply for a Serious Crime Prevention Order"),
    say("Pursue", "Travel", "Ports check with Border Force; travel conditions on licence or bail"),
    say("Pursue", "Lifestyle", "Tax enquiry with HMRC; check of benefits against visible means"),
    say("Prevent", "Behaviour", "Visit and offer a way out with probation or a diversion scheme"),
    say("Protect", "Lifestyle", "Threat-to-life assessment and safety plan"),
  ],
  business: [
    say("Pursue", "Business", "Joint inspection: licensing, Trading Standards, fire safety, business rates"),
    say("Pursue", "Business", "Tax enquiry with HMRC into takings that the trade does not explain"),
    say("Pursue", "Crime", "Restraint under the Proceeds of Crime Act 2002"),
    say("Prevent", "Business", "Warn the landlord and the bank within the law on sharing"),
    say("Protect", "Business", "Advice to neighbouring businesses on how they are being used"),
  ],
  organisation: [
    say("Pursue", "Business", "Report the enabler to the professional body or supervisor"),
    say("Prevent", "Business", "Awareness visit: signs of laundering, and how to report"),
  ],
  premises: [
    say("Pursue", "Crime", "Search warrant, timed with the other interdiction points"),
    say(
      "Pursue",
      "Lifestyle",
      "Closure order with the council (Anti-social Behaviour, Crime and Policing Act 2014)",
    ),
    say("Prevent", "Lifestyle", "Tenancy enforcement or licensing check with housing"),
    say("Protect", "Lifestyle", "Welfare visit to tenants: signs of cuckooing or exploitation"),
  ],
  vehicle: [
    say("Pursue", "Vehicles", "ANPR marker; stop on the route when it is loaded"),
    say("Pursue", "Vehicles", "Roads policing: licence, insurance, tax, construction and use"),
    say("Pursue", "Travel", "Seize for no insurance (Road Traffic Act 1988, section 165A)"),
    say("Prevent", "Vehicles", "Advice to hire firms and auction houses on how the vehicles are used"),
  ],
  phone: [
    say("Pursue", "Behaviour", "Drug-dealing telecommunications restriction order for the line"),
    say("Pursue", "Crime", "Seize handsets on arrest and download under the proper authority"),
    say("Protect", "Behaviour", "Contact those who are called by the line with support"),
  ],
  account: [
    say("Pursue", "Crime", "Account freezing order (Proceeds of Crime Act 2002)"),
    say("Pursue", "Business", "Production order for the statements"),
    say("Prevent", "Behaviour", "Visit the account holder: what a money mule risks"),
  ],
  cash: [
    say("Pursue", "Crime", "Detain cash (Proceeds of Crime Act 2002, section 294)"),
    say("Pursue", "Lifestyle", "Show purchases against declared income with HMRC"),
  ],
  commodity: [
    say("Pursue", "Crime", "Seize the load and link it forensically to earlier ones"),
    say("Pursue", "Business", "Trading Standards action on counterfeit goods"),
    say("Protect", "Lifestyle", "Drug treatment outreach while supply is short"),
  ],
  weapon: [
    say("Pursue", "Crime", "Search and seizure under the Firearms Act 1968 or the Offensive Weapons Acts"),
  ],
  online: [
    say("Pursue", "Business", "Takedown through the platform or Trading Standards"),
    say("Prevent", "Behaviour", "Preserve and request data before the account is warned off"),
  ],
  event: [say("Prepare", "Behaviour", "Patrol plan and partners' presence at the place and time")],
  ocg: [
    say("Pursue", "Business", "Act on its linked points in the same week, not one after the other"),
    say("Prevent", "Behaviour", "Offer young associates a way out while the pressure is on"),
    say("Prepare", "Behaviour", "Community asset mapping: who can hold the place afterwards"),
  ],
};

/** Examples for some kinds of things, each once, in the order of the kinds; all pillars. */
export function tacticsFor(kinds: readonly EntityKind[]): readonly TacticExample[] {
  const seen = new Set<string>();
  return [...new Set(kinds)]
    .flatMap((kind) => examples[kind] ?? [])
    .filter(({ heading, words }) => {
      const key = `${heading} ${words}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
