import { Decompress } from 'fzstd';
import type { XXHashAPI } from 'xxhash-wasm';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** The largest window that the zstd command reads without being told to, too. */
const MOST_WINDOW = 1 << 27;
const MOST_BLOCK = 1 << 17;

/** A frame that is being read. */
interface Frame {
  readonly decompress: Decompress;
  readonly hash: ReturnType<XXHashAPI['create64']>;
  readonly hasChecksum: boolean;
  /** Length that the frame's header promises; null when it does not. */
  readonly promised: bigint | null;
  given: number;
}

type Step = 'frame' | 'block' | 'checksum' | 'skip';

/**
 * Decodes a Zstandard stream (RFC 8878) as it comes: any number of frames, skippable ones among them. fzstd does the
 * decoding but looks at no checksum, so that a flipped bit would go through as a changed price; this walks
 * along the blocks and checks each frame's length and XXH64.
 */
export class ZstdDecoder {
  #pending: Buffer = Buffer.alloc(0);
  #step: Step = 'frame';
  #skip = 0;
  #frame: Frame | null = null;
  #decoded: Uint8Array[] = [];

  constructor(private readonly hashes: XXHashAPI) {}

  /**
   * @returns what the chunk decodes to, as far as it goes
   * @throws Error when the stream is damaged
   */
  push(chunk: Buffer): Uint8Array[] {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    while (this.#advance());
    const decoded = this.#decoded;
    this.#decoded = [];
    return decoded;
  }

  /** @throws Error when the stream is cut off */
  end(): void {
    const isDone = this.#step === 'frame' || (this.#step === 'skip' && this.#skip === 0);
    if (!isDone || this.#pending.length > 0) throw new Error('the Zstandard stream is cut off');
  }

  /** Takes one step if there are bytes enough for it. */
  #advance(): boolean {
    switch (this.#step) {
      case 'frame':
        return this.#beginFrame();
      case 'block':
        return this.#takeBlock();
      case 'checksum':
        return this.#takeChecksum();
      case 'skip':
        return this.#passOver();
    }
  }

  #take(bytes: number): Buffer | null {
    if (this.#pending.length < bytes) return null;
    const taken = this.#pending.subarray(0, bytes);
    this.#pending = this.#pending.subarray(bytes);
    return taken;
  }

  #beginFrame(): boolean {
    if (this.#pending.length < 5) return false;
    const magic = this.#pending.readUInt32LE();
    // Sixteen magic numbers mark frames that are to be skipped.
    if ((magic & ~15) >>> 0 === SKIPPABLE) {
      const header = this.#take(8);
      if (header === null) return false;
      this.#skip = header.readUInt32LE(4);
      this.#step = 'skip';
      return true;
    }
    if (magic !== FRAME) throw new Error('no Zstandard frame begins here');
    const layout = frameLayout(this.#pending[4] ?? 0);
    const header = this.#take(layout.length);
    if (header === null) return false;
    this.#frame = this.#openFrame(header, layout);
    this.#frame.decompress.push(header);
    this.#step = 'block';
    return true;
  }

  #openFrame(header: Buffer, layout: FrameLayout): Frame {
    const promised = promisedLength(header, layout);
    const window = layout.isSingle ? Number(promised) : windowSize(header[5] ?? 0);
    if (window > MOST_WINDOW) throw new Error('the Zstandard window is larger than 128 MB');
    const frame: Frame = {
      hash: this.hashes.create64(),
      hasChecksum: layout.hasChecksum,
      promised,
      given: 0,
      decompress: new Decompress((piece) => {
        if (piece.length === 0) return;
        frame.hash.update(piece);
        frame.given += piece.length;
        this.#decoded.push(piece);
      }),
    };
    return frame;
  }

  #takeBlock(): boolean {
    if (this.#pending.length < 3) return false;
    const header = this.#pending.readUIntLE(0, 3);
    const type = (header >> 1) & 3;
    const size = header >> 3;
    if (type === 3 || size > MOST_BLOCK) throw new Error('a Zstandard block is damaged');
    // A block of one repeated byte holds just that byte, whatever the size says.
    const block = this.#take(3 + (type === 1 ? 1 : size));
    if (block === null) return false;
    this.#frame?.decompress.push(block);
    if ((header & 1) === 1) {
      if (this.#frame?.hasChecksum) this.#step = 'checksum';
      else this.#endFrame();
    }
    return true;
  }

  #takeChecksum(): boolean {
    const stored = this.#take(4);
    if (stored === null) return false;
    this.#frame?.decompress.push(stored);
    this.#endFrame(stored.readUInt32LE());
    return true;
  }

  /** @param checksum low half of the XXH64 of the content, where the frame has it */
  #endFrame(checksum?: number): void {
    // fzstd holds a very small frame back until it is told that this is all.
    this.#frame?.decompress.push(new Uint8Array(0), true);
    const { promised = null, given = 0, hash } = this.#frame ?? {};
    if (promised !== null && promised !== BigInt(given)) {
      throw new Error('a Zstandard frame has not the length that it promises');
    }
    if (checksum !== undefined && Number((hash?.digest() ?? 0n) & 0xffffffffn) !== checksum) {
      throw new Error('a Zstandard checksum does not agree');
    }
    this.#frame = null;
    this.#step = 'frame';
  }

  #passOver(): boolean {
    const passed = this.#take(Math.min(this.#skip, this.#pending.length));
    this.#skip -= passed?.length ?? 0;
    if (this.#skip > 0) return false;
    this.#step = 'frame';
    return true;
  }
}

interface FrameLayout {
  /** Bytes of the whole header, the magic number included. */
  readonly length: number;
  readonly sizeBytes: number;
  readonly isSingle: boolean;
  readonly hasChecksum: boolean;
}

function frameLayout(descriptor: number): FrameLayout {
  if ((descriptor & 3) !== 0) throw new Error('the Zstandard frame needs a dictionary');
  const isSingle = (descriptor & 0x20) !== 0;
  const flag = descriptor >> 6;
  const sizeBytes = flag === 0 ? Number(isSingle) : 1 << flag;
  const length = 5 + Number(!isSingle) + sizeBytes;
  return { length, sizeBytes, isSingle, hasChecksum: (descriptor & 4) !== 0 };
}

function promisedLength(header: Buffer, { length, sizeBytes }: FrameLayout): bigint | null {
  if (sizeBytes === 0) return null;
  const bytes = header.subarray(length - sizeBytes);
  if (sizeBytes === 8) return bytes.readBigUInt64LE();
  return BigInt(bytes.readUIntLE(0, sizeBytes) + (sizeBytes === 2 ? 256 : 0));
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}
