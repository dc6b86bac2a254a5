package org.huanjie.discipline.misconduct.strip;

import java.nio.charset.StandardCharsets;

/** 音频帧 — how long a frame of MPEG layer III is, and whether it holds an encoder's note in the place of sound. */
final class MpegFrame {

    private static final int[] RATES_ONE = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] RATES_TWO = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] SAMPLES = {44100, 48000, 32000, 0};
    private static final int NOTE = 200;

    private MpegFrame() {}

    /** 0 where no frame begins here. */
    static int length(byte[] content, int at) {
        if ((content[at] & 0xFF) != 0xFF || (content[at + 1] & 0xE6) != 0xE2) {
            return 0;
        }
        int version = content[at + 1] >> 3 & 3;
        int rate = (version == 3 ? RATES_ONE : RATES_TWO)[content[at + 2] >> 4 & 15];
        int sample = SAMPLES[content[at + 2] >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        if (version == 1 || rate == 0 || sample == 0) {
            return 0;
        }
        return (version == 3 ? 144 : 72) * rate * 1000 / sample + (content[at + 2] >> 1 & 1);
    }

    /** The first frame of many files names the program that made it. */
    static boolean isNote(byte[] content, int at, int length) {
        var head = new String(content, at, Math.min(length, NOTE), StandardCharsets.ISO_8859_1);
        return head.contains("Xing") || head.contains("Info") || head.contains("VBRI") || head.contains("LAME");
    }
}
