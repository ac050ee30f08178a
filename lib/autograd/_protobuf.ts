/**
 * Writes messages in the wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding): as much of it as
 * ONNX needs. Large byte strings are kept by reference until `toBytes` puts everything together, so that weights are copied once.
 */
export class ProtobufWriter {
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  /** A whole number, as `int32`, `int64` and enumerations are written. */
  integer(field: number, value: number | bigint): this {
    return this.#varint(field << 3).#varint(value);
  }

  float(field: number, value: number): this {
    return this.#varint((field << 3) | 5).#append(new Uint8Array(Float32Array.of(value).buffer));
  }

  string(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.#varint((field << 3) | 2).#varint(value.length).#append(value);
  }

  message(field: number, message: ProtobufWriter): this {
    return this.#varint((field << 3) | 2).#varint(message.#size).raw(message);
  }

  /** Appends the fields of another message to this one's. */
  raw(fields: ProtobufWriter): this {
    for (const part of fields.#parts) this.#append(part);
    return this;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  #append(part: Uint8Array): this {
    this.#parts.push(part);
    this.#size += part.length;
    return this;
  }

  #varint(value: number | bigint): this {
    // Negative numbers are written as their 64-bit two's complement.
    let rest = BigInt.asUintN(64, BigInt(value));
    const out: number[] = [];
    for (; rest > 127n; rest >>= 7n) out.push(Number(rest & 127n) | 128);
    out.push(Number(rest));
    return this.#append(Uint8Array.from(out));
  }
}
