/** How a hostile file must end: refused under a code, or read with these counts and, where something was changed, these remarks. */
export type Ending =
  | { readonly refused: string; readonly says?: string }
  | {
      readonly entities: number;
      readonly links?: number;
      readonly placeholders?: number;
      /** Codes of remarks that must be among those made. */
      readonly remarks?: readonly string[];
    };

/** A file that is harmful, damaged or absurd, made when it is asked for: some have 100 MB. */
export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly ends: Ending;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of text. */
export const textFile = (
  title: string,
  name: string,
  text: string | (() => string),
  ends: Ending,
): HostileFile => ({ title, name, bytes: () => utf8(typeof text === "string" ? text : text()), ends });
