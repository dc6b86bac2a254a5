package org.huanjie.shell.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.huanjie.shell.Budget;

/**
 * 工作簿之门 — walks once through all parts of a workbook before anything reads it, and refuses what no office program writes: cells beyond
 * the last column or row, texts beyond the longest, more than it may unpack to (ECMA-376-1, §18.3.1.4, §18.3.1.73, §18.4.8). Its reader
 * makes room for every cell that is named, and a text's length again for each cell that names the text.
 */
public final class WorkbookGuard {

    /** XFD */
    static final int LAST_COLUMN = 16_384;

    static final int LAST_ROW = 1_048_576;

    /** The longest text that a cell takes. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int PARTS = 500;
    private static final long UNPACKED = 64L << 20;
    private static final long TEXT = 16L << 20;
    private static final long EVENTS = 4_000_000;
    private static final int DEEPEST = 64;
    private static final int DIGITS = 10;

    /** A shared text and a cell: all that stands in one is its text. */
    private static final Set<String> TEXTS = Set.of("si", "c");

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    private final Budget unpacked = new Budget(UNPACKED);
    private final Budget text = new Budget(TEXT);
    private final Budget events = new Budget(EVENTS);
    private final List<Integer> shared = new ArrayList<>();

    private WorkbookGuard() {}

    /** Fails where the file is no workbook that an office program could have written, or is too much of one. */
    public static void demand(byte[] file) throws IOException {
        var guard = new WorkbookGuard();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > PARTS) {
                throw new IOException(parts.size() + " parts");
            }
            // the shared texts first, wherever they stand: cells name them by number
            parts.sort((a, b) -> Boolean.compare(isShared(b.getName()), isShared(a.getName())));
            for (var part : parts) {
                try (var in = new CountedBytes(zip.getInputStream(part), guard.unpacked)) {
                    guard.part(part.getName().toLowerCase(Locale.ROOT), in);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static boolean isShared(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    }

    private void part(String name, InputStream in) throws IOException, XMLStreamException {
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            var xml = WorkbookXml.XML.createXMLStreamReader(in);
            try {
                walk(xml);
            } finally {
                xml.close();
            }
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void walk(XMLStreamReader xml) throws IOException, XMLStreamException {
        int depth = 0;
        int length = 0;
        boolean names = false;
        boolean within = false;
        var number = new StringBuilder();
        while (xml.hasNext()) {
            events.spend(1);
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new IOException("a DTD");
                case XMLStreamConstants.START_ELEMENT -> {
                    demandDepth(++depth);
                    var element = xml.getLocalName();
                    length = TEXTS.contains(element) ? 0 : length;
                    within |= TEXTS.contains(element);
                    names = element.equals("c") ? attribute(xml, "t").equals("s") : names;
                    number.setLength(0);
                    place(element, xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    length = within ? demandLength((long) length + xml.getTextLength()) : 0;
                    if (names && number.length() < DIGITS) {
                        number.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    within &= !TEXTS.contains(xml.getLocalName());
                    end(xml.getLocalName(), length, names ? number.toString().strip() : "");
                }
                default -> {}
            }
        }
    }

    private void end(String element, int length, String number) throws IOException {
        if (element.equals("si")) {
            shared.add(length);
            text.spend(length);
        } else if (element.equals("v")) {
            named(number);
        }
    }

    private static void place(String element, XMLStreamReader xml) throws IOException {
        switch (element) {
            case "c" -> demandPlace(attribute(xml, "r"));
            case "mergeCell", "dimension" -> {
                for (var corner : attribute(xml, "ref").split(":")) {
                    demandPlace(corner);
                }
            }
            case "row" -> demandRow(attribute(xml, "r"));
            default -> {}
        }
    }

    private static void demandPlace(String place) throws IOException {
        if (place.isEmpty()) {
            return; // after the one before
        }
        var parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new IOException("no cell");
        }
        int column =
                parts.group(1).toUpperCase(Locale.ROOT).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        if (column > LAST_COLUMN) {
            throw new IOException("a column beyond the last");
        }
        demandRow(parts.group(2));
    }

    private static void demandRow(String number) throws IOException {
        if (!number.isEmpty()
                && (number.length() > 7
                        || !number.chars().allMatch(c -> c >= '0' && c <= '9')
                        || Integer.parseInt(number) > LAST_ROW)) {
            throw new IOException("a row beyond the last");
        }
    }

    // each cell that names a shared text holds it once more
    private void named(String number) throws IOException {
        if (number.isEmpty()) {
            return;
        }
        try {
            text.spend(shared.get(Integer.parseInt(number)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("a text that is not there", e);
        }
    }

    private static int demandLength(long length) throws IOException {
        if (length > LONGEST_TEXT) {
            throw new IOException("a text beyond the longest");
        }
        return (int) length;
    }

    private static void demandDepth(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
