package org.huanjie.shell.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 工作簿部件 — what the reader of workbooks passes over: days that are counted from 1904, control characters written as {@code _x000D_}, and
 * phonetic guides, which it would join to the text that they stand above (ECMA-376-1, §18.2.28, §22.9.2.19, §18.4.6).
 */
public final class WorkbookParts {

    private static final Pattern FROM_1904 =
            Pattern.compile("<(?:\\w+:)?workbookPr\\b[^>]*\\bdate1904\\s*=\\s*[\"'](?:1|true)[\"']");
    private static final Pattern PHONETIC =
            Pattern.compile("<((?:\\w+:)?rPh)\\b(?:[^>]*/>|[^>]*>.*?</\\1\\s*>)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String PARTS_WITH_TEXT = "(?i).*(sharedstrings|sheet[^/]*)\\.xml";

    private final byte[] file;
    private boolean from1904;
    private boolean phonetic;

    /** Looks through a workbook whose unpacked size is known to be bearable. */
    public WorkbookParts(byte[] file) throws IOException {
        this.file = file;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith("workbook.xml")) {
                    from1904 |= FROM_1904.matcher(text(zip, entry)).find();
                } else if (entry.getName().matches(PARTS_WITH_TEXT)) {
                    phonetic |= text(zip, entry).contains("rPh");
                }
            }
        }
    }

    public boolean countsFrom1904() {
        return from1904;
    }

    /** The workbook with the texts alone. */
    public byte[] withoutPhonetics() throws IOException {
        if (!phonetic) {
            return file;
        }
        var copy = new ByteArrayOutputStream(file.length);
        try (var zip = ZipFile.builder().setByteArray(file).get();
                var out = new ZipOutputStream(copy)) {
            for (var entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().matches(PARTS_WITH_TEXT)) {
                    out.write(PHONETIC.matcher(text(zip, entry)).replaceAll("").getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
        return copy.toByteArray();
    }

    /** The text that was meant: {@code _x000D_} is the end of a line, {@code _x005F_} an underscore; what nobody can see is left out. */
    public static String unescaped(String text) {
        var meant = text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
        return meant.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var bytes = zip.getInputStream(part)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
