package org.huanjie.readiness.look;

import java.util.Arrays;
import java.util.Optional;

/**
 * 文件类型 — what a file of evidence may be: what scanners, phones, Office, WPS and the state's own format (GB/T 33190) write. A closed
 * list: plain text and web pages say nothing that a document does not, archives hide what is in them.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a name, without its dot. */
    public String ending() {
        return ending;
    }

    /** The name with this type's ending, whatever it ended with before. */
    public String named(String name) {
        boolean known = Arrays.stream(values())
                .anyMatch(type -> name.toLowerCase(java.util.Locale.ROOT).endsWith("." + type.ending));
        var bare = known ? name.substring(0, name.lastIndexOf('.')) : name;
        return (bare.isBlank() ? ending : bare) + "." + ending;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
