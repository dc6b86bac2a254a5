package org.huanjie.discipline.misconduct.strip;

/** 文件开头 — whether these bytes stand at a place of a file. */
final class FileHead {

    private FileHead() {}

    static boolean begins(byte[] content, int at, int... with) {
        if (content.length < at + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[at + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
