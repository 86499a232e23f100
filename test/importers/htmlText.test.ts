import { describe, expect, it } from "vitest";
import { htmlText } from "../../src/importers/htmlText";

describe("text of HTML", () => {
  it.each([
    ["plain", "plain"],
    ["a<br>b<p>c</p>", "a\nb\nc"],
    ["<table><tr><td>Ref</td><td> R1 </td></tr><tr><td>Date</td><td>x</td></tr></table>", "Ref: R1\nDate: x"],
    ["x < y &amp; y > z", "x < y & y > z"],
    ["<script>alert('<b>')</script>safe<style>p{}</style>", "safe"],
    ["<!-- hidden > still -->shown", "shown"],
    ["<img src=x onerror=alert(1)>pic", "pic"],
    ["&#163;5 &#xA3;5 &pound;5 &unknown; &#0; &#xD800;", "£5 £5 £5 &unknown; &#0; &#xD800;"],
    ["&lt;b&gt;", "<b>"],
    ["cut <b", "cut"],
    ["", ""],
  ])("of %j is %j", (html, text) => expect(htmlText(html)).toBe(text));
});
