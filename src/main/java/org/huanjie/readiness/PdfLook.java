package org.huanjie.readiness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huanjie.readiness.FileCheck.Faulty;

/** 版式文件 — a PDF: no script, no program to launch, no file within, no password. */
final class PdfLook {

    private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript", "XFA");
    private static final Set<String> SCRIPT_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE");
    private static final Set<String> EMBEDDED = Set.of("EmbeddedFiles", "EF", "RichMediaContent");

    /** What holds the file's own objects may swell to this when it is unpacked; pictures are not unpacked here. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_OBJECTS = 500_000;
    private static final int DEEPEST = 100;
    private static final int DICTIONARY = 1_000;

    private PdfLook() {}

    static byte[] at(byte[] content) throws IOException, Faulty {
        refuseSwelling(content);
        try (var document = Loader.loadPDF(content)) {
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

    // streams of objects are unpacked when the file is opened: those that would fill the memory are found before
    private static void refuseSwelling(byte[] content) throws Faulty {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        long total = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            var before = text.substring(Math.max(0, at - DICTIONARY), at);
            int begins = Math.max(before.lastIndexOf(" obj"), 0);
            if (!before.endsWith("end") && !before.substring(begins).contains("/Image")) {
                total += unpacked(content, text.indexOf('\n', at) + 1, MOST_BYTES - total);
                if (total >= MOST_BYTES) {
                    throw new Faulty(FileFault.BOMB);
                }
            }
        }
    }

    private static long unpacked(byte[] content, int from, long most) {
        if (from <= 0 || from >= content.length || content[from] >> 4 != 0x7 || (content[from] & 0xF) != 8) {
            return 0; // not deflated
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read = inflater.inflate(buffer); read > 0 && total < most; read = inflater.inflate(buffer)) {
                total += read;
            }
            return total;
        } catch (DataFormatException e) {
            return 0; // the reader of the file says whether it is damaged
        } finally {
            inflater.end();
        }
    }
}
