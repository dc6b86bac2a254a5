package org.huanjie.readiness.look;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huanjie.readiness.look.FileCheck.Faulty;
import org.huanjie.shell.Budget;

/** 复合文档 — DOC and XLS: which of them it is, that it holds no macro, nothing embedded and no password. */
final class OleLook {

    private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project_cur", "_vba_project");
    private static final Set<String> EMBEDDED = Set.of("objectpool", "\u0001ole10native");

    /** MS-DOC 2.5.2: bit 8 of the word at 10. */
    private static final int DOC_FLAGS = 10;

    /** MS-XLS: the records that say password, and sheet. */
    private static final int FILE_PASS = 0x2F;

    private static final int BOUND_SHEET = 0x85;
    private static final int MACRO_SHEET = 1;
    private static final int VBA_MODULE = 6;
    private static final int MOST_ENTRIES = 5_000;

    /** MS-CFB 2.2: how long a sector is, as a power of two, and how many sectors say where the others are. */
    private static final int SECTOR_SHIFT = 30;

    private static final int TABLE_SECTORS = 44;

    /** What is here twice, streams and the table of them, and a little more: nothing in such a file is packed. */
    private static final long TIMES = 3;

    private static final int SPARE = 1 << 20;

    private final Budget budget;
    private int entries;

    private OleLook(long length) {
        this.budget = new Budget(TIMES * length + SPARE);
    }

    static FileType at(byte[] content) throws IOException, Faulty {
        refuseSwelling(content);
        return new OleLook(content.length).look(content);
    }

    private FileType look(byte[] content) throws IOException, Faulty {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Faulty(FileFault.ENCRYPTED); // a DOCX or XLSX behind a password
            }
            refuseMacros(root);
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                refusePassword(stream(root, "WordDocument"));
                return FileType.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                refuseRecords(stream(root, "Workbook"));
                return FileType.XLS;
            }
            throw new Faulty(FileFault.TYPE);
        }
    }

    // the reader makes room for as many sectors as the header speaks of, whatever there are
    private static void refuseSwelling(byte[] content) throws IOException, Faulty {
        if (content.length < TABLE_SECTORS + 4) {
            throw new IOException("no header");
        }
        long sector = 1L << (word(content, SECTOR_SHIFT) & 0xF);
        long each = sector / 4 * sector;
        long tables = word(content, TABLE_SECTORS) | (long) word(content, TABLE_SECTORS + 2) << 16;
        if (tables * each > 2L * content.length + 2 * each) {
            throw new Faulty(FileFault.BOMB);
        }
    }

    private void refuseMacros(DirectoryEntry folder) throws IOException, Faulty {
        for (Entry entry : folder) {
            budget.spend(1);
            if (++entries > MOST_ENTRIES) {
                throw new Faulty(FileFault.BOMB);
            }
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (MACROS.contains(name)) {
                throw new Faulty(FileFault.MACRO);
            }
            if (EMBEDDED.contains(name)) {
                throw new Faulty(FileFault.EMBEDDED);
            }
            if (entry instanceof DirectoryEntry below) {
                refuseMacros(below);
            }
        }
    }

    private byte[] stream(DirectoryEntry root, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 12];
        try (var in = new DocumentInputStream((DocumentEntry) root.getEntryCaseInsensitive(name))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                budget.spend(Math.max(1, read));
                out.write(buffer, 0, read);
            }
        }
        return out.toByteArray();
    }

    private static void refusePassword(byte[] document) throws IOException, Faulty {
        if (document.length <= DOC_FLAGS + 1) {
            throw new IOException("no document");
        }
        if ((document[DOC_FLAGS + 1] & 1) != 0) {
            throw new Faulty(FileFault.ENCRYPTED);
        }
    }

    // records of a length each, one after the other
    private void refuseRecords(byte[] book) throws IOException, Faulty {
        for (int at = 0; at + 4 <= book.length; at += 4 + word(book, at + 2)) {
            budget.spend(4);
            int record = word(book, at);
            if (record == FILE_PASS) {
                throw new Faulty(FileFault.ENCRYPTED);
            }
            if (record == BOUND_SHEET && at + 10 <= book.length) {
                int kind = book[at + 9];
                if (kind == MACRO_SHEET || kind == VBA_MODULE) {
                    throw new Faulty(FileFault.MACRO);
                }
            }
        }
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }
}
