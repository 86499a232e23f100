import { afterEach, describe, expect, it } from "vitest";
import { childNamesHidden, followWall, showChildNames } from "../../src/store/childNames";
import { startPresenting, stopPresenting } from "../../src/store/presentStore";
import { screenStore } from "../../src/store/screenStore";

let end = () => {};
afterEach(() => {
  end();
  stopPresenting();
  screenStore.setState({ theme: "light" });
});

describe("children's names", () => {
  it("are hidden on the projector and while presenting, and nowhere else", () => {
    expect(childNamesHidden()).toBe(false);
    screenStore.setState({ theme: "projector" });
    expect(childNamesHidden()).toBe(true);
    screenStore.setState({ theme: "dark" });
    expect(childNamesHidden()).toBe(false);
    startPresenting();
    expect(childNamesHidden()).toBe(true);
  });

  it("are shown there when somebody switches them on, and hidden again when it begins anew", () => {
    end = followWall();
    screenStore.setState({ theme: "projector" });
    showChildNames(true);
    expect(childNamesHidden()).toBe(false);
    screenStore.setState({ theme: "light" });
    screenStore.setState({ theme: "projector" });
    expect(childNamesHidden()).toBe(true);
  });

  it("are hidden again when the view that shows them is left", () => {
    const leave = followWall();
    screenStore.setState({ theme: "projector" });
    showChildNames(true);
    leave();
    expect(childNamesHidden()).toBe(true);
  });
});
