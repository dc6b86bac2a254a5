package org.huanjie.shell.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huanjie.shell.Budget;

/**
 * 可见工作表 — the sheets that can be seen, the texts that their cells share, and from when days are counted.
 *
 * @param parts the part of each sheet, by its name, in their order
 */
public record WorkbookSheets(Map<String, String> parts, SharedTexts texts, boolean from1904) {

    static final int LONGEST_TEXT = 32_767;

    private static final String FOLDER = "xl/";
    private static final long TEXTS = 128L << 20;

    /** 工作表 — as the workbook lists it. */
    private record Listed(String name, String relation) {}

    public static WorkbookSheets of(WorkbookXml xml) throws IOException {
        var listed = new ArrayList<Listed>();
        boolean from1904 = xml.read(FOLDER + "workbook.xml", reader -> listed(reader, listed))
                .orElseThrow(() -> new IOException("no workbook"));
        var targets = xml.read(FOLDER + "_rels/workbook.xml.rels", WorkbookSheets::targets)
                .orElse(Map.of());
        var texts =
                xml.read(FOLDER + "sharedStrings.xml", WorkbookSheets::texts).orElseGet(SharedTexts::new);
        var parts = new LinkedHashMap<String, String>();
        for (var sheet : listed) {
            var target = targets.get(sheet.relation());
            if (target != null) {
                parts.put(sheet.name(), target.startsWith("/") ? target.substring(1) : FOLDER + target);
            }
        }
        return new WorkbookSheets(parts, texts, from1904);
    }

    private static boolean listed(XMLStreamReader xml, List<Listed> listed) throws XMLStreamException {
        boolean from1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                var says = WorkbookXml.attribute(xml, "date1904");
                from1904 = says.equals("1") || says.equals("true");
            } else if (xml.getLocalName().equals("sheet")
                    && !WorkbookXml.attribute(xml, "state")
                            .toLowerCase(Locale.ROOT)
                            .contains("hidden")) {
                listed.add(new Listed(WorkbookXml.attribute(xml, "name"), WorkbookXml.attribute(xml, "id")));
            }
        }
        return from1904;
    }

    private static Map<String, String> targets(XMLStreamReader xml) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                targets.put(WorkbookXml.attribute(xml, "Id"), WorkbookXml.attribute(xml, "Target"));
            }
        }
        return targets;
    }

    private static SharedTexts texts(XMLStreamReader xml) throws IOException, XMLStreamException {
        var texts = new SharedTexts();
        var room = new Budget(TEXTS);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                room.spend(texts.add(text(xml, "si")));
            }
        }
        return texts;
    }

    /** The text of an element whose beginning was read, without the phonetic guides above it (ECMA-376-1, §18.4.6). */
    static String text(XMLStreamReader xml, String element) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        boolean within = false;
        int guides = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within = xml.getLocalName().equals("t");
                    guides += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (within && guides == 0) {
                        append(text, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    within = false;
                    guides -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, XMLStreamReader xml) throws IOException {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new IOException("a text beyond the longest");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
}
