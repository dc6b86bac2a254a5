package org.huanjie.discipline.misconduct.strip;

/** 去标识文件 — a file without what tells who made it, when and with what. */
public record StrippedFile(Type type, byte[] content) {

    /** The largest that is taken, in bytes: 50 MB. */
    public static final int LARGEST = 50 << 20;

    /** 类型 — what it is, as a browser and a disk name it. */
    public enum Type {
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png"),
        PDF("application/pdf", "pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ODT("application/vnd.oasis.opendocument.text", "odt"),
        MP3("audio/mpeg", "mp3"),
        M4A("audio/mp4", "m4a"),
        MP4("video/mp4", "mp4");

        private final String mediaType;
        private final String ending;

        Type(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }
    }
}
