package org.huanjie.candidacy.review.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huanjie.shell.Verdict;

/** 机关名单 — a list that an organ holds, CSV or workbook, on the organ's own machine; what comes of it is what {@link Matched} says. */
public final class OrganList {

    private static final int SIGNATURE = 4;

    private OrganList() {}

    /**
     * Looks for everybody who is asked about. Lines that cannot be used are told and stop no other; a list that cannot be read as a
     * whole is refused, so that nobody takes half of it for all.
     *
     * @param cores how many blocks are looked through at a time
     */
    public static Verdict<Matched> match(Path file, MatchRequest request, ListWords words, int cores)
            throws IOException {
        return switch (kind(file)) {
            case CSV -> {
                try (var bytes = Files.newInputStream(file)) {
                    yield new CsvList(request, words).match(bytes, cores);
                }
            }
            case WORKBOOK -> new WorkbookList(request, words).match(file);
            case OTHER -> Verdict.refused(MatchRefusal.OTHER_FILE.of());
        };
    }

    /** 文件种类 — by its first bytes, whatever its name. */
    private enum Kind {
        CSV,
        WORKBOOK,
        /** a workbook of the old kind, or a document */
        OTHER
    }

    private static Kind kind(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var start = bytes.readNBytes(SIGNATURE);
            int signature = 0;
            for (byte b : start) {
                signature = (signature << Byte.SIZE) | (b & 0xFF);
            }
            return switch (start.length < SIGNATURE ? 0 : signature) {
                case 0x504B0304 -> Kind.WORKBOOK;
                case 0xD0CF11E0, 0x25504446, 0x7B5C7274, 0x52617221 -> Kind.OTHER;
                default -> Kind.CSV;
            };
        }
    }
}
