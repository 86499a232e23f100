import { glPainter } from "../../../src/views/map/glMap";
import type { MapLayer } from "../../../src/views/map/mapLayer";

/** As many dots as a force's year of street crime, spread over a town in the open sea. */
const count = 100_000;
const positions = new Float64Array(2 * count);
let state = 7;
const next = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 4_294_967_296;
};
for (let at = 0; at < count; at++) {
  positions[2 * at] = 2.1 + next() * 0.12;
  positions[2 * at + 1] = 52.57 + next() * 0.07;
}
const dots: MapLayer = {
  type: "dots",
  id: "events",
  positions,
  shape: "disc",
  colour: "#0B0C0C",
  radius: 1.7,
  opacity: 0.55,
};

/** Milliseconds from handing over the dots to a painted map that rests. */
function drawn(): Promise<number> {
  const frame = document.getElementById("map");
  if (!frame) throw new Error("the page has no map");
  return new Promise((resolve, reject) => {
    let start = 0;
    const painter = glPainter(frame, { lon: 2.16, lat: 52.605, zoom: 13 }, 0, {
      idle: () => {
        if (start > 0) resolve(performance.now() - start);
        else {
          start = performance.now();
          painter.draw({ sea: "#DCE4EC", ground: [], tiles: undefined, theme: [dots] });
        }
      },
      lost: (why) => reject(new Error(why)),
      trouble: (why) => reject(new Error(why)),
    });
  });
}

Object.assign(window, { benchMap: { drawn } });
