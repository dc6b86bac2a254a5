package org.huanjie.readiness.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huanjie.readiness.look.FileCheck.Faulty;
import org.huanjie.shell.Budget;

/** 版式文件 — a PDF: no script, no program to launch, no file within, no password. */
final class PdfLook {

    private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript", "XFA");
    private static final Set<String> SCRIPT_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE");
    private static final Set<String> EMBEDDED = Set.of("EmbeddedFiles", "EF", "RichMediaContent");

    /** How often the reader may come back to each byte: it looks for the end first, then for the tables, then for each object. */
    private static final long READ_AGAIN = 20;

    private static final long SPARE = 1 << 20;
    private static final int MOST_OBJECTS = 500_000;
    private static final int DEEPEST = 100;

    private PdfLook() {}

    static byte[] at(byte[] content) throws IOException, Faulty {
        PdfSwelling.refuse(content);
        try (var document = Loader.loadPDF(bounded(content))) {
            if (document.isEncrypted()) {
                throw new Faulty(FileFault.ENCRYPTED);
            }
            look(document);
            if (document.getNumberOfPages() < 1) {
                throw new IOException("no page");
            }
            return content;
        } catch (InvalidPasswordException e) {
            throw new Faulty(FileFault.ENCRYPTED);
        }
    }

    private static void look(PDDocument document) throws IOException, Faulty {
        var objects = document.getDocument();
        refuse(objects.getTrailer(), 0);
        var keys = objects.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new Faulty(FileFault.BOMB);
        }
        for (var key : keys) {
            var object = objects.getObjectFromPool(key).getObject();
            if (object != null) {
                refuse(object, 0);
            }
        }
    }

    // what another object holds is looked at when that one is
    private static void refuse(COSBase base, int depth) throws IOException, Faulty {
        if (depth > DEEPEST) {
            throw new Faulty(FileFault.BOMB);
        }
        if (base instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                refuse(entry.getKey().getName(), entry.getValue());
                if (!(entry.getValue() instanceof COSObject)) {
                    refuse(entry.getValue(), depth + 1);
                }
            }
        } else if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.get(i) instanceof COSObject) && array.get(i) != null) {
                    refuse(array.get(i), depth + 1);
                }
            }
        }
    }

    private static void refuse(String key, COSBase value) throws Faulty {
        var named = value instanceof COSObject there ? there.getObject() : value;
        if (SCRIPT_KEYS.contains(key)
                || key.equals("S") && named instanceof COSName action && SCRIPT_ACTIONS.contains(action.getName())) {
            throw new Faulty(FileFault.MACRO);
        }
        if (EMBEDDED.contains(key)) {
            throw new Faulty(FileFault.EMBEDDED);
        }
    }

    // whoever keeps asking for the file's bytes without end does not get them
    private static RandomAccessRead bounded(byte[] content) {
        var reads = new Budget(READ_AGAIN * content.length + SPARE);
        return new RandomAccessReadBuffer(content) {
            @Override
            public int read() throws IOException {
                spend(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                spend(Math.max(1, length));
                return super.read(into, offset, length);
            }

            // unchecked: the library takes any other for a fault of one object, and goes on to the next
            private void spend(int amount) {
                try {
                    reads.spend(amount);
                } catch (Budget.Spent e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
