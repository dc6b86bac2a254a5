package org.huanjie.roll.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 二进制行 — rows in PostgreSQL's binary COPY format, made away from the connection that will carry them. */
final class BinaryRows {

    /** What stands before the first row: signature, flags, length of the extension. */
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** What stands after the last row. */
    static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** A row of UUIDs, texts, integers (Short for smallint) and byte arrays; null is NULL. */
    void add(@Nullable Object... fields) {
        try {
            out.writeShort(fields.length);
            for (var field : fields) {
                write(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void write(@Nullable Object field) throws IOException {
        switch (field) {
            case null -> out.writeInt(-1);
            case UUID id -> {
                out.writeInt(16);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Integer number -> {
                out.writeInt(4);
                out.writeInt(number);
            }
            case Short number -> {
                out.writeInt(2);
                out.writeShort(number);
            }
            case String text -> write(text.getBytes(StandardCharsets.UTF_8));
            case byte[] raw -> write(raw);
            default -> throw new IllegalArgumentException("no binary form for " + field.getClass());
        }
    }

    private void write(byte[] raw) throws IOException {
        out.writeInt(raw.length);
        out.write(raw);
    }
}
