package org.huanjie.shell.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 共享文字 — the texts that a workbook's cells name by number, a million of them in little more room than they take in the file. */
public final class SharedTexts {

    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private int[] ends = new int[1024];
    private int count;
    private byte[] all = {};

    /** How much room it takes. */
    int add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        pool.writeBytes(bytes);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = pool.size();
        return bytes.length + Integer.BYTES;
    }

    int count() {
        return count;
    }

    String get(int number) {
        if (all.length != pool.size()) {
            all = pool.toByteArray();
        }
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(all, from, ends[number] - from, StandardCharsets.UTF_8);
    }
}
