package org.huanjie.readiness.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.huanjie.readiness.look.FileCheck.Faulty;
import org.huanjie.shell.Budget;

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
    private final Budget budget = new Budget(MOST_BYTES);

    private ZipLook() {}

    // by the directory at the end, as office programs read it: what stands beside it is no part of the document
    static FileType at(byte[] content) throws IOException, Faulty {
        var look = new ZipLook();
        try (var zip = ZipFile.builder()
                .setByteArray(content)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Faulty(FileFault.ENCRYPTED);
                }
                try (var in = zip.getInputStream(entry)) {
                    look.entry(entry.getName().toLowerCase(Locale.ROOT), in);
                }
            }
        }
        return look.type();
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
            budget.spend(read);
            if (isWords && words.size() > MOST_WORDS) {
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
