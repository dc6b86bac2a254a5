package org.huanjie.readiness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.huanjie.readiness.FileCheck.Faulty;

/** 压缩容器 — DOCX, XLSX and OFD: which of them it is, that it holds no macro and nothing embedded, and does not swell when opened. */
final class ZipLook {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_WORDS = 8 << 20;

    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "macrosheets/", "activex/", "customui");
    private static final List<String> EMBEDDED = List.of("embeddings/", "oleobject");
    private static final List<String> MACRO_TYPES =
            List.of("macroenabled", "vbaproject", "macrosheet", "activex", "oleobject");

    private final Set<String> names = new HashSet<>();
    private long bytes;

    private ZipLook() {}

    static FileType at(byte[] content) throws IOException, Faulty {
        refusePassword(content);
        var look = new ZipLook();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                look.entry(entry.getName().toLowerCase(Locale.ROOT), zip);
            }
        }
        return look.type();
    }

    // bit 0 of an entry's flags, which the JDK reports as damage only
    private static void refusePassword(byte[] content) throws Faulty {
        if (content.length > 7 && content[0] == 'P' && content[1] == 'K' && (content[6] & 1) != 0) {
            throw new Faulty(FileFault.ENCRYPTED);
        }
    }

    private void entry(String name, InputStream in) throws IOException, Faulty {
        if (names.size() >= MOST_ENTRIES) {
            throw new Faulty(FileFault.BOMB);
        }
        if (!names.add(name)) {
            throw new ZipException("twice: " + name); // two readers would see two documents
        }
        if (MACROS.stream().anyMatch(name::contains)) {
            throw new Faulty(FileFault.MACRO);
        }
        if (EMBEDDED.stream().anyMatch(name::contains)) {
            throw new Faulty(FileFault.EMBEDDED);
        }
        if (name.endsWith("encryptions.xml") || name.endsWith("encryptinfo.xml")) {
            throw new Faulty(FileFault.ENCRYPTED);
        }
        boolean isWords = name.equals("[content_types].xml") || name.endsWith(".rels");
        read(isWords, in);
    }

    private void read(boolean isWords, InputStream in) throws IOException, Faulty {
        var words = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES || isWords && words.size() > MOST_WORDS) {
                throw new Faulty(FileFault.BOMB);
            }
            if (isWords) {
                words.write(buffer, 0, read);
            }
        }
        refuseMacros(words.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
    }

    // a template fetched from elsewhere brings its macros with it
    private static void refuseMacros(String words) throws Faulty {
        if (MACRO_TYPES.stream().anyMatch(words::contains)
                || words.contains("/attachedtemplate") && words.contains("\"external\"")) {
            throw new Faulty(FileFault.MACRO);
        }
    }

    private FileType type() throws Faulty {
        boolean ooxml = names.contains("[content_types].xml");
        if (ooxml && names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (ooxml && names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (names.contains("ofd.xml")) {
            return FileType.OFD;
        }
        throw new Faulty(FileFault.TYPE);
    }
}
