import type { Protocol } from "@/lib/schema/study";

/** What every part of the protocol's form gets: the whole protocol, and how to change some of it. */
export interface ProtocolFields {
  protocol: Protocol;
  onChange: (part: Partial<Protocol>) => void;
}
