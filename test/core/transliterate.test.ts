import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOtherScript, toLatin } from "../../src/core/transliterate";

describe("plain Latin letters", () => {
  it.each([
    ["Łukasz Żółć", "lukasz zolc"],
    ["Đorđe", "dorde"],
    ["Weiß", "weiss"],
    ["Müller", "muller"],
    ["Æthelstan Øster", "aethelstan oster"],
    ["Ștefan Țîrlea", "stefan tirlea"],
    ["Шевченко, Олена", "shevchenko, olena"],
    ["Хрущёв", "khrushchyov"],
    ["Юрій Їжак", "yuriy yizhak"],
    ["Παπαδόπουλος", "papadopoulos"],
    ["Μπάμπης", "bampis"],
    ["Çelik İsmail", "celik ismail"],
  ])("%s", (text, plain) => expect(toLatin(text)).toBe(plain));

  it("leaves out what nobody sees, and leaves other scripts as they are", () => {
    expect(toLatin("Wo\u200Bod\u202E")).toBe("wood");
    expect(toLatin("محمد")).toBe("محمد");
  });

  it("is settled after one time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = toLatin(text);
        expect(toLatin(once)).toBe(once);
      }),
    );
  });

  it("tells letters of another script", () => {
    expect(isOtherScript("Шевченко")).toBe(true);
    expect(isOtherScript("Łukasz 7")).toBe(false);
  });
});
