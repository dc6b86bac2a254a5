package org.huanjie;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** 坏输入 — what goes wrong with files and form fields on their way here; the same seed makes the same. */
public final class BadInput {

    private static final List<String> FIELDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "1.5",
            "２",
            "1e9",
            "99999999999999999999",
            "2147483648",
            "-2147483649",
            "NaN",
            "null",
            "true",
            "\0",
            "a\0b",
            "\u0001",
            "\u202e倒",
            "\uFEFF",
            "𠮷",
            "😀",
            "\n",
            "\r\n\t",
            "'; DROP TABLE roll.voter; --",
            "\" OR 1=1",
            "%",
            "_",
            "\\",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${jndi:x}",
            "=cmd()",
            "2017-02-30",
            "2017-13-01",
            "0000-00-00",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "10000-01-01",
            "24:00",
            "25:61",
            "2017-03-04T08:00",
            "330326",
            "330326103210",
            "900001100200",
            "330326192001010013",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "FIRST",
            "CHAIR",
            "VILLAGERS_COMMITTEE",
            "on",
            "A,B,C",
            "1".repeat(400),
            "长".repeat(5_000),
            "x".repeat(70_000));

    private static final List<byte[]> SCRAPS = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0x81, 0x30},
            new byte[] {(byte) 0xe4, (byte) 0xb8},
            bytes("\""),
            bytes("\"\""),
            bytes(","),
            bytes(",,,,,,,"),
            bytes("\n"),
            bytes("\r"),
            bytes("{"),
            bytes("]"),
            bytes("\\u0000"),
            bytes("\\ud800"),
            bytes("-"),
            bytes("9".repeat(40)),
            bytes("1e999"),
            bytes("\uFEFF"),
            bytes("'"),
            bytes("="),
            bytes("null"),
            bytes("[".repeat(2_000)),
            bytes("𠮷"),
            bytes("x".repeat(9_000)),
            new byte[] {0x1f, (byte) 0x8b});

    private final SplittableRandom chance;

    public BadInput(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** The good file with one to four things wrong: bits turned, pieces lost, doubled, swapped or put in, the end cut off. */
    public byte[] file(byte[] good) {
        var bytes = good;
        for (int wrongs = 1 + chance.nextInt(4); wrongs > 0; wrongs--) {
            bytes = wrong(bytes);
        }
        return bytes;
    }

    public String field() {
        return one(FIELDS);
    }

    public <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    public boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private byte[] wrong(byte[] good) {
        int from = chance.nextInt(good.length + 1);
        int to = Math.min(good.length, from + chance.nextInt(1 + (happens(0.2) ? 200 : 12)));
        return switch (chance.nextInt(6)) {
            case 0 -> joined(good, from, new byte[0], good.length);
            case 1 -> joined(good, from, new byte[0], to);
            case 2 -> joined(good, from, one(SCRAPS), from);
            case 3 -> joined(good, from, one(SCRAPS), to);
            case 4 -> joined(good, to, java.util.Arrays.copyOfRange(good, from, to), to);
            default -> turned(good, from);
        };
    }

    private byte[] turned(byte[] good, int at) {
        var bytes = good.clone();
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    private static byte[] joined(byte[] good, int end, byte[] between, int next) {
        var out = new ByteArrayOutputStream(good.length + between.length);
        out.write(good, 0, end);
        out.writeBytes(between);
        out.write(good, next, good.length - next);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
