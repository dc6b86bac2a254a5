package org.huanjie.discipline.misconduct.strip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * 录音录像 — MP3, M4A and MP4 without what tells who recorded them: tags before and behind the sound are cut off; boxes of a film that hold
 * words, places and devices become empty ones of the same length, and its moments become none, so that nothing else has to move.
 */
final class MediaStrip {

    /** Boxes that hold others. */
    private static final Set<String> FOLDERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "moof", "traf", "dinf");

    /** Boxes that the sound and the picture need; every other is emptied. */
    private static final Set<String> NEEDED = Set.of(
            "ftyp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "smhd", "dref", "stsd", "stts", "ctts", "stsc",
            "stsz", "stz2", "stco", "co64", "stss", "elst", "sdtp", "sbgp", "sgpd", "free", "skip", "mvex", "mehd",
            "trex", "mfhd", "tfhd", "tfdt", "trun", "nmhd", "cslg", "sidx");

    private static final int HEAD = 8;
    private static final int DEEPEST = 8;
    private static final int MOST_BOXES = 200_000;
    private static final int TAG = 128;
    private static final int FOOTER = 32;

    private final byte[] content;
    private int boxes;

    private MediaStrip(byte[] content) {
        this.content = content;
    }

    static boolean isFilm(byte[] content) {
        return content.length > HEAD && name(content, 4).equals("ftyp");
    }

    static boolean isSoundOnly(byte[] content) {
        return content.length > 12 && Set.of("M4A ", "M4B ").contains(name(content, HEAD));
    }

    static byte[] film(byte[] content) throws StripException {
        var strip = new MediaStrip(content.clone());
        strip.boxes(0, content.length, 0);
        return strip.content;
    }

    private void boxes(int from, int until, int depth) throws StripException {
        if (depth > DEEPEST) {
            throw new StripException(StripFault.BOMB);
        }
        for (int at = from; at < until; ) {
            if (++boxes > MOST_BOXES) {
                throw new StripException(StripFault.BOMB);
            }
            at = box(at, until, depth);
        }
    }

    private int box(int at, int until, int depth) throws StripException {
        if (until - at < HEAD) {
            throw new StripException(StripFault.DAMAGED);
        }
        long size = ByteBuffer.wrap(content).getInt(at) & 0xFFFFFFFFL;
        int head = HEAD;
        if (size == 1 && until - at >= 2 * HEAD) {
            size = ByteBuffer.wrap(content).getLong(at + HEAD);
            head = 2 * HEAD;
        } else if (size == 0) {
            size = until - at;
        }
        if (size < head || size > until - at) {
            throw new StripException(StripFault.DAMAGED);
        }
        int end = at + (int) size;
        var name = name(content, at + 4);
        if (FOLDERS.contains(name)) {
            boxes(at + head, end, depth + 1);
        } else if (!NEEDED.contains(name) || name.equals("free") || name.equals("skip")) {
            put(at + 4, "free");
            blank(at + head, end);
        } else {
            forget(name, at + head, end);
        }
        return end;
    }

    // the moments at which it was made and changed; the name that a program gives its track
    private void forget(String name, int from, int end) {
        switch (name) {
            case "mvhd", "tkhd", "mdhd" -> blank(from + 4, Math.min(end, from + 4 + (content[from] == 1 ? 16 : 8)));
            case "hdlr" -> blank(Math.min(end, from + 24), end);
            default -> {}
        }
    }

    private void put(int at, String name) {
        System.arraycopy(name.getBytes(StandardCharsets.ISO_8859_1), 0, content, at, 4);
    }

    private void blank(int from, int until) {
        for (int i = from; i < until; i++) {
            content[i] = 0;
        }
    }

    static boolean isSound(byte[] content) {
        return FileHead.begins(content, 0, 'I', 'D', '3')
                || content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xE6) == 0xE2;
    }

    /** An MP3 from its first sound to its last: the tags that players know stand before and behind. */
    static byte[] sound(byte[] content) throws StripException {
        int from = 0;
        int until = content.length;
        while (until - from > 10 && FileHead.begins(content, from, 'I', 'D', '3')) {
            int flags = content[from + 5];
            from += 10 + seven(content, from + 6) + ((flags & 0x10) != 0 ? 10 : 0);
        }
        if (until - from >= TAG && FileHead.begins(content, until - TAG, 'T', 'A', 'G')) {
            until -= TAG;
        }
        if (until - from >= FOOTER && name(content, until - FOOTER).equals("APET")) {
            int size = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(until - FOOTER + 12);
            until -= Math.max(0, size) + FOOTER;
        }
        if (until - from < 4 || (content[from] & 0xFF) != 0xFF) {
            throw new StripException(StripFault.DAMAGED);
        }
        var out = new ByteArrayOutputStream(until - from);
        out.write(content, from, until - from);
        return frames(out.toByteArray());
    }

    // frames of sound one after another; what stands between or behind them is no sound
    private static byte[] frames(byte[] content) throws StripException {
        var out = new ByteArrayOutputStream(content.length);
        int at = 0;
        int kept = 0;
        while (at + 4 <= content.length) {
            int length = MpegFrame.length(content, at);
            if (length > 0 && at + length <= content.length) {
                if (!MpegFrame.isNote(content, at, length)) {
                    out.write(content, at, length);
                    kept++;
                }
                at += length;
            } else {
                at++;
            }
        }
        if (kept < 2) {
            throw new StripException(StripFault.DAMAGED);
        }
        return out.toByteArray();
    }

    private static int seven(byte[] content, int at) {
        return (content[at] & 0x7F) << 21
                | (content[at + 1] & 0x7F) << 14
                | (content[at + 2] & 0x7F) << 7
                | content[at + 3] & 0x7F;
    }

    private static String name(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
