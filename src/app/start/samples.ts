/** Sample cases, one click from the start. Each is a chunk of its own, so that nothing is fetched from anywhere and start-up does not pay. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly fileName: string;
  /** The bytes of its case file; undefined when the user stopped it. */
  readonly load: () => Promise<Uint8Array | undefined>;
}

const encoded = (loaded: { readonly default: string }) => new TextEncoder().encode(loaded.default);

export const samples: readonly Sample[] = [
  {
    id: "smith-ocg",
    title: "SMITH OCG",
    about: "340 entities, 511 links",
    fileName: "smith-ocg.linchpin.json",
    load: () => import("../../../data/smith-ocg.linchpin.json?raw").then(encoded),
  },
  {
    id: "cl-team",
    title: "County line",
    about: "CL TEAM, 150 entities, 256 links",
    fileName: "cl-team.linchpin.json",
    load: () => import("../../../data/cl-team.linchpin.json?raw").then(encoded),
  },
  {
    id: "northgate",
    title: "Northgate",
    about: "5 OCGs, 886 entities, 1,742 links, 6,000 incidents",
    fileName: "northgate.linchpin.json",
    load: () => import("../../../data/northgate.linchpin.json?raw").then(encoded),
  },
  {
    id: "national",
    title: "National picture",
    about: "4,772 OCGs, 110,000 entities, 250,000 links; made here in some seconds",
    fileName: "national.linchpin.json",
    load: () => import("./makeNational").then(({ makeNational }) => makeNational()),
  },
];
